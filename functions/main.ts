/** The one wiring: settings in, adapters built, routes and triggers joined to use cases. */
import { fileURLToPath } from 'node:url';
import { app } from '@azure/functions';
import { ManagedIdentityCredential } from '@azure/identity';
import { tabLink } from '#bot/tab-link.ts';
import type { ProgramKey } from '#shared/ports/ledger.ts';
import { deliverOwed } from '#shared/usecases/delivery/deliver-owed.ts';
import { exportAnchor } from '#shared/usecases/program/export-anchor.ts';
import { exportBackup } from '#shared/usecases/program/export-backup.ts';
import { followCall, followNotice } from '#shared/usecases/meeting/follow-call.ts';
import { giveUpJob } from '#shared/usecases/meeting/give-up-job.ts';
import { noteMeetingEvent } from '#shared/usecases/meeting/note-meeting-event.ts';
import { notify } from '#shared/usecases/delivery/notify.ts';
import { sweepOwed } from '#shared/usecases/delivery/sweep-owed.ts';
import { wakeDue } from '#shared/usecases/delivery/wake-due.ts';
import { readConfig } from './config.ts';
import { pageFolder } from './files/page-folder.ts';
import { serveBotMessages } from './http/bot-messages.ts';
import { faultText } from './http/fault-text.ts';
import { applicationCredential } from './graph/application-credential.ts';
import { directoryGraph } from './graph/directory-graph.ts';
import { createGraph } from './graph/graph-client.ts';
import { transcriptsGraph } from './graph/transcripts-graph.ts';
import { serveHealth } from './http/health.ts';
import { serveMeetings } from './http/meetings.ts';
import { serveMessages } from './http/messages.ts';
import { serveOpenApi } from './http/openapi.ts';
import { servePages } from './http/pages.ts';
import { servePeople } from './http/people.ts';
import { servePrograms } from './http/programs.ts';
import { rateLimit } from './http/rate-limit.ts';
import { serveRecords } from './http/records.ts';
import { serveOn } from './http/serve.ts';
import { serveSetup } from './http/setup.ts';
import { serveSummaries } from './http/summaries.ts';
import { signingKeys, verifyCaller } from './http/verify-caller.ts';
import { serveDelivery } from './queues/deliver.ts';
import { serveJobs } from './queues/jobs.ts';
import { blobsContainer } from './storage/blobs-container.ts';
import { cardCopiesTable } from './storage/card-copies-table.ts';
import { conversationsTable } from './storage/conversations-table.ts';
import { jobsQueue } from './storage/jobs-queue.ts';
import { inboxTable } from './storage/inbox-table.ts';
import { ledgerTools as tools } from './storage/ledger-tools.ts';
import { inspectionOverStore } from './storage/ledger/inspection-over-store.ts';
import { ledgerOverStore } from './storage/ledger/ledger-over-store.ts';
import { ledgerStoreTable } from './storage/ledger/ledger-store-table.ts';
import { openStorage } from './storage/open-storage.ts';
import { outboxTable } from './storage/outbox-table.ts';
import { pokesQueue } from './storage/pokes-queue.ts';
import { portfolioIndexTable } from './storage/portfolio-index-table.ts';
import { roadStateTable } from './storage/road-state-table.ts';
import { wakeupsTable } from './storage/wakeups-table.ts';
import { openTelemetry } from './telemetry/open-telemetry.ts';
import { serveTimers } from './timers/timers.ts';
import { serveGraphNotifications } from './webhooks/graph-notifications.ts';

const config = readConfig();
const { STEERLINE_TENANT_ID: tenantId, STEERLINE_IDENTITY_CLIENT_ID: clientId, STEERLINE_BUILD: build } = config;
const rules = { authority: config.STEERLINE_AUTHORITY, tenantId, apiAppId: config.STEERLINE_API_APP_ID };
const publicUrl = config.STEERLINE_PUBLIC_URL;
const now = () => new Date().toISOString();
/** Faults outside a request: to the log, and on. */
const report = (message: string, error: unknown) => console.error(message, faultText(error));

/** What was ignored, and why: no fault, and no personal text. */
const trace = (sentence: string) => console.info(sentence);

const credential = new ManagedIdentityCredential(clientId ? { clientId } : {});
const storage = openStorage(config.STEERLINE_STORAGE, credential);
/** Made with the deployment, where this app may not make it. */
const archive = config.STEERLINE_ARCHIVE ? openStorage(config.STEERLINE_ARCHIVE, credential) : undefined;
const store = ledgerStoreTable(storage.table('ledger'));
const inspection = inspectionOverStore(store);
const pokes = pokesQueue(storage.queue('pokes'));
const jobs = jobsQueue(storage.queue('graph-jobs'));
const delivering = new Map<string, Promise<void>>();
/** Programs that committed while their delivery ran: its last look may have come too early. */
const again = new Set<string>();

