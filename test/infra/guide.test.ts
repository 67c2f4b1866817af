/** The administrator's guide, the settings, the permissions and the deployment say the same. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type * as z from 'zod/v4';
import { readConfig, SETTINGS } from '#functions/config.ts';
import { PERMISSIONS } from '../../infra/permissions.ts';

const guide = readFileSync('infra/README.md', 'utf8');
const deployment = readFileSync('infra/main.bicep', 'utf8');

/** The cells of the table under a heading of the guide, without the head. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const section = guide.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What config.ts says of a setting, in one line. */
function meaningOf(name: string): string {
  const source = readFileSync('functions/config.ts', 'utf8');
  const [, comment = ''] = new RegExp(`/\\*\\* ((?:(?!\\*/)[^])+) \\*/\\s+${name}:`).exec(source) ?? [];
  return comment.replace(/\s*\n\s*\* ?/g, ' ').trim();
}

const unsaid = (type: z.ZodType): string => {
  const { success, data } = type.safeParse(undefined);
  if (!success) return 'must be set';
  return typeof data === 'string' || typeof data === 'number' ? `\`${data}\`` : 'none';
};

describe('the settings', () => {
  test('are in the guide as config.ts has them: name, meaning, default, and who sets them', () => {
    const expected = Object.entries(SETTINGS.shape).map(([name, type]) => [
      `\`${name}\``,
      meaningOf(name),
      unsaid(type),
      deployment.includes(`${name}:`) ? 'deployment' : 'you, if at all',
    ]);
    expect(tableUnder('Settings')).toEqual(expected);
  });

  test('that must be set are set by the deployment, which sets none that nobody reads', () => {
    const set = [
      ...(/settings: \{([^}]|\$\{[^}]*\})*\n {4}\}/.exec(deployment)?.[0] ?? '').matchAll(/^ {6}(\w+):/gm),
    ].map(([, name = '']) => name);
    const needed = Object.entries(SETTINGS.shape).flatMap(([name, type]) =>
      unsaid(type) === 'must be set' ? [name] : [],
    );
    expect(set).toEqual(expect.arrayContaining(needed));
    const unread = set.filter((name) => !(name in SETTINGS.shape) && !guide.includes(`\`${name}\``));
    expect(unread).toEqual([]);
  });

  test('that are missing, empty or malformed are all named at once, by name and without their value', () => {
    const wrong = {
      STEERLINE_TENANT_ID: 'hunter2',
      STEERLINE_API_APP_ID: ' ',
      STEERLINE_RATE_LIMIT: '9',
      STEERLINE_GRAPH: 'ftp://x',
    };
    const read = () => readConfig(wrong);
    for (const name of [...Object.keys(wrong), 'STEERLINE_STORAGE']) expect(read).toThrow(name);
    expect(read).toThrow(/STEERLINE_API_APP_ID: is missing/);
    expect(read).toThrow(/nothing was started/);
    expect(read).not.toThrow(/hunter2/);
  });
});

describe('the permissions', () => {
  test('are in the guide with the reason for each', () => {
    const rows = tableUnder('Consents, and the reason for each').map(([name, kind, , why]) => [name, kind, why]);
    expect(rows).toEqual(PERMISSIONS.map(({ name, kind, reason }) => [`\`${name}\``, kind, reason]));
  });

  test('of the Entra application are those the calls need, and no others', () => {
    const [, list = ''] =
      /var graphPermissions = \[([^\]]*)\]/.exec(readFileSync('infra/application.bicep', 'utf8')) ?? [];
    const needed = PERMISSIONS.filter(({ kind }) => kind === 'application').map(({ name }) => name);
    expect([...list.matchAll(/'([^']+)'/g)].map(([, name]) => name)).toEqual(needed);
  });

  test.each(PERMISSIONS)('$name is needed by code that is there', ({ madeIn: { file, words } }) => {
    const code = readFileSync(file, 'utf8');
    expect(words.filter((word) => !code.includes(word))).toEqual([]);
  });

  test('cover every part of Graph that the server asks', () => {
    const parts =
      /(?<=['"`/])(users|me|groups|teams|chats|sites|drives|communications|subscriptions|directoryObjects|appCatalogs|teamwork)(?=[/?'"`])/g;
    const told = PERMISSIONS.flatMap(({ calls }) =>
      calls.flatMap((call) => call.match(/(?<=[ /])\w+(?=\/|$| )/g) ?? []),
    );
    const asked = readdirSync('functions/graph').flatMap((file) =>
      [...readFileSync(`functions/graph/${file}`, 'utf8').matchAll(parts)].map(([part]) => part),
    );
    expect(asked.length).toBeGreaterThan(3);
    expect([...new Set(asked)].filter((part) => !told.includes(part))).toEqual([]);
  });
});

describe('the guide', () => {
  test('names only files that are there', () => {
    const named = [...guide.matchAll(/`((?:infra|teams-app|outlook-addin|test|functions)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((path) => !existsSync(path) && !/\.(prod|NAME)$/.test(path))).toEqual([]);
    const bicep = tableUnder('What is installed').flatMap(([, , file = '']) => /`(\w+\.bicep)`/.exec(file)?.[1] ?? []);
    expect(bicep.filter((file) => !existsSync(`infra/${file}`))).toEqual([]);
  });

  test('says that nothing was deployed, and that the deployment was not compiled', () => {
    expect(guide).toMatch(/Not yet deployed to a tenant/);
    expect(guide).toMatch(/never compiled or deployed/);
  });
});
