import { isAnswer } from '#shared/client/is-answer.ts';

/** Keys of commands. A command without an answer keeps its key: given once more, word for word, it is done once. */
export class CommandKeys {
  readonly #unanswered = new Map<string, string>();

  /**
   * Hands a key to `send`, and gives what it gives.
   * @param command All that makes it this command; the version of its record included.
   * @param key Taken unless the same command waits for its answer.
   */
  async use<T>(command: unknown, send: (key: string) => Promise<T>, key: string = crypto.randomUUID()): Promise<T> {
    const words = JSON.stringify(command);
    const held = this.#unanswered.get(words) ?? key;
    this.#unanswered.set(words, held);
    try {
      const answer = await send(held);
      this.#unanswered.delete(words);
      return answer;
    } catch (error) {
      if (isAnswer(error)) this.#unanswered.delete(words);
      throw error;
    }
  }
}
