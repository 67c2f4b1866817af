/** What Microsoft's schemas do not check and a store or an administrator would find. */
import type { Permission } from '../permissions.ts';
import { ICONS } from './icons.ts';
import { readPng } from './read-png.ts';

/** Everything that is packed. */
export interface Packing {
  /** The unified manifest, filled. */
  readonly manifest: unknown;
  /** The add-in only manifest, filled. */
  readonly addIn: string;
  /** Bytes of each icon, by file name. */
  readonly icons: ReadonlyMap<string, Uint8Array>;
  /** Of package.json. */
  readonly version: string;
  readonly permissions: readonly Permission[];
}

/** The parts of a unified manifest that the rules below look at. */
interface Manifest {
  readonly manifestVersion: string;
  readonly version: string;
  readonly id: string;
  readonly icons: Readonly<Record<string, string>>;
  readonly staticTabs: readonly (Scoped & { readonly contentUrl?: string; readonly websiteUrl?: string })[];
  readonly configurableTabs: readonly (Scoped & { readonly configurationUrl: string })[];
  readonly bots: readonly (Scoped & { readonly botId: string })[];
  readonly composeExtensions: readonly { readonly botId: string }[];
  readonly validDomains: readonly string[];
  readonly webApplicationInfo: { readonly id: string; readonly resource: string };
  readonly authorization: {
    readonly permissions: { readonly resourceSpecific: readonly { readonly name: string; readonly type: string }[] };
  };
  readonly supportsChannelFeatures?: string;
  readonly extensions: readonly Extension[];
}

interface Scoped {
  readonly scopes: readonly string[];
}

interface Extension {
  readonly alternates: readonly {
    readonly hide: { readonly customOfficeAddin: { readonly officeAddinId: string } };
  }[];
  readonly runtimes: readonly {
    readonly code: { readonly page: string };
    readonly actions: readonly { readonly id: string }[];
  }[];
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HOST = /^([a-z0-9-]+\.)+[a-z]+$/;
/** Outlook's permission in the add-in only manifest, by its name in the unified one. */
const XML_PERMISSION: Readonly<Record<string, string>> = {
  'MailboxItem.Read.User': 'ReadItem',
  'MailboxItem.ReadWrite.User': 'ReadWriteItem',
  'Mailbox.ReadWrite.User': 'ReadWriteMailbox',
};

/** Sentences about what is wrong; none when the packages may be made. */
export function lintPacking(packing: Packing): readonly string[] {
  const manifest = packing.manifest as Manifest;
  return [
    ...addresses(manifest, packing.addIn),
    ...identities(manifest, packing),
    ...pictures(manifest, packing),
    ...actions(manifest),
    ...channels(manifest),
    ...permissions(manifest, packing),
    ...sameAddIn(manifest, packing.addIn),
  ];
}

/** Every text anywhere in the manifest. */
function texts(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(texts) : [];
}

/** What the values of a key are, anywhere in the manifest. */
function valuesOf(part: unknown, key: string): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === key && typeof value === 'string' ? [value] : valuesOf(value, key),
  );
}

