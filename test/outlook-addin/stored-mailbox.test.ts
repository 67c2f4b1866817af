import { startOutlook } from '../../outlook-addin/src/platform/outlook-host.ts';
import { HARBOUR, keptIn } from '../stored/harbour.ts';

/** What the mailbox keeps for an add-in. */
interface Kept {
  readonly customProperties: Readonly<Record<string, string>>;
  readonly roamingSettings: Readonly<Record<string, string>>;
}

test('what an earlier version kept in the mailbox is read: the mark on a mail, and the program chosen last', async () => {
  const { customProperties, roamingSettings } = keptIn<Kept>('mailbox');
  const getFrom = (kept: Readonly<Record<string, string>>) => ({ get: (name: string) => kept[name] });
  const item = {
    loadCustomPropertiesAsync: (done: (result: object) => void) =>
      done({ status: 'succeeded', value: getFrom(customProperties) }),
  };
  const office = {
    onReady: async () => ({ host: 'Outlook' }),
    HostType: { Outlook: 'Outlook' },
    AsyncResultStatus: { Succeeded: 'succeeded' },
    context: { mailbox: { item }, roamingSettings: getFrom(roamingSettings) },
  };
  Reflect.set(globalThis, 'Office', office);
  try {
    const host = await startOutlook(() => undefined);
    expect(await host.markOf()).toEqual({ programId: HARBOUR.programId, number: 'R-7' });
    expect(host.lastProgramId()).toBe(HARBOUR.programId);
  } finally {
    Reflect.deleteProperty(globalThis, 'Office');
  }
});
