import type { FieldSpec } from './field-spec.ts';

/** Fields of which two fit beside each other. */
export const HALF = new Set<FieldSpec['type']>([
  'day',
  'number',
  'choice',
  'level',
  'team',
  'person',
  'severity',
  'rag',
]);

/** Inputs of several parts, each with a name of its own. */
export const GROUPS = new Set<FieldSpec['type']>([
  'levels',
  'rags',
  'residual',
  'criteria',
  'options',
  'texts',
  'choices',
  'parts',
  'baseline',
  'members',
  'calendar',
]);
