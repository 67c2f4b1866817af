import * as z from 'zod/v4';
import { BODIES, type BodyVerb } from '#shared/contracts/bodies.schema.ts';
import { listQuery, logQuery, peopleQuery, searchQuery, sourceQuery } from '#shared/contracts/query.schema.ts';
import type { Route } from '#shared/contracts/route.ts';
import { ROUTES } from '#shared/contracts/routes.ts';
import { VERBS, type Verb } from '#shared/domain/people/verbs.ts';
import { STATUS } from './problem.ts';
import type { Serve } from './serve.ts';

type Json = Readonly<Record<string, unknown>>;

const schema = (type: z.ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' });
  return rest;
};

const QUERY: { readonly [V in Verb]?: z.ZodObject } = {
  'program.log': logQuery,
  'program.search': searchQuery,
  'people.list': peopleQuery,
  'record.find-from-source': sourceQuery,
};

/** The OpenAPI 3.1 document of the API, derived from the routes, the verbs and the schemas that check requests. */
function openApi(build: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const verb of Object.keys(ROUTES) as Verb[]) {
    const route = ROUTES[verb];
    (paths[`/api/${route.path}`] ??= {})[route.method.toLowerCase()] = operation(verb, route);
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Steerline', version: build, license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: {
      securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: PROBLEM },
    },
    security: [{ entra: [] }],
  };
}

const PROBLEM: Json = {
  type: 'object',
  description: 'RFC 9457.',
  required: ['type', 'title', 'status', 'correlationId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { enum: Object.keys(STATUS) },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
    facts: { type: 'object' },
    correlationId: { type: 'string' },
  },
};

function operation(verb: Verb, route: Route): Json {
  const query = QUERY[verb] ?? (verb.endsWith('.list') && verb !== 'program.list' ? listQuery : undefined);
  return {
    operationId: verb,
    description: `Asks for: ${VERBS[verb].access}.`,
    ...(VERBS[verb].access === 'public' && { security: [] }),
    parameters: [...pathParameters(route), ...queryParameters(query), ...headerParameters(route)],
    ...bodyOf(verb, route),
    responses: {
      [route.creates ? '201' : '200']: { description: 'Done.', content: replyOf(route) },
      default: {
        description: 'Refused, or failed.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

const replyOf = ({ file }: Route): Json =>
  file
    ? Object.fromEntries(file.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))
    : { 'application/json': {} };

const pathParameters = ({ path }: Route): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

const queryParameters = (query: z.ZodObject | undefined): Json[] =>
  query
    ? Object.keys(query.shape).map((name) => ({ name, in: 'query', required: false, schema: { type: 'string' } }))
    : [];

function headerParameters(route: Route): Json[] {
  const header = (name: string, required: boolean) => ({ name, in: 'header', required, schema: { type: 'string' } });
  if (route.method === 'GET') return [header('If-None-Match', false)];
  return [header('Idempotency-Key', false), ...(route.isVersioned ? [header('If-Match', true)] : [])];
}

function bodyOf(verb: Verb, route: Route): Json {
  if (route.method === 'GET') return {};
  const content = route.text
    ? Object.fromEntries(route.text.map((type) => [type, { schema: { type: 'string' } }]))
    : { 'application/json': { schema: verb in BODIES ? schema(BODIES[verb as BodyVerb]) : { type: 'object' } } };
  return { requestBody: { required: true, content } };
}

/** GET /api/openapi.json */
export function serveOpenApi(serve: Serve, build: string): void {
  serve('openapi.read', async () => ({ draw: () => openApi(build) }));
}
