import { BOT_APP_ID, OTHER_TENANT_ID } from '#local/personas.ts';
import { startBot } from '#bot/start-bot.ts';
import { readConfig } from '#functions/config.ts';
import { ELENA_SPONSOR, TENANT } from '../shared/usecases/world.ts';
import { openBotWorld, type BotWorld, type Saying } from './bot-world.ts';

let world: BotWorld;
let shout: jest.SpyInstance;
beforeAll(async () => {
  // The SDK writes about tokens it refuses.
  shout = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  world = await openBotWorld();
});
afterAll(async () => {
  shout.mockRestore();
  await world.stop();
});
afterEach(() => {
  expect(world.connector.calls()).toBe(0);
  expect(world.faults).toEqual([]);
});

/** As Teams asks, and as somebody asks who presses a button. */
const ASKED = [
  ['a message', { type: 'message', text: 'help' }],
  [
    'a press',
    { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: 'x' } } },
  ],
] as const;

const BAD: readonly (readonly [string, Saying])[] = [
  ['no token', { authorization: '' }],
  ['another scheme', { authorization: 'Basic abc' }],
  ['two tokens', { authorization: 'Bearer a b' }],
  ['a token that is no JWT', { authorization: 'Bearer x' }],
  ['a token that is no JSON', { authorization: `Bearer ${btoa('{"typ":"JWT"}')}.${btoa('{')}.x` }],
  ['a token for another app', { token: { claims: { aud: '5f0c0de0-0000-4000-8000-00000000ffff' } } }],
  ['a token of another issuer', { token: { claims: { iss: 'https://evil.example' } } }],
  [
    'a token of an emulator',
    {
      token: {
        claims: { iss: `https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/`, ver: '1.0', appid: BOT_APP_ID },
      },
    },
  ],
  ['a token of another bot', { token: { claims: { ver: '1.0', appid: '5f0c0de0-0000-4000-8000-00000000ffff' } } }],
  ['an expired token', { token: { expiresInSeconds: -3600 } }],
  [
    'a token from the future',
    { token: { claims: { nbf: Math.floor(Date.now() / 1000) + 7200 }, expiresInSeconds: 9000 } },
  ],
  ['an unsigned token', { token: { signedBy: 'nobody' } }],
  ['a token signed by a stranger under our key’s name', { token: { signedBy: 'stranger' } }],
  ['a token of another service address', { token: { claims: { serviceurl: 'https://evil.example' } } }],
  ['a token without a service address', { token: { claims: { serviceurl: undefined } } }],
  ['a channel the key is not endorsed for', { activity: { channelId: 'webchat' } }],
  ['the channel of App Service extensions', { activity: { channelId: 'AseChannel' } }],
  ['the emulator', { activity: { channelId: 'emulator' } }],
];

describe.each(ASKED)('%s', (_, activity) => {
  test.each(BAD)('with %s is answered 401 and nothing else', async (_name, saying) => {
    const { status, text } = await world.say(ELENA_SPONSOR, activity, saying);
    expect([status, text]).toEqual([401, 'null']);
  });

  test.each<[string, object]>([
    [
      'its chat is of another tenant',
      { conversation: { id: 'a:1', conversationType: 'personal', tenantId: OTHER_TENANT_ID } },
    ],
    ['its channel data are of another tenant', { channelData: { tenant: { id: OTHER_TENANT_ID } } }],
    ['it names no tenant', { conversation: { id: 'a:1', conversationType: 'personal' }, channelData: {} }],
  ])('is answered 403 when %s', async (_name, more) => {
    expect((await world.say(ELENA_SPONSOR, activity, { activity: more })).status).toBe(403);
  });
});

test.each([
  ['not JSON', '{'],
  ['a list', '[]'],
  ['null', 'null'],
  ['an activity without a type', '{"channelId":"msteams","serviceUrl":"http://x","conversation":{"id":"a"}}'],
  ['an activity without a service address', '{"type":"message","channelId":"msteams","conversation":{"id":"a"}}'],
  ['an activity without a chat', '{"type":"message","channelId":"msteams","serviceUrl":"http://x"}'],
])('a request that is %s is answered 400', async (_name, bytes) => {
  expect((await world.say(ELENA_SPONSOR, {}, { bytes })).status).toBe(400);
});

