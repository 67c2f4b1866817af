import type { TokenCredential } from '@azure/identity';
import { UNMEASURED, type Telemetry } from '#shared/ports/telemetry.ts';

/** A telemetry that has to be started, and told when the app ends. */
export interface OpenTelemetry extends Telemetry {
  start(): Promise<void>;
  /** Sends what is left. */
  stop(): Promise<void>;
}

/**
 * Tells Application Insights what is done, from `start` to `stop`; without a connection string nothing is loaded, and
 * nobody is told. When it cannot be started, the product goes on without.
 */
export function openTelemetry(
  connectionString: string | undefined,
  credential: TokenCredential,
  build: string,
  report: (message: string, error: unknown) => void,
): OpenTelemetry {
  let current = UNMEASURED;
  let end = async (): Promise<void> => undefined;
  return {
    measure: (work, run) => current.measure(work, run),
    async start() {
      if (connectionString === undefined) return;
      try {
        const { startAzureMonitor } = await import('./azure-monitor.ts');
        const { telemetry, stop } = startAzureMonitor(connectionString, credential, build);
        [current, end] = [telemetry, stop];
      } catch (error) {
        report('Telemetry did not start.', error);
      }
    },
    stop: () => end().catch((error: unknown) => report('The last of the telemetry was not sent.', error)),
  };
}
