/** What host, worker and `@azure/functions` 4.16 say to each other, as far as this host needs it. */

/** A value on its way in or out of a function, as the host's messages carry it. */
export interface TypedData {
  readonly string?: string;
  readonly json?: string;
  readonly bytes?: Uint8Array;
  readonly http?: HttpData;
}

/** A value the worker marks as perhaps missing. */
interface Nullable {
  readonly value: string;
}

/** An HTTP request going in, or a response coming out. */
export interface HttpData {
  readonly method?: string;
  readonly url?: string;
  readonly statusCode?: string;
  readonly headers?: Record<string, string>;
  readonly nullableHeaders?: Record<string, Nullable>;
  readonly nullableQuery?: Record<string, Nullable>;
  readonly nullableParams?: Record<string, Nullable>;
  readonly cookies?: readonly unknown[];
  readonly body?: TypedData | null;
}

/** How a function is joined to the outside: its trigger, or where its result goes. */
interface Binding {
  readonly type: string;
  readonly direction: string;
  readonly name?: string;
  readonly route?: string;
  readonly methods?: readonly string[];
  readonly queueName?: string;
  readonly connection?: string;
  readonly schedule?: string;
  readonly runOnStartup?: boolean;
}

/** A function the app registered, with its trigger picked out of the bindings. */
export interface RegisteredFunction {
  readonly name: string;
  readonly bindings: Record<string, Binding>;
  readonly callback: (...inputs: unknown[]) => unknown;
  readonly trigger: Binding & { readonly name: string };
}

/** What one call hands to the function. */
export interface InvocationRequest {
  readonly input: TypedData;
  readonly triggerMetadata?: Record<string, TypedData>;
}

/** What the function gave back; `returnValue` is absent when the handler returned nothing. */
export interface InvocationResponse {
  readonly returnValue?: TypedData | null;
}

/** As the Functions worker names them. */
export type LogLevel = 'trace' | 'debug' | 'information' | 'warning' | 'error' | 'critical' | 'none';

/** One line of the app's or the host's log. */
export interface LogEntry {
  readonly level: LogLevel;
  readonly message: string;
  readonly functionName?: string;
  readonly invocationId?: string;
}

/** One call as the library sees it. */
interface InvocationModel {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], handler: RegisteredFunction['callback']): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<InvocationResponse>;
}

/** What `@azure/functions` registers of itself. */
export interface ProgrammingModel {
  getInvocationModel(call: object): InvocationModel;
  getCapabilities(capabilities: Record<string, string>): Promise<Record<string, string>>;
}

/** Something the app wants to happen around its calls. */
export type Hook = (context: object) => unknown;
