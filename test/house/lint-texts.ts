/**
 * Lints texts as if they were files of the repository: texts in by the input stream, findings out by the output stream.
 * A program of its own, because ESLint loads its configuration with import(), which Jest does not offer.
 */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

/** A text and the path at which it would stand. */
export interface LintText {
  readonly path: string;
  readonly code: string;
}

/** What ESLint says about one text. */
export type Findings = readonly { readonly ruleId: string | null; readonly message: string }[];

const eslint = new ESLint();
const findings: Findings[] = [];
for (const { path, code } of JSON.parse(await text(process.stdin)) as LintText[]) {
  const [result] = await eslint.lintText(code, { filePath: path });
  findings.push((result?.messages ?? []).map(({ ruleId, message }) => ({ ruleId, message })));
}
process.stdout.write(JSON.stringify(findings));
