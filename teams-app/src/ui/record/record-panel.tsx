import { makeStyles, Skeleton, SkeletonItem, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Kind } from '#shared/domain/kind-places.ts';
import { type AnyRecord, isFinal, type RecordOf } from '#shared/domain/kinds.ts';
import { Refusal, type FieldError } from '#shared/domain/refusal.ts';
import { capital } from '#shared/domain/capital.ts';
import { KIND_TEXT, recordText } from '#shared/text/kind-text.ts';
import { AskForChange } from '../change/ask-for-change.tsx';
import { failureOf } from '../data/failure-of.ts';
import type { Values } from '../data/use-acts.ts';
import { useRecord } from '../data/use-record.ts';
import { errorsElsewhere } from '../form/form-values.ts';
import { RecordForm } from '../form/record-form.tsx';
import type { CommandSpec, RecordSpec } from '../kind/spec.ts';
import { FailedState } from '../list/list-states.tsx';
import { StatusMark } from '../marks/status-mark.tsx';
import { ConflictDialog } from '../form/conflict-dialog.tsx';
import { useSay } from '../overlay/toasts.tsx';
import { useProgram } from '../program-context.tsx';
import { useReader } from '../reader.tsx';
import { commandOn } from '../writing/command-on.ts';
import { useFindWords, useForgetWords } from '../writing/use-half-written.ts';
import { CommandBar } from './command-bar.tsx';
import { noteOf } from './note-of.ts';
import { offered, withheld } from './offered.ts';
import { RecordFacts } from './record-facts.tsx';
import { RecordHistory } from './record-history.tsx';
import { useEditing } from './use-editing.ts';
import { useGive } from './use-give.ts';
import { useWritingFocus } from './use-writing-focus.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  marks: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  skeleton: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
});

/** What `RecordPanel` takes. */
export interface RecordPanelProps<K extends Kind> {
  readonly spec: RecordSpec<K>;
  readonly number: string;
  /** Stands before the history, while nothing is being written. */
  readonly children?: ReactNode;
}

const editing = (number: string): string => `edit ${number}`;

/** A command, and the record as it was when its form was opened; as it is by now once its writer knows that it changed. */
interface Begun<K extends Kind> {
  readonly given: CommandSpec<RecordOf<K>>;
  readonly on?: RecordOf<K>;
}

