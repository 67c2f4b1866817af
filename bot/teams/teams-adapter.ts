import { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js';
import {
  ConfigurationServiceClientCredentialFactory,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { BotSettings } from '../bot-deps.ts';

/** Whom tokens are for that the bot sends with its own calls, and who issues those that come. */
const CONNECTOR = 'https://api.botframework.com';

/** A token that the SDK would take, and we do not. */
class WrongTokenError extends Error {
  readonly statusCode = 401;
}

/** The SDK takes tokens of its emulator and of other bots as well; we do not. */
const onlyChannel = async (claims: readonly { type: string; value: string }[]): Promise<void> => {
  if (claims.some(({ type, value }) => type === 'iss' && value === CONNECTOR)) return;
  throw new WrongTokenError('Not a token of the channel.');
};

type Credentials = ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']>;

/** Tokens of the bot's managed identity. Of that type the SDK checks every call, and takes no empty application id. */
class IdentityCredentials extends ConfigurationServiceClientCredentialFactory {
  readonly #settings: BotSettings;

  constructor(settings: BotSettings) {
    const { appId: MicrosoftAppId, tenantId: MicrosoftAppTenantId } = settings;
    super({ MicrosoftAppId, MicrosoftAppTenantId, MicrosoftAppType: 'UserAssignedMSI' });
    this.#settings = settings;
  }

  override async createCredentials(): Credentials {
    return {
      signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${await this.#settings.token(`${CONNECTOR}/.default`)}`);
        return request;
      },
    };
  }
}

/** The SDK's adapter with a door that gives back the answer: its own `process` writes to a response of Express. */
export class BotAdapter extends TeamsAdapter {
  constructor(settings: BotSettings) {
    // All seven: the SDK takes none of its own as soon as one is given.
    const { appId: MicrosoftAppId, tenantId: MicrosoftAppTenantId, openIdMetadata } = settings;
    super(
      {
        ...{ MicrosoftAppId, MicrosoftAppTenantId, MicrosoftAppType: 'UserAssignedMSI' },
        ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${MicrosoftAppTenantId}`,
        ToChannelFromBotOAuthScope: CONNECTOR,
        ToBotFromChannelTokenIssuer: CONNECTOR,
        OAuthUrl: 'https://token.botframework.com',
        ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
        ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadata,
        CallerId: 'urn:botframework:azure',
      },
      new IdentityCredentials(settings),
      { requiredEndorsements: [], validTokenIssuers: [], validateClaims: onlyChannel },
    );
  }

  /**
   * Checks an activity's token and runs `logic` on it.
   *
   * @returns What an invoke is answered; undefined for other activities.
   * @throws Error for a bad token (`isBadToken`), and whatever `logic` throws.
   */
  receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}

/** Names of the errors of jsonwebtoken, which the SDK lets through. */
const TOKEN_ERRORS: readonly string[] = ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError', 'SyntaxError'];

/** True when an error says that the caller's token is none of ours, and not that something is broken. */
export const isBadToken = (error: unknown): boolean =>
  error instanceof Error &&
  (TOKEN_ERRORS.includes(error.name) || (error as { statusCode?: unknown }).statusCode === 401);
