// @ts-nocheck: it patches what TypeScript knows to be otherwise.
// Office.js in a browser still asks for Microsoft's old AJAX library over the page's own scheme. This is what it uses of it;
// to go when Office.js no longer asks.
(() => {
  if (window.Sys && window.Sys.StringBuilder) return;
  const failure = (name) => (message) => Object.assign(new Error(`${name}: ${message}`), { name });
  for (const [method, name] of Object.entries({
    argument: 'Argument',
    argumentNull: 'ArgumentNull',
    argumentOutOfRange: 'ArgumentOutOfRange',
    argumentType: 'ArgumentType',
    argumentUndefined: 'ArgumentUndefined',
    invalidOperation: 'InvalidOperation',
    parameterCount: 'ParameterCount',
  }))
    Error[method] = failure(`Sys.${name}Exception`);
  Error.create = (message) => new Error(message);
  Function._validateParams = () => null;
  Function.createDelegate = (object, method) => method.bind(object);
  Function.createCallback =
    (method, context) =>
    (...given) =>
      method(...given, context);
  String.format = (format, ...values) => format.replace(/\{(\d+)\}/g, (_, at) => values[at]);
  const namespace = (path) => path.split('.').reduce((at, name) => (at[name] ??= {}), window);
  window.Type = Object.assign(window.Type ?? function Type() {}, {
    registerNamespace: namespace,
    registerClass: () => undefined,
    isInstanceOfType: () => true,
  });
  window.Sys = {
    StringBuilder: class {
      #parts = [];
      append(part) {
        this.#parts.push(part);
      }
      toString() {
        return this.#parts.join('');
      }
    },
    Browser: { agent: 'other', InternetExplorer: 'ie' },
    Debug: { trace: () => undefined, assert: () => undefined },
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
  };
})();
