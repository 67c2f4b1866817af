/** True for the id of a Teams chat as Teams writes it: `19:meeting_…@thread.v2`, `19:…@thread.tacv2`; up to 255 characters. */
export const isChatId = (text: string): boolean => text.length <= 255 && /^19:[\w.-]+@[\w.]+$/.test(text);
