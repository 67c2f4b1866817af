import { readFile } from 'node:fs/promises';
import { BODIES, type BodyVerb } from '#shared/contracts/bodies.schema.ts';
import { parse } from '#shared/contracts/parse.ts';
import type { Kind } from '#shared/domain/kind-places.ts';
import type { AnyRecord, FieldsOf } from '#shared/domain/kinds.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import { attachFetched } from '#shared/usecases/meeting/attach-fetched.ts';
import { commandRecord } from '#shared/usecases/record/command-record.ts';
import { createProgram } from '#shared/usecases/program/create-program.ts';
import { createRecord } from '#shared/usecases/record/create-record.ts';
import { draftWeeklySummary } from '#shared/usecases/summary/draft-summary.ts';
import { editRecord } from '#shared/usecases/record/edit-record.ts';
import { idOfNumber } from '#shared/domain/record-id.ts';
import { TENANT_ID } from '../personas.ts';
import { directoryOfPersonas as directory } from './people.ts';
import type { ProgramHistory } from './program-history.ts';
import type { SeedDeps } from './seed-deps.ts';
import { speakDates } from './speak-dates.ts';
import { approvalOf, type Step } from './steps.ts';
import type { Given, Scene, Spoken, Story, Taken, Weekly } from './story.ts';
import type { StoryCalendar } from './when.ts';

const SAMPLES = new URL('../samples/', import.meta.url);
/** A person looks at a suggestion of the minutes for about so long. */
const REVIEW_SECONDS = 35;
const NOT_TAKEN = 'Said on the way to a point that is recorded already.';

/** A story being told: its steps happen to its program. */
export class StoryRun {
  readonly #story: Story;
  readonly #calendar: StoryCalendar;
  readonly #history: ProgramHistory;
  readonly #deps: SeedDeps;
  readonly #numbers = new Map<string, string>();
  readonly #hashes = new Map<string, string>();

  constructor(story: Story, calendar: StoryCalendar, history: ProgramHistory, deps: SeedDeps) {
    this.#story = story;
    this.#calendar = calendar;
    this.#history = history;
    this.#deps = deps;
  }

  async take(step: Step): Promise<void> {
    const { deed, key } = step;
    switch (deed.type) {
      case 'begin-program':
        return this.#begin(step);
      case 'create':
        return this.#create(step, deed.kind, deed.fields);
      case 'command':
        return this.#noteApproval(key, await this.#command(step, step.id, deed.verb, this.#no(key), deed.body));
      case 'attach':
        return this.#attach(step, deed.spoken);
      case 'review':
        return this.#review(step, deed.review.taken);
      case 'draft-summary':
        return this.#draft(step, deed.weekly);
      case 'check-summary':
        return this.#check(step);
    }
  }

