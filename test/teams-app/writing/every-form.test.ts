import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = 'teams-app/src';
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(SRC, path), 'utf8') }));

/** What a person writes or chooses in. */
const INPUT = /<(Input|Textarea|Select|SearchBox|Combobox|Checkbox|Switch|\w+(Picker|Search|Input|Select|Editor))[\s>]/;
const KEEPS = /useWriting[<(]|<RecordForm|<FormDialog/;

/** Inputs without words of their own to lose. */
const NO_FORM: Readonly<Record<string, string>> = {
  'app/shell.tsx': 'Its switch chooses a page.',
  'ui/list/filter-bar.tsx': 'What is searched for is not saved.',
  'ui/list/owner-filter.tsx': 'A filter is not saved.',
  'features/minutes/transcript-search.tsx': 'What is searched for is not saved.',
  'features/minutes/transcript-pane.tsx': 'It shows the search.',
  'features/live-meeting/attendance.tsx': 'A tick is saved at once.',
  'features/program/tab-bar.tsx': 'It chooses a page.',
  'features/live-meeting/capture-form.tsx': 'Its words are kept by use-drafts.ts.',
  'features/meetings/agenda-editor.tsx': 'It is a part of meeting-form.tsx.',
  'features/meetings/meeting-series.tsx': 'It is a part of meeting-form.tsx.',
  'features/meetings/meeting-who.tsx': 'It is a part of meeting-form.tsx.',
  'features/meetings/meeting-form.tsx': 'Its words are kept by use-meeting-draft.ts.',
  'features/meetings/transcript-upload.tsx': 'It sends a file at once; the file stays where it is.',
  'features/minutes/candidate-scores.tsx': 'It is a part of candidate-edit.tsx.',
  'features/tab-settings/series-field.tsx': 'It is a part of tab-settings-page.tsx.',
};
const isPart = (path: string): boolean =>
  /^ui\/(form|people|change)\//.test(path) || path === 'ui/record/record-picker.tsx';

test('every form of the tab keeps what is written in it', () => {
  const without = files
    .filter(
      ({ path, text }) =>
        path.endsWith('.tsx') && INPUT.test(text) && !KEEPS.test(text) && !isPart(path) && !(path in NO_FORM),
    )
    .map(({ path }) => path);
  expect(without).toEqual([]);
});

test('every form that keeps what is written is tried', () => {
  const tables = ['in-records.tsx', 'in-meetings.tsx', 'in-plans.tsx'].map((name) =>
    readFileSync(join('test/teams-app/writing', name), 'utf8'),
  );
  const untried = files
    .filter(({ path, text }) => KEEPS.test(text) && path !== 'ui/writing/use-writing.ts')
    .filter(({ path }) => !tables.some((text) => text.includes(`'${path}'`)))
    .map(({ path }) => path);
  expect(untried).toEqual([]);
});

test('no exception outlives its file', () => {
  const paths = new Set(files.map(({ path }) => path));
  expect(Object.keys(NO_FORM).filter((path) => !paths.has(path))).toEqual([]);
});
