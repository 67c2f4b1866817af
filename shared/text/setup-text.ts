import type { RoadStep } from '../domain/kinds/meeting/transcript-road.ts';

/** The name of each step, for administrators. */
export const STEP_TEXT: Readonly<Record<RoadStep, string>> = {
  follow: 'Look after the call of a meeting',
  subscribe: 'Ask Microsoft Graph to tell of new transcripts',
  notify: 'Be told of a new transcript',
  list: 'Look for the transcripts of a meeting',
  read: 'Fetch the text of a transcript',
  names: 'See who said what',
};

/** What is in the way, and how to take it away. */
export interface Advice {
  readonly title: string;
  /** What it means for people. */
  readonly meaning: string;
  /** Who does what; followed by the commands, where there are any. */
  readonly act: string;
  /** For PowerShell, one line each. */
  readonly commands: readonly string[];
  /** When it shows. */
  readonly after?: string;
}

const TEAMS_MODULE = 'Connect-MicrosoftTeams';

/** Advice by problem; `applicationId` is the Entra application that commands name. */
const ADVICE: Readonly<Record<string, (applicationId: string) => Advice>> = {
  'transcripts-off': () => ({
    title: 'The tenant keeps transcripts from apps',
    meaning: 'No transcript comes by itself. Uploading one to its meeting works as before.',
    act: 'A Teams administrator allows apps to read transcripts: Meetings, Meeting settings, Transcript API access; or',
    commands: [TEAMS_MODULE, 'Set-CsTeamsMeetingConfiguration -Identity Global -EnableGraphTranscriptAccess $true'],
    after: 'For up to an hour after the change some calls may still be refused. Steerline tries again by itself.',
  }),
  'names-off': () => ({
    title: 'Transcripts come without the speakers’ names',
    meaning: 'Minutes are drafted all the same; who decided and who owns an action is left for the reviewer to say.',
    act: 'If names are wanted, a Teams administrator allows them:',
    commands: [TEAMS_MODULE, 'Set-CsTeamsMeetingConfiguration -Identity Global -EnableAttributedTranscripts $true'],
    after: 'It holds for what is fetched from then on.',
  }),
  'no-access-policy': (applicationId) => ({
    title: 'An application access policy is asked for',
    meaning: 'Transcripts of some organizers do not come by themselves.',
    act: 'A Teams administrator lets the application read the meetings of those who organize them:',
    commands: [
      TEAMS_MODULE,
      `New-CsApplicationAccessPolicy -Identity Steerline -AppIds "${applicationId}" -Description "Steerline reads transcripts"`,
      'Grant-CsApplicationAccessPolicy -PolicyName Steerline -Identity "<object id of the organizer>"',
    ],
    after: 'A policy takes up to 30 minutes to work.',
  }),
  'no-consent': () => ({
    title: 'The app has no consent in a meeting’s chat',
    meaning: 'Transcripts of that meeting do not come by themselves.',
    act: 'The organizer adds Steerline to the meeting (Apps, Add an app) and agrees to what it asks. If Teams does not offer that, an administrator allows such consent in chats:',
    commands: [
      'Connect-MgGraph -Scopes "Policy.ReadWrite.Authorization"',
      'Set-MgBetaChatRscConfiguration -State EnabledForAllApps',
    ],
    after: 'It holds for meetings to which the app is added from then on.',
  }),
  quota: (applicationId) => ({
    title: 'Microsoft Graph grants no more subscriptions',
    meaning: 'Transcripts still come, found by looking after each meeting; they may come up to an hour later.',
    act: `No consent is missing. Microsoft Graph grants one subscription a meeting to an application, and 10,000 for transcripts to an organization. Subscriptions end by themselves within hours; if it stays so for a day, an administrator checks whether a second deployment uses the application ${applicationId}, and which other apps follow transcripts.`,
    commands: [],
  }),
  'not-signed-in': (applicationId) => ({
    title: 'Steerline could not sign in to Microsoft Graph',
    meaning: 'Nothing comes from Microsoft Graph, people’s names included.',
    act: `An Entra administrator checks that the application ${applicationId} is not disabled and trusts the deployment’s managed identity (Certificates & secrets, Federated credentials).`,
    commands: [],
  }),
  unreachable: () => ({
    title: 'Microsoft Graph could not reach Steerline',
    meaning: 'Transcripts still come, found by looking after each meeting; they may come up to an hour later.',
    act: 'Whoever runs the deployment checks that STEERLINE_PUBLIC_URL is its public https address, and that an instance is always ready: Graph waits ten seconds for an answer.',
    commands: [],
  }),
  'meeting-unknown': () => ({
    title: 'Microsoft Graph did not know a meeting',
    meaning: 'It may have expired, or be one that Steerline cannot see: a channel’s, or one organized elsewhere.',
    act: 'Upload its transcript to the meeting in Steerline.',
    commands: [],
  }),
  'meeting-unnamed': () => ({
    title: 'Teams did not tell which meeting a call was of',
    meaning: 'Its transcript cannot be fetched.',
    act: 'Upload its transcript to the meeting in Steerline. If it happens to every meeting, remove the app from the chat and add it again.',
    commands: [],
  }),
  'given-up': () => ({
    title: 'Steerline failed to look after a call',
    meaning: 'The transcript of a meeting may be late, or missing: then the page of that meeting says so.',
    act: 'Steerline tries again by itself for two days, ever more rarely. Who cannot wait opens the meeting and chooses Look again, or uploads its transcript. Whoever runs the deployment finds the cause in its log, at the time shown here.',
    commands: [],
  }),
  busy: () => ({
    title: 'Microsoft Graph asked to wait, or did not answer',
    meaning: 'Steerline tries again by itself.',
    act: 'There is nothing to do, unless it stays so for hours.',
    commands: [],
  }),
};

/** How to take a problem away; the last resort for one that is not known here. */
export const adviceFor = (problem: string, applicationId: string): Advice =>
  ADVICE[problem]?.(applicationId) ?? {
    title: 'Microsoft Graph gave an answer nobody expected',
    meaning: 'Steerline tries again by itself; uploading a transcript works as before.',
    act: 'Send the time shown here to whoever runs the deployment: its log has the answer.',
    commands: [],
  };

/** What comes by itself, from where. */
export const ROAD_TEXT = {
  chat: 'Transcripts of meetings in whose chat the app is, and whose chat a program has bound.',
  upload: 'A transcript file, brought to its meeting by one of those who were there.',
  tenant: 'Transcripts of all meetings of a tenant, by an application permission. Steerline does not offer this yet.',
} as const;

/** What the road by meeting chats does not lead to. */
export const UNSEEN_TEXT: readonly string[] = [
  'Meetings in which nobody starts transcribing.',
  'Meetings of a channel, and calls that were not scheduled.',
  'Meetings without the app in their chat, or whose chat no program has bound.',
  'Meetings that another organization holds.',
];
