import { ServerFault } from '#shared/client/problem.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { CommandKeys } from '../../../teams-app/src/ui/data/command-keys.ts';

const command = { verb: 'risk.create', title: 'Certificates expire' };

/** The keys under which a command was sent, once for each of the answers. */
async function keysOf(answers: readonly (Error | undefined)[], sent: (index: number) => object = () => command) {
  const keys = new CommandKeys();
  const used: string[] = [];
  for (const [index, answer] of answers.entries())
    await keys
      .use(sent(index), async (key) => {
        used.push(key);
        if (answer) throw answer;
      })
      .catch(() => {});
  return new Set(used).size;
}

describe('the key of a command', () => {
  test('stays while nobody knows what became of it', async () => {
    expect(await keysOf([new ServerFault(0), new ServerFault(500), new Refusal('program/busy'), undefined])).toBe(1);
  });

  test('is new once it was answered, by yes or no', async () => {
    expect(await keysOf([undefined, undefined])).toBe(2);
    expect(await keysOf([new Refusal('input/invalid'), undefined])).toBe(2);
  });

  test('is new for other words', async () => {
    expect(await keysOf([new ServerFault(0), undefined], (index) => ({ ...command, index }))).toBe(2);
  });

  test('is the same for two clicks at once', async () => {
    const keys = new CommandKeys();
    const used = await Promise.all([1, 2].map(() => keys.use(command, async (key) => key)));
    expect(new Set(used).size).toBe(1);
  });
});
