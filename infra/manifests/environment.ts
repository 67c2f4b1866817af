import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
const isGuid = (value: string): string | undefined => (GUID.test(value) ? undefined : 'is to be a GUID');
const isHost = (value: string) =>
  HOST.test(value) ? undefined : 'is to be a bare host name in small letters, such as steerline.contoso.com';
const isHttps = (value: string) =>
  /^https:\/\/[^\s"<>]+$/.test(value) ? undefined : 'is to be an address that begins with https://';
const isName = (value: string) => (/^[^<>&"]{1,32}$/.test(value) ? undefined : 'is to be 1 to 32 characters');

/** What the manifests take from an environment, and what is wrong with a value. */
const FIELDS: Readonly<Record<string, (value: string) => string | undefined>> = {
  PUBLIC_HOST: isHost,
  PUBLISHER: isName,
  PUBLISHER_WEBSITE: isHttps,
  PRIVACY_URL: isHttps,
  TERMS_URL: isHttps,
  TENANT_ID: isGuid,
  TEAMS_APP_ID: isGuid,
  ADDIN_ID: isGuid,
  ENTRA_APP_ID: isGuid,
  BOT_ID: isGuid,
};

/** The values that the manifests are filled with, by the name of their placeholder. */
export type ManifestValues = Readonly<Record<string, string>>;

/** The values of `infra/env/.env.NAME`, with the version of `package.json`. @throws Error naming all that is wrong. */
export function readEnvironment(name: string): ManifestValues {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return { ...checkedValues(parseEnv(readFileSync(`infra/env/.env.${name}`, 'utf8'))), APP_VERSION: version };
}

/** @throws Error naming every value that is missing or malformed. */
export function checkedValues(values: Readonly<Record<string, string | undefined>>): ManifestValues {
  const wrong = Object.entries(FIELDS).flatMap(([field, check]) => {
    const value = values[field]?.trim();
    const problem = value ? check(value) : 'is missing';
    return problem ? [`${field} ${problem}`] : [];
  });
  if (wrong.length > 0) throw new Error(`The environment is wrong.\n  ${wrong.join('\n  ')}`);
  return Object.fromEntries(Object.keys(FIELDS).map((field) => [field, values[field]?.trim() ?? '']));
}

/** A template with each `${{NAME}}` filled in. @throws Error naming the placeholders that have no value. */
export function fill(template: string, values: ManifestValues): string {
  const missing = new Set<string>();
  const text = template.replace(/\$\{\{(\w+)\}\}/g, (_whole, field: string) => {
    if (values[field] === undefined) missing.add(field);
    return values[field] ?? '';
  });
  if (missing.size > 0) throw new Error(`Nothing fills ${[...missing].join(', ')}.`);
  return text;
}
