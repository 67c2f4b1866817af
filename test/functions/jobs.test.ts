import { forJobIn } from '#functions/queues/jobs.ts';

const seen = async (message: unknown): Promise<unknown> => {
  const jobs: unknown[] = [];
  const isKnown = await forJobIn(message, async (name, job) => void jobs.push([name, job]));
  return isKnown ? jobs : 'unknown';
};

/** Messages as the queue holds them since the first release. */
const CALL = { tenantId: 'contoso', programId: 'atlas', meeting: 'meeting:000000000001', look: 2 };
const NOTICE = { subscription: '0123456789abcdef0123456789abcdef', told: 'created', timesGivenUp: 1 };

describe('a message of the job queue', () => {
  test('is recognised as a job by its fields, as an object or as JSON text', async () => {
    expect(await seen(CALL)).toEqual([['follow-call', CALL]]);
    expect(await seen(JSON.stringify(CALL))).toEqual([['follow-call', CALL]]);
    expect(await seen(NOTICE)).toEqual([['follow-notice', NOTICE]]);
    expect(await seen(JSON.stringify(NOTICE))).toEqual([['follow-notice', NOTICE]]);
  });

  test.each([['no JSON'], [null], [{}], [{ ...CALL, programId: 'a:b' }], [{ subscription: 'aa' }]])(
    'holds no job when it is %j',
    async (message) => expect(await seen(message)).toBe('unknown'),
  );

  test('fails when its job fails, so that the queue tries it again', async () => {
    await expect(forJobIn(CALL, () => Promise.reject(new Error('no answer')))).rejects.toThrow('no answer');
  });
});
