import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

type Json = Readonly<Record<string, unknown>>;

/** An operation that the official definition has. */
interface Operation {
  /** `GET /users`, with the braces of the definition. */
  readonly name: string;
  /** The braces, decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** What a request strays from the definition in, in sentences. */
  requestFaults(query: URLSearchParams, body: unknown): readonly string[];
  /** Likewise of an answer; the body is parsed JSON, or a text. */
  answerFaults(status: number, contentType: string | undefined, body: unknown): readonly string[];
}

/** The official shapes: trimmed to what Steerline uses, in `openapi.json`, whose head says where they come from. */
export interface OfficialShapes {
  /** Undefined for what Microsoft Graph, as far as we use it, does not have. @param path Below the version. */
  operation(method: string, path: string): Operation | undefined;
  /** What a notification strays from the definition in. */
  notificationFaults(body: unknown): readonly string[];
}

interface Definition {
  readonly paths: Readonly<Record<string, Json>>;
  readonly components: { readonly parameters: Json; readonly responses: Json; readonly schemas: Json };
}
interface OperationJson {
  readonly parameters?: readonly Json[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> };
  readonly responses: Readonly<Record<string, Json>>;
}

/** Reads the definition once. */
export function readOfficialShapes(): OfficialShapes {
  const definition = JSON.parse(readFileSync(new URL('./openapi.json', import.meta.url), 'utf8')) as Definition;
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(definition, 'graph');
  const compiled = new Map<Json, ValidateFunction>();
  const faultsOf = (schema: Json, value: unknown, where: string): readonly string[] => {
    const validate = compiled.get(schema) ?? ajv.compile(rooted(schema) as Json);
    compiled.set(schema, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${where}${instancePath} ${message}`);
  };
  const resolve = (part: Json): Json => {
    const [, kind, name] = /^#\/components\/(\w+)\/(.+)$/.exec((part['$ref'] as string | undefined) ?? '') ?? [];
    return kind && name ? (definition.components[kind as 'responses'][name] as Json) : part;
  };
  return {
    operation(method, path) {
      for (const [template, item] of Object.entries(definition.paths)) {
        const found = item[method.toLowerCase()] as OperationJson | undefined;
        const params = matched(template, path);
        if (!found || !params) continue;
        const name = `${method} ${template}`;
        const known = new Set((found.parameters ?? []).map((each) => resolve(each)['name']));
        return {
          name,
          params,
          requestFaults(query, body) {
            const schema = found.requestBody?.content['application/json']?.schema;
            return [
              ...[...query.keys()].flatMap((each) => (known.has(each) ? [] : [`${name} has no parameter ${each}`])),
              ...(schema ? faultsOf(schema, body, `${name} body`) : body === undefined ? [] : [`${name} has no body`]),
            ];
          },
          answerFaults(status, contentType, body) {
            const declared = found.responses[status] ?? found.responses[`${Math.floor(status / 100)}XX`];
            if (!declared) return [`${name} does not answer ${status}`];
            const content = resolve(declared)['content'] as Record<string, { schema: Json }> | undefined;
            if (!content) return body === undefined ? [] : [`${name} ${status} has no body`];
            const schema = content[contentType ?? '']?.schema;
            return schema
              ? faultsOf(schema, body, `${name} ${status}`)
              : [`${name} ${status} does not come as ${contentType}`];
          },
        };
      }
      return undefined;
    },
    notificationFaults: (body) => faultsOf(NOTIFICATION, body, 'notification'),
  };
}

const NOTIFICATION = { $ref: '#/components/schemas/microsoft.graph.changeNotificationCollection' };

/** The schema with its references led to the definition it stands in. */
const rooted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(rooted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).map(([name, each]) => [
            name,
            name === '$ref' && typeof each === 'string' && each.startsWith('#') ? `graph${each}` : rooted(each),
          ]),
        )
      : value;

function matched(template: string, path: string): Record<string, string> | undefined {
  const [names, parts] = [template.split('/'), path.split('/')];
  if (names.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [place, name] of names.entries()) {
    const part = parts[place] ?? '';
    if (name.startsWith('{')) params[name.slice(1, -1)] = decodeURIComponent(part);
    else if (name !== part) return undefined;
  }
  return params;
}
