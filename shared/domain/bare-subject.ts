const PREFIX = /^(?:\s*(?:re|fw|fwd|aw|wg|antw|tr|sv|vs)\s*(?:\[\d+\])?:|\s*\[(?:external|extern|ext|secure)\])+\s*/i;

/** The subject of a mail without the prefixes of mail programs: `Re:`, `AW:`, `[EXTERNAL]`. */
export const bareSubject = (subject: string): string => subject.replace(PREFIX, '');
