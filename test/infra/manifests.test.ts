import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { COMMANDS } from '#bot/commands.ts';
import { tabLink } from '#bot/tab-link.ts';
import { checkedValues, fill, readEnvironment } from '../../infra/manifests/environment.ts';
import { lintPacking, type Packing } from '../../infra/manifests/lint.ts';
import { packingFor, zipOf } from '../../infra/manifests/packing.ts';

const values = readEnvironment('sample');
const packing = packingFor(values);
const folder = mkdtempSync(join(tmpdir(), 'steerline-package-'));

afterAll(() => rmSync(folder, { recursive: true }));

const pack = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'infra/manifests/package.ts', ...args], { encoding: 'utf8' });

/** The packing with its manifest's text, or its add-in's, changed. */
function planted(from: string | RegExp, to: string, where: 'manifest' | 'addIn' = 'manifest'): Packing {
  const before = where === 'addIn' ? packing.addIn : JSON.stringify(packing.manifest);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`Nothing was planted by ${from}.`);
  return { ...packing, [where]: where === 'addIn' ? after : (JSON.parse(after) as unknown) };
}

/** The packing of an app that says nothing of channels, with other parts of its manifest replaced. */
function withoutChannels(parts: object): Packing {
  const { manifest } = planted('"supportsChannelFeatures":"tier1",', '');
  return { ...packing, manifest: { ...(manifest as object), ...parts } };
}

const withIcon = (file: string, bytes: Uint8Array | undefined): Packing => {
  const icons = new Map(packing.icons);
  if (bytes) icons.set(file, bytes);
  else icons.delete(file);
  return { ...packing, icons };
};

describe('the app package', () => {
  test('passes our lint', () => {
    expect(lintPacking(packing)).toEqual([]);
  });

  test('is made by npm run package without the network: Microsoft’s schema and Office’s reader agree', () => {
    const { status, stdout, stderr } = pack('sample', folder);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain(`Steerline ${values['APP_VERSION']}.0`);
    const files = unzipSync(readFileSync(join(folder, 'steerline.zip')));
    expect(Object.keys(files).sort()).toEqual(['color.png', 'color32x32.png', 'manifest.json', 'outline.png']);
    expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toEqual(packing.manifest);
  });

  test('is the same bytes for the same content', () => {
    expect(zipOf(packing)).toEqual(zipOf(packingFor(values)));
  });
});

