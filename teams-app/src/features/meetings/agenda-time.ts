import type { AgendaItem } from '#shared/domain/kinds/meeting/meeting.ts';

/** The minutes an agenda asks for, and by how many it runs over the meeting; 0 when it fits or no length is known. */
export function agendaTime(
  agenda: readonly Pick<AgendaItem, 'durationMinutes'>[],
  durationMinutes: number | undefined,
): { readonly planned: number; readonly over: number } {
  const planned = agenda.reduce((sum, item) => sum + (item.durationMinutes || 0), 0);
  return { planned, over: durationMinutes === undefined ? 0 : Math.max(0, planned - durationMinutes) };
}