const ledger = ledgerOverStore({
  store,
  tools,
  now,
  pokes,
  pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  dice: Math.random,
  committed: deliverSoon,
});
const index = portfolioIndexTable(storage.table('index'));
const inbox = inboxTable(storage.table('inbox'));
const wakeups = wakeupsTable(storage.table('wakeups'));
const outbox = outboxTable(storage.table('ledger'));
const road = roadStateTable(storage.table('road'));
const application = applicationCredential(rules, credential, Date.now);
const graph = createGraph({ address: config.STEERLINE_GRAPH, credential: application });
const directory = directoryGraph(graph, Date.now, report);
const transcripts = blobsContainer(storage.container('transcripts'));
const telemetry = openTelemetry(config.APPLICATIONINSIGHTS_CONNECTION_STRING, credential, build, report);
const kept = { ledger, transcripts, index, inbox, wakeups, outbox, pokes, jobs, road, inspection };
const deps = { ...kept, directory, tools, telemetry, now, report, trace };

const limit = rateLimit(config.STEERLINE_RATE_LIMIT, Date.now);
const conversations = conversationsTable(storage.table('conversations'));
const copies = cardCopiesTable(storage.table('cards'));
const botCredential = new ManagedIdentityCredential({ clientId: config.STEERLINE_BOT_APP_ID });
/** The bot is a bundle of its own, loaded when there is a message or somebody to tell in Teams. */
const loadBot = once(async () => {
  const { startBot } = await import('#bot/start-bot.ts');
  const settings = {
    appId: config.STEERLINE_BOT_APP_ID,
    tenantId,
    openIdMetadata: config.STEERLINE_BOT_OPENID,
    token: async (scope: string) => (await botCredential.getToken(scope)).token,
  };
  const linkTo = tabLink(config.STEERLINE_TEAMS_APP_ID, config.STEERLINE_TAB_ADDRESS);
  const noting = noteMeetingEvent(deps);
  return startBot(settings, { ...deps, conversations, copies, limit, linkTo, noteMeetingEvent: noting });
});
const notifier = notify(inbox, { conversations, copies, load: async () => (await loadBot()).notifier });

const deliver = deliverOwed({ ...deps, notifier });

/** Delivers at once what a commit owes, one delivery a program at a time. Whatever goes wrong, the poke comes. */
function deliverSoon(key: ProgramKey): void {
  again.add(key.programId);
  if (delivering.has(key.programId)) return;
  const all = async () => {
    while (again.delete(key.programId)) while ((await deliver(key)) > 0);
  };
  const run = all()
    .catch((error: unknown) => report(`Delivery for ${key.programId} waits for its poke.`, error))
    .finally(() => delivering.delete(key.programId));
  delivering.set(key.programId, run);
}

app.hook.appStart(() => storage.prepare(archive && ['transcripts']));
app.hook.appStart(() => telemetry.start());
app.hook.appTerminate(async () => {
  await Promise.all(delivering.values());
  await telemetry.stop();
});

const verify = verifyCaller(signingKeys(rules), rules);
const serve = serveOn({ verify, limit, tools, telemetry, build });
serveHealth(serve, build, {
  storage: (abortSignal) => storage.queue('pokes').getProperties({ abortSignal }),
  tables: (abortSignal) => storage.askTables(abortSignal),
});
serveOpenApi(serve, build);
servePeople(serve, { ...deps, mayCreate: config.STEERLINE_CREATORS });
servePrograms(serve, { ...deps, mayCreate: config.STEERLINE_CREATORS });
serveRecords(serve, deps);
serveMeetings(serve, deps);
serveMessages(serve, deps);
serveSummaries(serve, deps);
servePages((folder) => pageFolder(fileURLToPath(new URL(`pages/${folder}`, import.meta.url))));
serveBotMessages(async () => (await loadBot()).receive, telemetry);
serveSetup(serve, { ...deps, applicationId: config.STEERLINE_API_APP_ID, isReachable: publicUrl !== undefined });
serveDelivery(deliver);
const following = {
  ...deps,
  isReachable: publicUrl !== undefined,
  graph: transcriptsGraph(graph, {
    notificationUrl: `${publicUrl}/api/graph/notifications`,
    lifecycleNotificationUrl: `${publicUrl}/api/graph/lifecycle`,
  }),
};
serveJobs({
  work: { 'follow-call': followCall(following), 'follow-notice': followNotice(following) },
  giveUp: giveUpJob(deps),
});
serveGraphNotifications({ ...deps, tenantId });
serveTimers({
  ledger,
  tenantId,
  anchor: exportAnchor({ ...deps, anchors: blobsContainer((archive ?? storage).container('anchors')) }),
  backup: exportBackup({ ...deps, backups: blobsContainer((archive ?? storage).container('backups')) }),
  sweep: sweepOwed({ ...deps, notifier }),
  wake: wakeDue(deps),
});

/** Calls at the first asking, and again after a failure. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}
