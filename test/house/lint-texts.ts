/**
 * Lints texts as if they were files of the repository: texts in by the input stream, findings out by the output stream.
 * A program of its own, because ESLint loads its configuration with import(), which Jest does not offer.
 */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** A text and the path at which it would stand; `typed` when the rule asks the compiler. */
export interface LintText {
  readonly path: string;
  readonly code: string;
  readonly typed?: boolean;
}

/** What ESLint says about one text. */
export type Findings = readonly { readonly ruleId: string | null; readonly message: string }[];

const untyped = new ESLint({
  overrideConfig: [
    { languageOptions: { parserOptions: { project: false } } },
    { files: ['**/*.{ts,tsx}'], ...tseslint.configs.disableTypeChecked },
  ],
});
const typed = new ESLint({
  overrideConfig: [
    {
      languageOptions: {
        parserOptions: { project: false, projectService: { allowDefaultProject: ['shared/domain/planted.ts'] } },
      },
    },
  ],
});

const findings: Findings[] = [];
for (const { path, code, typed: asks } of JSON.parse(await text(process.stdin)) as LintText[]) {
  const [result] = await (asks ? typed : untyped).lintText(code, { filePath: path });
  findings.push((result?.messages ?? []).map(({ ruleId, message }) => ({ ruleId, message })));
}
process.stdout.write(JSON.stringify(findings));