  async #begin(step: Step): Promise<void> {
    const { calendar, program } = this.#story;
    const year = Number(this.#calendar.day('0 fri').slice(0, 4));
    const holidays = [year - 1, year, year + 1].flatMap((each) => calendar.holidays.map((day) => `${each}-${day}`));
    const fields = this.#body('program.create', { ...program, calendar: { ...calendar, holidays } }, step);
    const begin = createProgram({ ledger: this.#history.ledger, mayCreate: 'directors' });
    await this.#once(step, 'program.create', fields, (act) => begin(act, fields as FieldsOf<'program'>));
  }

  async #create(step: Step, kind: Kind, given: Given<unknown>): Promise<void> {
    const verb = `${kind}.create` as Verb;
    const fields = this.#body(verb, given, step);
    const create = createRecord(this.#history);
    await this.#once(step, verb, fields, (act) =>
      create(act, kind, this.#history.programId, fields as FieldsOf<typeof kind>),
    );
  }

  /** Asks over the record as it is now, as somebody who has just read it. */
  async #command(
    step: Step,
    id: string,
    verb: Verb,
    number: string,
    given: Given<unknown>,
    laterSeconds = 0,
  ): Promise<AnyRecord> {
    const { ledger, programId } = this.#history;
    const [kind, name] = verb.split('.') as [Kind, string];
    const body = this.#body(verb, given, step);
    return this.#history.once({ ...this.#asked(step, laterSeconds), id, verb, request: body }, async (act) => {
      const { version } = await this.#history.record(number);
      return name === 'edit'
        ? editRecord({ ledger })(act, kind, programId, number, version, body as Readonly<Record<string, unknown>>)
        : commandRecord({ ledger })(act, verb, programId, number, version, body);
    });
  }

  /** What asks for an approval has it under a name of its own. */
  async #noteApproval(key: string, after: AnyRecord): Promise<void> {
    const number =
      after.kind === 'change' ? after.approval : after.kind === 'risk' ? after.acceptanceApproval : undefined;
    if (!number) return;
    const approval = await this.#history.record(number);
    if (approval.kind !== 'approval') throw new Error(`${number} is no approval.`);
    this.#numbers.set(approvalOf(key), approval.number);
    this.#hashes.set(approvalOf(key), approval.subjectHash);
  }

  async #attach(step: Step, { file, meeting, dates = {} }: Spoken): Promise<void> {
    const text = speakDates(await readFile(new URL(file, SAMPLES), 'utf8'), dates, this.#calendar);
    const { ledger, now, programId } = this.#history;
    const number = this.#no(meeting);
    const { id, at } = this.#asked(step);
    const held = await this.#history.record(number);
    // As the product does it, of what Microsoft Graph gave: only such words decide by themselves.
    if (held.kind === 'meeting' && !held.transcript) {
      const call = this.#deps.tools.sha256(id);
      const part = { callId: call.slice(0, 32), contentCorrelationId: call.slice(32), createdAt: held.startedAt ?? at };
      await this.#history.passTo(at);
      const attach = attachFetched({ ...this.#deps, ledger, directory, now });
      const bytes = new TextEncoder().encode(text);
      await attach({ tenantId: TENANT_ID, programId }, idOfNumber(number), [{ part, bytes }]);
    }
    const spoken = await this.#history.record(number);
    if (spoken.kind !== 'meeting' || !spoken.minutes) throw new Error(`${number} has no minutes.`);
    this.#numbers.set(step.key, spoken.minutes);
  }

  async #review(step: Step, taken: readonly Taken[]): Promise<void> {
    const minutes = await this.#history.record(this.#no(step.key));
    if (minutes.kind !== 'minutes') throw new Error(`${minutes.number} are no minutes.`);
    const left = new Map(minutes.candidates.map((candidate) => [candidate.id, candidate]));
    let count = 0;
    const decide = (name: string, verb: Verb, body: object) =>
      this.#command(step, `${step.id}/${name}`, verb, minutes.number, body, (count += 1) * REVIEW_SECONDS);
    for (const { key, says, body = {} } of taken) {
      const suggested = [...left.values()].find(({ quote }) => quote.includes(says));
      if (!suggested) throw new Error(`${step.id}: nothing is suggested where “${says}” is said.`);
      const { id: candidateId } = suggested;
      left.delete(candidateId);
      const corrections = typeof body === 'function' ? body(this.#scene(step)) : body;
      const after = await decide(`accept/${key}`, 'minutes.accept', { candidateId, ...corrections });
      const made = after.kind === 'minutes' && after.candidates.find(({ id }) => id === candidateId)?.record;
      if (made) this.#numbers.set(key, made);
    }
    for (const candidateId of left.keys())
      await decide(`reject/${candidateId}`, 'minutes.reject', { candidateId, because: NOT_TAKEN });
  }

  async #draft(step: Step, { from, to }: Weekly): Promise<void> {
    const period = { periodFromOn: this.#calendar.day(from), periodToOn: this.#calendar.day(to) };
    const { ledger, now, programId } = this.#history;
    const draft = draftWeeklySummary({ ...this.#deps, ledger, directory, now });
    await this.#once(step, 'summary.draft', period, (act) => draft(act, programId, period));
  }

  async #check(step: Step): Promise<void> {
    const summary = await this.#history.record(this.#no(step.key));
    for (const { id: claimId, problems } of summary.kind === 'summary' ? summary.claims : [])
      if (problems.length > 0)
        await this.#command(step, `${step.id}/${claimId}`, 'summary.strike', summary.number, { claimId });
  }

  #asked({ id, at, by, via }: Step, laterSeconds = 0) {
    const seconds = (Number.parseInt(this.#deps.tools.sha256(id).slice(0, 4), 16) % 50) + laterSeconds;
    const instant = new Date(Date.parse(this.#calendar.stepAt(at)) + seconds * 1000).toISOString();
    return { id, at: instant, by, via };
  }

  async #once(step: Step, verb: Verb, request: unknown, run: Parameters<ProgramHistory['once']>[1]): Promise<void> {
    const { number } = await this.#history.once({ ...this.#asked(step), verb, request }, run);
    this.#numbers.set(step.key, number);
  }

  #body(verb: Verb, given: Given<unknown>, step: Step): unknown {
    const body = typeof given === 'function' ? (given as (scene: Scene) => unknown)(this.#scene(step)) : given;
    try {
      return parse(BODIES[verb as BodyVerb], body);
    } catch (error) {
      throw new Error(`What the step ${step.id} asks does not fit.`, { cause: error });
    }
  }

  #scene({ at }: Step): Scene {
    const calendar = this.#calendar;
    return {
      today: calendar.today(at),
      day: (when) => calendar.day(when),
      at: (when) => calendar.at(when),
      say: (when) => calendar.say(when),
      month: (when) => calendar.month(when),
      no: (key) => this.#no(key),
      hash: (key) => this.#named(this.#hashes, key),
    };
  }

  readonly #no = (key: string): string => this.#named(this.#numbers, key);

  #named(names: ReadonlyMap<string, string>, key: string): string {
    const named = names.get(key);
    if (!named) throw new Error(`The story of ${this.#story.key} knows no “${key}” yet.`);
    return named;
  }
}