/** One record in full: what can be done with it, all it says, where it comes from, and its history. */
export function RecordPanel<K extends Kind>({ spec, number, children }: RecordPanelProps<K>) {
  const styles = useStyles();
  const view = useProgram();
  const { today } = useReader();
  const say = useSay();
  const give = useGive(view.program.id);
  const read = useRecord(view.program.id, spec.kind, number);
  const { data: record, refetch } = read;
  const error = failureOf(read);
  const find = useFindWords();
  const forget = useForgetWords();
  /** The record as it was when editing began: what is saved is compared with that. */
  const [edited, setEdited] = useState(() => find(editing(number))?.on as RecordOf<K> | undefined);
  /** What kept a command from being given: the form is opened to mend it. */
  const [wrong, setWrong] = useState<readonly FieldError[]>([]);
  /** A command that is being written. */
  const [command, setCommand] = useState<Begun<K> | undefined>(() => {
    const given = spec.commands.find(({ act }) => find(commandOn(act, number)));
    return given && { given };
  });
  const [isBusy, setBusy] = useState(false);
  const panel = useWritingFocus(edited !== undefined || command !== undefined);
  const written = (of: AnyRecord) => spec.written?.(of) ?? (of as unknown as Values);
  const saving = useEditing(view.program.id, spec.fields, written, () => {
    forget(editing(number));
    setEdited(undefined);
  });
  const { view: View, beside: Beside } = spec;

  const run = async (given: CommandSpec<RecordOf<K>>, on: RecordOf<K>, body: Values) => {
    await give(given, on, body);
    setCommand(undefined);
  };
  const edit = (of: RecordOf<K>, errors: readonly FieldError[] = []) => {
    setWrong(errors);
    setEdited(of);
  };
  const choose = (act: string) => {
    const given = spec.commands.find((each) => each.act === act);
    if (!given || !record) return;
    const missing = given.missing?.(record) ?? [];
    if (missing.length > 0) {
      edit(record, missing);
      return;
    }
    if (given.fields.length > 0) {
      setCommand({ given, on: record });
      return;
    }
    setBusy(true);
    run(given, record, {})
      .catch((failure: unknown) => {
        const errors = failure instanceof Refusal ? (failure.more.errors ?? []) : [];
        if (errors.length > 0 && errorsElsewhere(errors, spec.fields).length === 0) edit(record, errors);
        else say.failed(`${capital(recordText(number))} is as it was`, failure);
      })
      .finally(() => setBusy(false));
  };

  if (error)
    return (
      <FailedState
        what={`This ${KIND_TEXT[spec.kind].one} could not be read.`}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  if (!record)
    return (
      <Skeleton aria-label={`Reading ${number}`} className={styles.skeleton}>
        <SkeletonItem size={32} style={{ width: '60%' }} />
        {[0, 1, 2, 3, 4, 5].map((line) => (
          <SkeletonItem key={line} size={20} />
        ))}
      </Skeleton>
    );
  if (command) {
    const { given, on = record } = command;
    return (
      <div ref={panel} className={styles.root}>
        {given.about && <Text>{given.about}</Text>}
        <RecordForm
          key={given.act}
          label={given.label}
          keptAs={commandOn(given.act, number)}
          fields={given.fields}
          initial={given.begin?.(on, { ...view, today }) ?? {}}
          saveLabel={given.label}
          onSave={(values) =>
            run(given, on, values).catch((failure: unknown) => {
              // Whoever was told that it changed may give it to what it is by now.
              if (failure instanceof Refusal && failure.code === 'record/changed') setCommand({ given });
              throw failure;
            })
          }
          onCancel={() => setCommand(undefined)}
        />
      </div>
    );
  }
  if (edited) {
    const { conflict } = saving;
    return (
      <div ref={panel}>
        <RecordForm
          label={`Edit ${recordText(number)}`}
          keptAs={editing(number)}
          on={edited}
          fields={(spec.fieldsFor?.(edited, view) ?? spec.fields).filter(({ only }) => only !== 'create')}
          initial={written(edited)}
          warning={spec.editWarning?.(edited)}
          errors={wrong}
          beside={Beside && ((values) => <Beside values={values} record={edited} />)}
          instead={(failure, values) => <AskForChange record={edited} values={values} failure={failure} />}
          saveLabel="Save"
          // When there is a conflict to settle, the words are not saved yet.
          onSave={(values) => saving.save(edited, values).then(() => false)}
          onCancel={() => setEdited(undefined)}
        />
        {conflict && (
          <ConflictDialog
            number={number}
            changedById={conflict.theirs.updatedById}
            changedAt={conflict.theirs.updatedAt}
            clashes={conflict.clashes}
            onSave={(takeTheirs) => void saving.settle(takeTheirs)}
            onCancel={saving.leave}
          />
        )}
      </div>
    );
  }
  const mayEdit = spec.fields.length > 0 && view.mayDo('edit', record) && !isFinal(record);
  const commands = offered(record, spec.commands, view);
  return (
    <div ref={panel} className={styles.root}>
      <div className={styles.marks}>
        <StatusMark status={record.status} />
        {spec.badge?.(record)}
      </div>
      <CommandBar
        commands={commands}
        withheld={withheld(record, spec.commands, view)}
        note={noteOf(commands, record, spec.fields)}
        onEdit={mayEdit ? () => edit(record) : undefined}
        onCommand={choose}
        isBusy={isBusy}
      />
      {spec.lead?.(record)}
      {View ? (
        <View record={record} />
      ) : (
        <RecordFacts record={record} fields={spec.fields} facts={spec.facts?.(record) ?? []} canEdit={mayEdit} />
      )}
      {children}
      <RecordHistory key={number} number={number} version={record.version} />
    </div>
  );
}