/** Namespaces are names and not addresses. */
const urlsOfXml = (addIn: string): readonly string[] =>
  [...addIn.replace(/\sxmlns(:\w+)?="[^"]*"/g, '').matchAll(/(?:"|>)([a-z][\w.+-]*:\/\/[^"<]*)/g)].map(
    ([, url = '']) => url,
  );

function addresses(manifest: Manifest, addIn: string): readonly string[] {
  const { resource } = manifest.webApplicationInfo;
  const isOwn = (url: string) => url.startsWith(resource) || valuesOf(manifest, 'redirectUri').includes(url);
  const all = [...texts(manifest).filter((text) => text.includes('://') && !isOwn(text)), ...urlsOfXml(addIn)];
  const plain = all.filter((url) => !url.startsWith('https://')).map((url) => `${url} is not https`);
  const shaped = manifest.validDomains
    .filter((domain) => !HOST.test(domain))
    .map((domain) => `validDomains: ${domain} is no bare host`);
  const shown = [
    ...manifest.staticTabs.flatMap(({ contentUrl, websiteUrl }) => [contentUrl, websiteUrl]),
    ...manifest.configurableTabs.map(({ configurationUrl }) => configurationUrl),
    ...manifest.extensions.flatMap(({ runtimes }) => runtimes.map(({ code }) => code.page)),
  ].flatMap((url) => (url?.startsWith('https://') ? [url] : []));
  const strange = shown
    .filter((url) => !manifest.validDomains.includes(new URL(url).host))
    .map((url) => `${url} is in none of validDomains`);
  const unfilled = [...texts(manifest), addIn]
    .filter((text) => text.includes('${{'))
    .map(() => 'A placeholder is left');
  return [...plain, ...shaped, ...strange, ...unfilled];
}

function identities(manifest: Manifest, { addIn, version }: Packing): readonly string[] {
  const { id, resource } = manifest.webApplicationInfo;
  const bots = [...manifest.bots, ...manifest.composeExtensions].map(({ botId }) => botId);
  const ids = { id: manifest.id, webApplicationInfo: id, botId: bots[0] ?? '', 'add-in': within(addIn, 'Id') };
  return [
    ...Object.entries(ids).flatMap(([name, value]) => (GUID.test(value) ? [] : [`${name}: ${value} is no GUID`])),
    ...(new Set(bots).size === 1 ? [] : ['The message extension and the bot have different ids']),
    ...(resource === `api://${manifest.validDomains[0]}/${id}` ? [] : [`${resource} is not api://HOST/APPLICATION`]),
    ...(manifest.version === version ? [] : [`Version ${manifest.version} is not package.json's ${version}`]),
    ...(within(addIn, 'Version') === `${version}.0` ? [] : [`The add-in's version is not ${version}.0`]),
  ];
}

function pictures(manifest: Manifest, { addIn, icons }: Packing): readonly string[] {
  const sizes = ICONS.flatMap(({ file, size }) => {
    const bytes = icons.get(file);
    if (!bytes) return [`${file} is missing`];
    const { width, height } = readPng(bytes);
    return width === size && height === size ? [] : [`${file} is ${width} × ${height}, not ${size} × ${size}`];
  });
  const named = [
    ...Object.values(manifest.icons),
    ...[...texts(manifest), ...urlsOfXml(addIn)].flatMap((text) => /\/icons\/([^/?]+)$/.exec(text)?.[1] ?? []),
  ];
  const unknown = [...new Set(named)].filter((file) => !icons.has(file)).map((file) => `${file} is not drawn`);
  const outline = icons.get(manifest.icons['outline'] ?? '');
  const isPlain = outline && isWhiteOnTransparent(readPng(outline).rgba());
  return [...sizes, ...unknown, ...(outline && !isPlain ? ['The outline icon is not white on transparent'] : [])];
}

function isWhiteOnTransparent(rgba: Uint8Array): boolean {
  let hasWhite = false;
  for (let at = 0; at < rgba.length; at += 4) {
    const [red, green, blue, opacity] = rgba.subarray(at, at + 4);
    if (opacity === 0) continue;
    if (red !== 255 || green !== 255 || blue !== 255) return false;
    hasWhite ||= opacity === 255;
  }
  return hasWhite && rgba[3] === 0;
}

function actions(manifest: Manifest): readonly string[] {
  const known = manifest.extensions.flatMap(({ runtimes }) => runtimes.flatMap((runtime) => runtime.actions));
  const used = valuesOf(manifest.extensions, 'actionId');
  return [
    ...used.filter((id) => !known.some((action) => action.id === id)).map((id) => `No runtime has the action ${id}`),
    ...known.filter(({ id }) => !used.includes(id)).map(({ id }) => `No button asks for the action ${id}`),
  ];
}

/** From manifest 1.25 on, Teams refuses an app for teams that does not say which channels it supports; the schema allows it. */
function channels({ manifestVersion, supportsChannelFeatures, staticTabs, configurableTabs, bots }: Manifest) {
  const [major = 0, minor = 0] = manifestVersion.split('.').map(Number);
  const isForTeams = [...staticTabs, ...configurableTabs, ...bots].some(({ scopes }) => scopes.includes('team'));
  const isAsked = isForTeams && (major > 1 || minor >= 25);
  return isAsked && supportsChannelFeatures !== 'tier1'
    ? [`An app with the scope team needs "supportsChannelFeatures": "tier1" in a manifest ${manifestVersion}`]
    : [];
}

function permissions(manifest: Manifest, { addIn, permissions: needed }: Packing): readonly string[] {
  const asked = manifest.authorization.permissions.resourceSpecific;
  const wanted = needed.flatMap(({ name, kind }) =>
    kind === 'application' ? [] : [{ name, type: kind === 'meeting' ? 'Application' : 'Delegated' }],
  );
  const has = (list: typeof asked, one: (typeof asked)[number]) =>
    list.some(({ name, type }) => name === one.name && type === one.type);
  const mailbox = needed.find(({ kind }) => kind === 'mailbox')?.name ?? '';
  const xml = within(addIn, 'Permissions');
  return [
    ...asked.filter((one) => !has(wanted, one)).map(({ name, type }) => `No call needs ${name} (${type})`),
    ...wanted.filter((one) => !has(asked, one)).map(({ name, type }) => `${name} (${type}) is not asked for`),
    ...(xml === XML_PERMISSION[mailbox] ? [] : [`The add-in asks for ${xml}, and its calls need ${mailbox}`]),
  ];
}

/** One add-in in two forms: the same page and buttons, and never both at once. */
function sameAddIn({ extensions }: Manifest, addIn: string): readonly string[] {
  const [{ runtimes, alternates } = { runtimes: [], alternates: [] }] = extensions;
  const page = runtimes[0]?.code.page ?? '';
  const urls = new Set(urlsOfXml(addIn));
  const icons = valuesOf(extensions, 'url');
  const versions = new Set([
    ...valuesOf(extensions, 'minVersion'),
    ...[...addIn.matchAll(/MinVersion="([\d.]+)"/g)].map(([, version = '']) => version),
  ]);
  const defined = new Set([...addIn.matchAll(/<bt:\w+ id="([^"]+)"/g)].map(([, id]) => id));
  const undefinedIds = [...addIn.matchAll(/resid="([^"]+)"/g)].flatMap(([, id]) => (defined.has(id) ? [] : [id]));
  const hidden = alternates.map(({ hide }) => hide.customOfficeAddin.officeAddinId);
  return [
    ...(urls.has(page) ? [] : [`The add-in's two manifests open different pages`]),
    ...icons.filter((url) => !urls.has(url)).map((url) => `${url} is in one manifest only`),
    ...(versions.size === 1 ? [] : ['The two manifests ask for different Mailbox requirement sets']),
    ...(/<SupportsPinning>true</.test(addIn) ? [] : ['The pane cannot be pinned']),
    ...undefinedIds.map((id) => `No resource has the id ${id}`),
    ...(hidden.includes(within(addIn, 'Id')) ? [] : ['Both forms of the add-in would be shown side by side']),
  ];
}

/** Text of the first such element. */
const within = (xml: string, element: string): string =>
  new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1] ?? '';
