import type { ExecuteAction } from './card.ts';

/** A button that asks the bot; where a client does not know how, the same as a plain submit. */
export function execute(
  title: string,
  verb: ExecuteAction['verb'],
  data: ExecuteAction['data'],
  style?: 'positive' | 'destructive',
): ExecuteAction {
  const look = { title, ...(style && { style }) };
  return {
    type: 'Action.Execute',
    ...look,
    verb,
    data,
    fallback: { type: 'Action.Submit', ...look, data: { ...data, verb } },
  };
}