describe('a signed activity that is malformed', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  test.each<[string, object]>([
    ['without a sender', { from: undefined }],
    ['with a sender that is text', { from: 'Elena' }],
    ['with a sender whose id is a number', { from: { id: 7 } }],
    ['without a recipient', { recipient: undefined }],
    ['in a chat whose id is a number', { conversation: { id: 7, tenantId: TENANT } }],
    ['in a chat whose id is half a surrogate pair', { conversation: { id: '\ud800', tenantId: TENANT } }],
    ['with a type that is a number', { type: 7 }],
    ['with a type that is a list', { type: ['message'] }],
    ['with a value that is text', { value: 'x' }],
    ['with a value that is a list', { value: [1] }],
    ['with parameters that are text', { value: { parameters: 'x' } }],
    ['with a parameter that is null', { value: { parameters: [null] } }],
    ['with a text that is a number', { text: 7 }],
    ['with channel data that is text', { channelData: 'x' }],
    ['with a name that is a list', { name: ['adaptiveCard/action'] }],
    ['with an entity that is a number', { entities: [7] }],
    ['with members that are text', { type: 'conversationUpdate', membersRemoved: 'everybody' }],
    ['with a member without an id', { type: 'conversationUpdate', membersRemoved: [{}] }],
    ['with an id that is a number', { id: 7 }],
    ['with a timestamp that is a number', { timestamp: 7 }],
  ])('%s is answered 400', async (_name, more) => {
    for (const [, activity] of ASKED)
      expect(await world.say(ELENA_SPONSOR, activity, { activity: more })).toMatchObject({ status: 400, text: 'null' });
  });

  test.each<[string, string, unknown]>([
    ['an action that is null', 'adaptiveCard/action', { action: null }],
    ['an action that is text', 'adaptiveCard/action', { action: 'x' }],
    ['no action', 'adaptiveCard/action', {}],
    ['no value', 'adaptiveCard/action', undefined],
    ['a verb that is a number', 'adaptiveCard/action', { action: { type: 'Action.Execute', verb: 7 } }],
    ['no parameters', 'composeExtension/query', { commandId: 'searchRecords' }],
    ['a search without a value', 'composeExtension/query', undefined],
    ['a command that is an object', 'composeExtension/fetchTask', { commandId: {} }],
    ['a message that is text', 'composeExtension/fetchTask', { commandId: 'logMessage', messagePayload: 'x' }],
    ['a message that is null', 'composeExtension/submitAction', { commandId: 'logMessage', messagePayload: null }],
    ['a form without a value', 'composeExtension/submitAction', undefined],
    [
      'a message whose id is half a surrogate pair',
      'composeExtension/fetchTask',
      { commandId: 'logMessage', messagePayload: { id: '\ud800', body: null, from: null } },
    ],
    [
      'a message of lists',
      'composeExtension/submitAction',
      { commandId: 'logMessage', messagePayload: { id: 'x', createdDateTime: [], body: [], from: [] }, data: [] },
    ],
    ['an unknown name', 'constructor', {}],
    ['no name', '', {}],
  ])('is answered 200 without an internal error when it is an invoke with %s', async (_name, name, value) => {
    const { status, text } = await world.invoke(ELENA_SPONSOR, name, value);
    expect(status).toBe(200);
    expect(text).not.toMatch(/went wrong|InternalError/);
  });

  test('is answered 413 when its JSON is too deep, and 200 when its type is unknown', async () => {
    const bytes = `{"type":"message","value":${nested(400_000)}}`;
    expect((await world.say(ELENA_SPONSOR, {}, { bytes })).status).toBe(413);
    expect((await world.say(ELENA_SPONSOR, { type: 'constructor' })).status).toBe(200);
  });

  test('is answered with a sentence when it is a press with deeply nested data', async () => {
    const whole = {
      ...{ type: 'invoke', name: 'adaptiveCard/action', channelId: 'msteams', serviceUrl: world.connector.serviceUrl },
      ...{ from: { id: '29:1', aadObjectId: ELENA_SPONSOR }, recipient: { id: '28:bot' } },
      conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT },
      value: { action: { type: 'Action.Execute', verb: 'risk.create', data: 'DEEP' } },
    };
    const bytes = JSON.stringify(whole).replace('"DEEP"', nested(9_000));
    const { status, body } = await world.say(ELENA_SPONSOR, {}, { bytes });
    expect([status, body.value]).toEqual([200, expect.stringContaining('needs your attention')]);
  });
});

test('an activity larger than one megabyte is answered 413', async () => {
  expect((await world.say(ELENA_SPONSOR, { type: 'message', text: 'x'.repeat(1_100_000) })).status).toBe(413);
});

test.each(ASKED)('%s is answered 500 when the signing keys cannot be fetched', async (_, activity) => {
  const bot = startBot({ ...world.settings, openIdMetadata: 'http://127.0.0.1:1/nowhere' }, world.botDeps);
  const { status, text } = await world.say(ELENA_SPONSOR, activity, { bot });
  expect(status).toBe(500);
  expect(Object.keys(JSON.parse(text) as object).sort()).toEqual(['correlationId', 'status', 'title', 'type']);
  expect(world.faults.splice(0)).toEqual([expect.stringMatching(/^bot-messages failed .*127\.0\.0\.1:1\b/s)]);
});

test('a bot without an application id does not start', () => {
  expect(() => startBot({ ...world.settings, appId: '' }, world.botDeps)).toThrow('MicrosoftAppId');
});

describe('the settings', () => {
  const GOOD = {
    STEERLINE_TENANT_ID: TENANT,
    STEERLINE_API_APP_ID: BOT_APP_ID,
    STEERLINE_STORAGE: 'steerline',
    STEERLINE_BOT_APP_ID: BOT_APP_ID,
    STEERLINE_TEAMS_APP_ID: BOT_APP_ID,
  };

  test.each([undefined, '', ' ', 'none'])('are refused without an application id of the bot: %j', (id) => {
    expect(() => readConfig({ ...GOOD, STEERLINE_BOT_APP_ID: id })).toThrow('STEERLINE_BOT_APP_ID');
  });

  test('use Microsoft’s own signing keys by default', () => {
    expect(readConfig(GOOD).STEERLINE_BOT_OPENID).toBe(
      'https://login.botframework.com/v1/.well-known/openidconfiguration',
    );
  });
});
