/** What the server takes, by the end of a file's name. */
const TYPES: Readonly<Record<string, string>> = {
  vtt: 'text/vtt',
  txt: 'application/vnd.microsoft.graph.transcript+text',
};

/** For the file input. */
export const ACCEPTED = Object.keys(TYPES)
  .map((end) => `.${end}`)
  .join(',');

/** The media type of a transcript by its file's name; undefined for other files. */
export const transcriptType = (name: string): string | undefined =>
  TYPES[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
