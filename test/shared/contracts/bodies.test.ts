import * as z from 'zod/v4';
import { BODIES, type BodyOf, type BodyVerb } from '#shared/contracts/bodies.schema.ts';
import { parse } from '#shared/contracts/parse.ts';
import { ROUTES } from '#shared/contracts/routes.ts';
import { VERBS, type Verb } from '#shared/domain/people/verbs.ts';
import { refusalOf, refused } from '../domain/context.ts';

const ID = '0A000000-0000-4000-8000-000000000001';
const taken = Object.keys(BODIES) as BodyVerb[];

describe('request bodies', () => {
  test('have a type for each verb', () => {
    const body: BodyOf<'risk.close'> = { reason: 'Delivered' };
    const none: BodyOf<'risk.read'> = undefined;
    expect([parse(BODIES['risk.close'], body), none]).toEqual([body, undefined]);
  });

  test('exist for every verb that changes something by JSON, and for no other', () => {
    const writing = (Object.keys(VERBS) as Verb[]).filter(
      (verb) => ROUTES[verb].method !== 'GET' && !ROUTES[verb].text,
    );
    // Erasure is no act of the program's rules; its body may stand beside its route.
    const others = (verbs: readonly Verb[]) => verbs.filter((verb) => verb !== 'program.erase').sort();
    expect(others(taken)).toEqual(others(writing));
  });

  test.each(taken)('of %s refuse an unknown field and can be written as a JSON schema', (verb) => {
    const { errors } = refusalErrors(verb, { unknown: 1 });
    expect(errors).toContain('/unknown This field is not known.');
    expect(z.toJSONSchema(BODIES[verb], { io: 'input' })).toMatchObject({
      type: 'object',
      additionalProperties: false,
    });
  });

  test.each(taken)('of %s limit every text and list', (verb) => {
    const unbounded: string[] = [];
    boundsIn(z.toJSONSchema(BODIES[verb], { io: 'input' }) as Schema, verb, unbounded);
    expect(unbounded).toEqual([]);
  });

  test.each(taken.filter((verb) => verb.endsWith('.edit')))('of %s may be empty and then stay empty', (verb) => {
    expect(parse(BODIES[verb], {})).toEqual({});
  });

  test.each([
    ['issue.edit', 'severity'],
    ['milestone.edit', 'acceptanceCriteria'],
    ['milestone.edit', 'predecessors'],
    ['milestone.edit', 'isQuarterCommitment'],
    ['scope.edit', 'direction'],
    ['change.edit', 'changeKind'],
    ['change.edit', 'baselineChanges'],
    ['change.edit', 'impact'],
    ['change.edit', 'reaches'],
    ['escalation.edit', 'severity'],
    ['escalation.edit', 'ask'],
    ['escalation.edit', 'deciderId'],
    ['status-report.edit', 'overall'],
    ['status-report.edit', 'dimensions'],
    ['meeting.edit', 'ritual'],
    ['meeting.edit', 'agenda'],
    ['meeting.edit', 'inviteeIds'],
    ['meeting.edit', 'attendeeIds'],
    ['minutes.edit', 'lines'],
    ['program.edit', 'members'],
    ['risk.edit', 'title'],
  ] as const)('of %s cannot clear %s, which every such record has', (verb, field) => {
    expect(refused(() => parse(BODIES[verb] as z.ZodType, { [field]: null }))).toBe(`input/invalid /${field}`);
  });

  test.each(['baselineOn', 'status', 'version', 'number', 'actualOn'])(
    'of milestone.edit refuse the field %s',
    (field) => {
      expect(refused(() => parse(BODIES['milestone.edit'], { [field]: '2026-12-01' }))).toBe(`input/invalid /${field}`);
    },
  );

  test('clear an optional field by null', () => {
    expect(parse(BODIES['risk.edit'], { cause: null, tags: null })).toEqual({ cause: null, tags: null });
  });

  test('of program.create take members with known roles only', () => {
    const program = {
      title: 'Checkout',
      purpose: 'One checkout',
      tier: 1,
      profile: 'light',
      members: [{ personId: ID, roles: ['tpm', 'approver:security'] }],
      calendar: { zone: 'Europe/Berlin', weekend: [6, 7], holidays: ['2026-12-25'] },
    };
    expect(parse(BODIES['program.create'], program)).toMatchObject({
      members: [{ personId: ID.toLowerCase() }],
    });
    const boss = { ...program, members: [{ personId: ID, roles: ['boss'] }] };
    expect(refused(() => parse(BODIES['program.create'], boss))).toBe('input/invalid /members/0/roles/0');
    const nobody = { ...program, members: [{ personId: ID, roles: ['approver:'] }] };
    expect(refused(() => parse(BODIES['program.create'], nobody))).toBe('input/invalid /members/0/roles/0');
  });
});

function refusalErrors(verb: BodyVerb, body: unknown): { errors: string[] } {
  const { paths, messages } = refusalOf(() => parse(BODIES[verb] as z.ZodType, body));
  return { errors: paths.map((path, index) => `${path} ${messages[index]}`) };
}

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: unknown;
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

/** Days and the like are bounded by their form. */
function boundsIn(schema: Schema, at: string, unbounded: string[]): void {
  const { type, properties = {}, items, anyOf = [], oneOf = [] } = schema;
  const isDay = /On$|until|holidays|baselineChanges\/\/to$/.test(at);
  const isFormed = schema.enum ?? schema.const ?? schema.maxLength ?? schema.pattern ?? (isDay || undefined);
  if (type === 'string' && isFormed === undefined) unbounded.push(at);
  if (type === 'array' && schema.maxItems === undefined) unbounded.push(at);
  for (const [name, inner] of Object.entries(properties)) boundsIn(inner, `${at}/${name}`, unbounded);
  for (const inner of [...anyOf, ...oneOf]) boundsIn(inner, at, unbounded);
  if (items) boundsIn(items, `${at}/`, unbounded);
}
