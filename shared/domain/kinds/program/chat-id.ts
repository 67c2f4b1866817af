/** The id of a Teams chat as Teams writes it: `19:meeting_…@thread.v2`, `19:…@thread.tacv2`. */
export const CHAT_ID_FORM = /^19:[\w.-]+@[\w.]+$/;

/** True for the id of a Teams chat, of up to 255 characters. */
export const isChatId = (text: string): boolean => text.length <= 255 && CHAT_ID_FORM.test(text);
