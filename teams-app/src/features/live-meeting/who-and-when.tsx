import { Field, Input, makeStyles, Text } from '@fluentui/react-components';
import type { Action } from '#shared/domain/kinds/action/action.ts';
import { useActs, type Values } from '../../ui/data/use-acts.ts';
import { NumberLink } from '../../ui/marks/number-link.tsx';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { PersonPicker } from '../../ui/people/person-picker.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { useWriting } from '../../ui/writing/use-writing.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '4px', paddingBlock: '4px' },
  title: { overflowWrap: 'anywhere' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 144px), 1fr))',
    gap: '8px',
    alignItems: 'start',
  },
  narrow: { minWidth: 0, width: '100%' },
});

/** Says who does an action by when, on the spot; each choice is saved at once. */
export function WhoAndWhen({ action }: { readonly action: Action }) {
  const styles = useStyles();
  const { program, may } = useProgram();
  const acts = useActs(program.id);
  const say = useSay();
  const { number, title, ownerId, dueOn } = action;
  const isReadOnly = !may('action.edit');
  const day = useWriting(`due day of ${number}`, { begun: dueOn ?? '' });
  const set = (patch: Values): Promise<boolean> =>
    acts.edit(action, patch).then(
      () => true,
      (error: unknown) => {
        say.failed(`${number} is as it was`, error);
        return false;
      },
    );
  return (
    <div className={styles.root} role="group" aria-label={`${number}, who and when`}>
      <Text className={styles.title}>
        <NumberLink number={number} /> {title}
      </Text>
      {!isReadOnly && (
        <div className={styles.row}>
          <Field label="Owner">
            <PersonPicker
              ids={program.members.map(({ personId }) => personId)}
              chosen={ownerId ? [ownerId] : []}
              onChoose={([chosen]) => void set({ ownerId: chosen ?? null })}
            />
          </Field>
          <Field label="Due day">
            <Input
              className={styles.narrow}
              type="date"
              min="1900-01-01"
              max="2199-12-31"
              value={day.value}
              onChange={(_, data) => day.write(data.value)}
              onBlur={() =>
                day.isWritten && void set({ dueOn: day.value || null }).then((isSaved) => isSaved && day.forget())
              }
            />
          </Field>
        </div>
      )}
    </div>
  );
}
