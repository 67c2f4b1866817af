import type { Kind } from '../kind.ts';
import type { KindRules } from '../kind-rules.ts';
import { riskRules } from './risk-rules.ts';

const RULES: { readonly [K in Kind]: KindRules<K> } = {
  risk: riskRules,
};

/** The rules of a kind. */
export const rulesOf = <K extends Kind>(kind: K): KindRules<K> => RULES[kind];
