import { serverClock } from '#shared/client/server-clock.ts';

const HOUR_MS = 3_600_000;
const answering = (date?: string) =>
  serverClock(() => Promise.resolve({ headers: new Headers(date === undefined ? {} : { date }) } as Response));
const leadHours = (clock: { now: () => Date }) => Math.round((clock.now().getTime() - Date.now()) / HOUR_MS);

beforeAll(() => jest.useFakeTimers());
afterAll(() => jest.useRealTimers());

describe('serverClock', () => {
  test.each([2, -5])('gives the time of a server that is %i hours away', async (hours) => {
    const clock = answering(new Date(Date.now() + hours * HOUR_MS).toUTCString());
    expect(leadHours(clock)).toBe(0);
    await clock.fetch('/api/me');
    expect(leadHours(clock)).toBe(hours);
  });

  test('keeps to the machine’s own clock when it agrees within seconds', async () => {
    const clock = answering(new Date(Date.now() - 3000).toUTCString());
    await clock.fetch('/api/me');
    expect(clock.now().getTime()).toBe(Date.now());
  });

  test.each([undefined, 'yesterday'])(
    'keeps to the machine’s own clock when the server sends the date “%s”',
    async (date) => {
      const clock = answering(date);
      await clock.fetch('/api/me');
      expect(leadHours(clock)).toBe(0);
    },
  );
});
