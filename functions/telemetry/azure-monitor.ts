/** Spans to Application Insights. A bundle of its own, which main.js loads only where a connection string is set. */
import type { TokenCredential } from '@azure/identity';
import { AzureMonitorTraceExporter } from '@azure/monitor-opentelemetry-exporter';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { spansOver } from './spans.ts';

/**
 * Begins to send, signed in as the app's identity; nothing is kept on the disk.
 *
 * @param build Told with every span, since what is slow or fails is asked by build.
 */
export function startAzureMonitor(connectionString: string, credential: TokenCredential, build: string) {
  const exporter = new AzureMonitorTraceExporter({ connectionString, credential, disableOfflineStorage: true });
  const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(exporter)] });
  return { telemetry: spansOver(provider.getTracer('steerline', build)), stop: () => provider.shutdown() };
}