describe('the manifest', () => {
  const manifest = packing.manifest as {
    readonly staticTabs: readonly { readonly entityId: string }[];
    readonly bots: readonly {
      readonly commandLists: readonly { readonly commands: readonly { readonly title: string }[] }[];
    }[];
    readonly composeExtensions: readonly { readonly commands: readonly { readonly id: string }[] }[];
  };

  test('offers the commands that the bot knows, and no others', () => {
    const offered = manifest.bots.flatMap(({ commandLists }) => commandLists.flatMap(({ commands }) => commands));
    expect(offered.map(({ title }) => title).sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  test('calls what the message extension does as the bot calls it', () => {
    const offered = manifest.composeExtensions.flatMap(({ commands }) => commands.map(({ id }) => id));
    const [, known = ''] = /const EXTENSION = \{([^}]*)\}/.exec(readFileSync('bot/app.ts', 'utf8')) ?? [];
    expect(offered).toEqual([...known.matchAll(/'(\w+)'/g)].map(([, id]) => id));
  });

  test('of the add-in has the picture that its notification names', () => {
    const [, icon = 'none'] =
      /icon: '([\w.]+)'/.exec(readFileSync('outlook-addin/src/platform/outlook-host.ts', 'utf8')) ?? [];
    expect(packing.addIn).toContain(`<bt:Image id="${icon}"`);
  });

  test('calls the personal tab as the links of cards do', () => {
    const path = new URL(tabLink(values['TEAMS_APP_ID'] ?? '')('my-work')).pathname;
    expect(path).toBe(`/l/entity/${values['TEAMS_APP_ID']}/${manifest.staticTabs[0]?.entityId}`);
  });

  test('is left by the links of cards for the address that the settings name', () => {
    const link = tabLink(values['TEAMS_APP_ID'] ?? '', 'http://localhost:4280/teams/?as=sponsor&subPage={subPage}');
    expect(link('programs/p1/risks/R-1')).toBe(
      'http://localhost:4280/teams/?as=sponsor&subPage=programs%2Fp1%2Frisks%2FR-1',
    );
  });
});

describe('the lint refuses', () => {
  const page = `https://${values['PUBLIC_HOST']}`;
  test.each<[what: string, plant: () => Packing, says: string | RegExp]>([
    [
      'a permission that no call needs',
      () => planted('OnlineMeeting.ReadBasic.Chat', 'ChatMessage.Read.Chat'),
      /No call needs ChatMessage/,
    ],
    [
      'a call without its permission',
      () => planted('OnlineMeeting.ReadBasic.Chat', 'ChatMessage.Read.Chat'),
      /OnlineMeeting.ReadBasic.Chat .* is not asked for/,
    ],
    [
      'a permission of the wrong kind',
      () =>
        planted('"MailboxItem.ReadWrite.User","type":"Delegated"', '"MailboxItem.ReadWrite.User","type":"Application"'),
      /MailboxItem.ReadWrite.User \(Delegated\) is not/,
    ],
    [
      'an add-in that asks for the whole mailbox',
      () => planted('>ReadWriteItem<', '>ReadWriteMailbox<', 'addIn'),
      /asks for ReadWriteMailbox/,
    ],
    [
      'a plain http address',
      () => planted(`${page}/addin/`, `http://${values['PUBLIC_HOST']}/addin/`),
      /http:.* is not https/,
    ],
    [
      'a plain http address in the add-in',
      () => planted(`${page}/icons/tile-64.png`, 'http://x.example/icons/tile-64.png', 'addIn'),
      /http:.* is not https/,
    ],
    ['a domain with its scheme', () => planted('"validDomains":["', '"validDomains":["https://'), /is no bare host/],
    ['a domain with a wildcard', () => planted('"validDomains":["', '"validDomains":["*.'), /is no bare host/],
    [
      'a page of another host',
      () => planted(`${page}/tab/?theme={theme}`, 'https://evil.example/tab/'),
      /evil.* is in none of validDomains/,
    ],
    [
      'an id that is no GUID',
      () => planted(`"id":"${values['TEAMS_APP_ID']}"`, '"id":"steerline"'),
      /steerline is no GUID/,
    ],
    [
      'two bots',
      () =>
        planted(
          `"composeExtensionType":"botBased","botId":"${values['BOT_ID']}"`,
          `"composeExtensionType":"botBased","botId":"${values['ADDIN_ID']}"`,
        ),
      /different ids/,
    ],
    [
      'a sign-in address of another application',
      () => planted(`"resource":"api://`, '"resource":"api://x.'),
      /is not api:/,
    ],
    [
      'another version than package.json',
      () => planted(`"version":"${values['APP_VERSION']}"`, '"version":"9.9.9"'),
      /Version 9.9.9/,
    ],
    ['another version of the add-in', () => planted(/<Version>[^<]*/, '<Version>9.9.9.9', 'addIn'), /add-in's version/],
    [
      'a button without its action',
      () => planted('"actionId":"openPane"', '"actionId":"open"'),
      /No runtime has the action open/,
    ],
    [
      'an action without a button',
      () => planted('"actionId":"openPane"', '"actionId":"open"'),
      /No button asks for the action openPane/,
    ],
    [
      'an app for teams that does not say which channels it supports',
      () => planted('"supportsChannelFeatures":"tier1",', ''),
      /supportsChannelFeatures/,
    ],
    [
      'a bot alone for teams that does not say which channels it supports',
      () => withoutChannels({ configurableTabs: [] }),
      /supportsChannelFeatures/,
    ],
    ['a missing icon', () => withIcon('outline.png', undefined), /outline.png is missing/],
    ['an icon nobody draws', () => planted('tile-80.png', 'tile-81.png'), /tile-81.png is not drawn/],
    [
      'an icon of the wrong size',
      () => withIcon('color.png', packing.icons.get('outline.png')),
      /color.png is 32 × 32/,
    ],
    [
      'an outline in colour',
      () => withIcon('outline.png', packing.icons.get('color32x32.png')),
      /not white on transparent/,
    ],
    [
      'two requirement sets',
      () => planted('"minVersion":"1.8"', '"minVersion":"1.13"'),
      /different Mailbox requirement sets/,
    ],
    [
      'a pane that cannot be pinned',
      () => planted('<SupportsPinning>true', '<SupportsPinning>false', 'addIn'),
      /cannot be pinned/,
    ],
    [
      'a label that is defined nowhere',
      () => planted('resid="Group.Label"', 'resid="Group.Text"', 'addIn'),
      /No resource has the id Group.Text/,
    ],
    [
      'two add-ins side by side',
      () => planted(`"officeAddinId":"${values['ADDIN_ID']}"`, `"officeAddinId":"${values['BOT_ID']}"`),
      /side by side/,
    ],
  ])('%s', (_what, plant, says) => {
    expect(lintPacking(plant()).join('\n')).toMatch(says);
  });
});

describe('the lint accepts an app that says nothing of channels', () => {
  test.each<[what: string, parts: object]>([
    ['when its manifest is older than 1.25', { manifestVersion: '1.24' }],
    ['when nothing of it is for teams', { configurableTabs: [], bots: [] }],
  ])('%s', (_what, parts) => {
    expect(lintPacking(withoutChannels(parts)).join('\n')).not.toMatch(/supportsChannelFeatures/);
  });
});

describe('an environment', () => {
  test('is refused with everything that is wrong with it at once', () => {
    const { TEAMS_APP_ID: _left, ...rest } = values;
    const refused = () =>
      checkedValues({ ...rest, PUBLIC_HOST: 'https://steerline.contoso.com/', PRIVACY_URL: 'http://x.example' });
    expect(refused).toThrow(/PUBLIC_HOST .*\n.*PRIVACY_URL .*\n.*TEAMS_APP_ID is missing/);
  });

  test('fills every placeholder, or says which it does not know', () => {
    expect(fill('${{A}}-${{A}}', { A: '1' })).toBe('1-1');
    expect(() => fill('${{A}} ${{B}} ${{C}}', { B: '' })).toThrow('Nothing fills A, C.');
  });

  test('of the sample names people and hosts that exist nowhere', () => {
    expect(readFileSync('infra/env/.env.sample', 'utf8')).not.toMatch(/secret=|password|[0-9a-f]{40}/i);
    expect(values['PUBLIC_HOST']).toMatch(/\.example$/);
  });
});
