import * as z from 'zod/v4';

const setting = z.string().trim().min(1);
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, ''));

/** Every setting of the app. infra/README.md has them as a table. */
export const SETTINGS = z.object({
  /** Entra tenant this deployment serves (GUID). */
  STEERLINE_TENANT_ID: z.guid().toLowerCase(),
  /** Entra application of tab, pane and API (GUID). */
  STEERLINE_API_APP_ID: z.guid(),
  /** Name of the storage account, reached with the managed identity; or a connection string, for Azurite. */
  STEERLINE_STORAGE: setting,
  /** Name of the storage account for anchors and backups, where the app may write and never change or delete; `STEERLINE_STORAGE` unless said. */
  STEERLINE_ARCHIVE: setting.optional(),
  /** Client id of the user-assigned managed identity. */
  STEERLINE_IDENTITY_CLIENT_ID: z.guid().optional(),
  /** Client id of the bot's user-assigned managed identity: its application id at Azure Bot Service (GUID). */
  STEERLINE_BOT_APP_ID: z.guid().toLowerCase(),
  /** Id of the Teams app, as its manifest says (GUID): links of cards open in its tab. */
  STEERLINE_TEAMS_APP_ID: z.guid().toLowerCase(),
  /** Where cards open a page of the tab, `{subPage}` standing for the page; in Teams unless said. */
  STEERLINE_TAB_ADDRESS: z
    .url({ protocol: /^https?$/ })
    .includes('{subPage}')
    .optional(),
  /** Where the keys are published by which Teams signs its calls to the bot. */
  STEERLINE_BOT_OPENID: address.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  /** Who issues tokens. */
  STEERLINE_AUTHORITY: address.default('https://login.microsoftonline.com'),
  /** Where Microsoft Graph is. */
  STEERLINE_GRAPH: address.default('https://graph.microsoft.com'),
  /** Where Microsoft Graph reaches this app with notifications; without it, it is only asked. */
  STEERLINE_PUBLIC_URL: address.optional(),
  /** Who may begin a program. */
  STEERLINE_CREATORS: z.enum(['directors', 'everyone']).default('directors'),
  /** Commands and reads that one person may send in ten seconds. */
  STEERLINE_RATE_LIMIT: z.coerce.number().int().min(10).max(100_000).default(300),
  /** Names the build in health and ETags. */
  STEERLINE_BUILD: setting.default('dev'),
  /** Where spans of what was done go: the connection string of Application Insights. Without it nothing is sent. */
  APPLICATIONINSIGHTS_CONNECTION_STRING: setting.optional(),
});
export type Config = z.infer<typeof SETTINGS>;

/**
 * The settings, checked once at start-up; an empty one counts as missing.
 * @throws Error naming every setting that is missing or malformed, and no value.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = SETTINGS.safeParse(given);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return `${name}: ${name in given ? message : 'is missing'}`;
  });
  throw new Error(`Settings are wrong, and nothing was started.\n  ${wrong.join('\n  ')}`);
}
