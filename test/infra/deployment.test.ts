/** What can be told of the deployment without a Bicep compiler and without Azure. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import Ajv from 'ajv';
import { parse } from 'yaml';

const files = new Map(
  readdirSync('infra')
    .filter((name) => name.endsWith('.bicep'))
    .map((name) => [name, readFileSync(`infra/${name}`, 'utf8')] as const),
);
const TEXT_OR_COMMENT = /('(?:[^'\\]|\\.)*')|\/\/.*$/gm;
const all = [...files.values()].join('\n').replace(TEXT_OR_COMMENT, '$1');
/** Without comments and texts, in which braces mean nothing. */
const bare = (text: string) => text.replace(TEXT_OR_COMMENT, '');
const namesOf = (text: string, what: 'param' | 'output') =>
  [...text.matchAll(new RegExp(`^${what} (\\w+)`, 'gm'))].map(([, name = '']) => name);

describe('the Bicep files', () => {
  test.each([...files])('%s closes what it opens', (_name, text) => {
    for (const [open, close] of ['{}', '[]', '()'].map((pair) => [...pair] as [string, string]))
      expect([open, bare(text).split(open).length]).toEqual([open, bare(text).split(close).length]);
  });

  test('hold no secret and ask for none: no key is listed, none is allowed', () => {
    expect(
      all.match(
        /listKeys|listAccountSas|listSecrets|AccountKey|SharedAccessKey|@secure|password|clientSecret|passwordCredentials/i,
      ),
    ).toBeNull();
    const storage = files.get('storage.bicep') ?? '';
    expect(storage).toMatch(/allowSharedKeyAccess: false/);
    expect(storage.match(/properties: accountProperties/g)).toHaveLength(2);
    expect(storage).toMatch(/allowBlobPublicAccess: false/);
    for (const [name, switchedOff] of [
      ['monitor.bicep', /DisableLocalAuth: true/],
      ['bot.bicep', /disableLocalAuth: true/],
      ['server.bicep', /name: 'scm'\s+properties: \{ allow: false \}/],
    ] as const)
      expect(files.get(name)).toMatch(switchedOff);
  });

  test('give each module the parameters it has, and read the outputs it gives', () => {
    const main = files.get('main.bicep') ?? '';
    const modules = [
      ...main.matchAll(/^module (\w+) '([\w.]+)' = \{\n {2}name: '[^']+'\n {2}params: \{\n((?: {4}.*\n)+?) {2}\}/gm),
    ];
    expect(modules).toHaveLength(main.match(/^module /gm)?.length ?? 0);
    for (const [, symbol = '', file = '', params = ''] of modules) {
      const text = files.get(file) ?? '';
      const given = [...params.matchAll(/^ {4}(\w+):/gm)].map(([, name = '']) => name);
      const needed = [...text.matchAll(/^param (\w+) \w+$/gm)].map(([, name = '']) => name);
      expect([file, given.filter((name) => !namesOf(text, 'param').includes(name))]).toEqual([file, []]);
      expect([file, needed.filter((name) => !given.includes(name))]).toEqual([file, []]);
      const read = [...main.matchAll(new RegExp(`\\b${symbol}\\.outputs\\.(\\w+)`, 'g'))].map(([, name = '']) => name);
      expect([file, read.filter((name) => !namesOf(text, 'output').includes(name))]).toEqual([file, []]);
    }
  });

  test.each([...files])('%s uses every parameter and variable it names', (_name, text) => {
    const named = [...text.matchAll(/^(?:param|var) (\w+)/gm)].map(([, name = '']) => name);
    expect(named.filter((name) => (text.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length < 2)).toEqual([]);
  });

  test('let the identity add to the archive and neither change nor delete there', () => {
    const storage = files.get('storage.bicep') ?? '';
    const [, role = ''] = /resource archivist [^]*?dataActions: \[([^\]]*)\]/.exec(storage) ?? [];
    expect(role.match(/containers\/blobs\/[\w/]+/g)).toEqual(['containers/blobs/read', 'containers/blobs/add/action']);
    expect(storage).not.toMatch(/scope: archive\b/);
    expect(storage).toMatch(/resource anchorPolicy .*immutabilityPolicies/);
    expect(storage).toMatch(/isVersioningEnabled: true/);
  });

  test('keep one instance warm, and nothing open without encryption', () => {
    const server = files.get('server.bicep') ?? '';
    expect(server).toMatch(/alwaysReady: \[\{ name: 'http', instanceCount: alwaysReadyInstances \}\]/);
    expect(server).toMatch(/@minValue\(1\)\nparam alwaysReadyInstances/);
    expect(server).toMatch(/httpsOnly: true/);
  });
});

describe('teamsapp.yml', () => {
  const text = readFileSync('teamsapp.yml', 'utf8');
  const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;

  test('is what the toolkit’s own schema of version 1.13 asks for', () => {
    const schema = JSON.parse(readFileSync('test/fixtures/teamsapp/yaml.schema.json', 'utf8')) as object;
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    validate(parse(text));
    expect(validate.errors ?? []).toEqual([]);
    validate(parse(text.replace('arm/deploy', 'arm/destroy')));
    expect(validate.errors?.length).toBeGreaterThan(0);
  });

  test('names only files, scripts and variables that are there', () => {
    const paths = [...text.matchAll(/(?:path|parameters): (\.\/\S+)/g)].map(([, path = '']) => path);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    const run = [...text.matchAll(/args: run ([\w:]+)/g)].map(([, script = '']) => script);
    expect(run.filter((script) => !(script in scripts))).toEqual([]);
    const known = parseEnv(readFileSync('infra/env/.env.sample', 'utf8'));
    const parameters = readFileSync('infra/main.parameters.json', 'utf8');
    const used = [...`${text}${parameters}`.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
    expect([...new Set(used)].filter((name) => !(name in known))).toEqual([]);
  });

  test('hands the deployment the parameters it has, and keeps the outputs the packages need', () => {
    const main = files.get('main.bicep') ?? '';
    const { parameters } = JSON.parse(readFileSync('infra/main.parameters.json', 'utf8')) as { parameters: object };
    expect(Object.keys(parameters).filter((name) => !namesOf(main, 'param').includes(name))).toEqual([]);
    const needed = [...main.matchAll(/^param (\w+) \w+$/gm)].map(([, name = '']) => name);
    expect(needed.filter((name) => !(name in parameters))).toEqual([]);
    expect(namesOf(main, 'output')).toEqual(
      expect.arrayContaining(['TENANT_ID', 'ENTRA_APP_ID', 'BOT_ID', 'FUNCTION_APP_NAME']),
    );
  });
});
