/**
 * The module `@azure/functions-core`, which the Functions Node worker puts in front of an app while it loads, and the way
 * that worker runs one invocation: arguments, hooks before, the handler, hooks after, response.
 */
import { randomUUID } from 'node:crypto';
import type {
  Hook,
  InvocationRequest,
  InvocationResponse,
  LogEntry,
  LogLevel,
  ProgrammingModel,
  RegisteredFunction,
} from './worker-contract.ts';

type Metadata = Omit<RegisteredFunction, 'callback' | 'trigger'>;
type Callback = RegisteredFunction['callback'];

/** The worker's `Disposable`, which the library hands back to whoever registers a hook. */
class Disposable {
  readonly dispose: () => unknown;
  constructor(dispose: () => unknown) {
    this.dispose = dispose;
  }
}

/** Everything one app registered, and the way to call it. */
export class FunctionsCore {
  readonly functions = new Map<string, RegisteredFunction>();
  readonly #hooks = new Map<string, Hook[]>();
  readonly #appHookData = {};
  readonly #log: (entry: LogEntry) => void;
  #model: ProgrammingModel | undefined;
  #isLocked = false;

  constructor(log: (entry: LogEntry) => void) {
    this.#log = log;
  }

  /** What `require('@azure/functions-core')` answers to the app. */
  get module(): object {
    return {
      version: '3.10.1',
      hostVersion: '4.1000.0',
      Disposable,
      registerFunction: (metadata: Metadata, callback: Callback) => this.#register(metadata, callback),
      registerHook: (name: string, hook: Hook) => this.#registerHook(name, hook),
      setProgrammingModel: (model: ProgrammingModel) => (this.#model = model),
      getProgrammingModel: () => this.#model,
      log: (level: LogLevel, _category: string, message: string) => this.#log({ level, message }),
    };
  }

  /** Ends registration, as the worker does once the app has loaded. @throws Error when the app is none we can run. */
  async start(appDir: string): Promise<void> {
    if (!this.#model || this.functions.size === 0)
      throw new Error(`${appDir} registered no functions: is @azure/functions inside its bundle?`);
    await this.#runHooks('appStart', { hookData: {}, appHookData: this.#appHookData, functionAppDirectory: appDir });
    const { HttpUri } = await this.#model.getCapabilities({ RawHttpBodyBytes: 'true', TypedDataCollection: 'true' });
    if (HttpUri) throw new Error('setup({ enableHttpStream: true }) is not supported by the local host.');
    this.#isLocked = true;
  }

  /** Tells the app that it ends. */
  end(): Promise<void> {
    return this.#runHooks('appTerminate', { hookData: {}, appHookData: this.#appHookData });
  }

  /** Runs one function once. @throws whatever the handler or a hook threw. */
  async invoke(fn: RegisteredFunction, request: InvocationRequest): Promise<InvocationResponse> {
    if (!this.#model) throw new Error('The app has not been started.');
    const invocationId = randomUUID();
    const call = {
      invocationId,
      metadata: { name: fn.name, functionId: fn.name, bindings: fn.bindings },
      state: undefined as string | undefined,
      request: {
        invocationId,
        functionId: fn.name,
        traceContext: newTrace(),
        inputData: [{ name: fn.trigger.name, data: request.input }],
        triggerMetadata: request.triggerMetadata ?? {},
      },
      log: (level: LogLevel, _category: string, message: string) =>
        this.#log({ level, message, functionName: fn.name, invocationId }),
    };
    const model = this.#model.getInvocationModel(call);
    const { context, inputs } = await model.getArguments();
    const shared = { hookData: {}, appHookData: this.#appHookData, invocationContext: context };
    const before = { ...shared, inputs, functionCallback: fn.callback };
    call.state = 'preInvocationHooks';
    await this.#runHooks('preInvocation', before);
    const after = { ...shared, inputs: before.inputs, result: null as unknown, error: null as unknown };
    call.state = 'invocation';
    try {
      after.result = await model.invokeFunction(context, before.inputs, before.functionCallback);
    } catch (error) {
      after.error = error;
    }
    call.state = 'postInvocationHooks';
    await this.#runHooks('postInvocation', after);
    call.state = undefined;
    if (after.error) throw after.error as Error;
    return model.getResponse(context, after.result);
  }

  /** Hooks of one kind, in the order they were registered. */
  async #runHooks(name: string, context: object): Promise<void> {
    for (const hook of this.#hooks.get(name) ?? []) await hook(context);
  }

  #registerHook(name: string, hook: Hook): Disposable {
    this.#hooks.set(name, [...(this.#hooks.get(name) ?? []), hook]);
    return new Disposable(() =>
      this.#hooks.set(
        name,
        (this.#hooks.get(name) ?? []).filter((other) => other !== hook),
      ),
    );
  }

  #register(metadata: Metadata, callback: Callback): Disposable {
    if (this.#isLocked) throw new Error('A function can only be registered while the app starts.');
    if (this.functions.has(metadata.name)) throw new Error(`Two functions are named "${metadata.name}".`);
    this.functions.set(metadata.name, { ...metadata, callback, trigger: triggerOf(metadata) });
    return new Disposable(() => this.functions.delete(metadata.name));
  }
}

/** @throws Error for a binding this host would otherwise ignore in silence. */
function triggerOf({ name, bindings }: Metadata): RegisteredFunction['trigger'] {
  const entries = Object.entries(bindings);
  const other = entries.find(([, binding]) => !/^(http|queue|timer)trigger$|^http$/i.test(binding.type));
  if (other)
    throw new Error(`Function "${name}" has a binding of type "${other[1].type}", which the local host lacks.`);
  const trigger = entries.find(([, binding]) => /trigger$/i.test(binding.type));
  if (!trigger) throw new Error(`Function "${name}" has no trigger.`);
  return { ...trigger[1], name: trigger[0] };
}

/** A new W3C trace context, so that logs of one call can be told apart. */
function newTrace() {
  const hex = () => randomUUID().replaceAll('-', '');
  return { traceParent: `00-${hex()}-${hex().slice(0, 16)}-00`, traceState: '', attributes: {} };
}
