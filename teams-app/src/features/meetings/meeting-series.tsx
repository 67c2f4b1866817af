import { Button, Field, makeStyles } from '@fluentui/react-components';
import { CopyAddRegular } from '@fluentui/react-icons/svg/copy-add';
import { useRef } from 'react';
import { SeriesInput, type SeriesInputProps } from '../../ui/form/series-input.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  fill: { alignSelf: 'flex-start', marginInlineStart: '-8px' },
});

/** What `MeetingSeries` takes. */
export interface MeetingSeriesProps extends SeriesInputProps {
  readonly isNew: boolean;
  readonly error: string | undefined;
  /** Number of the meeting the plan was filled in from. */
  readonly from: string | undefined;
  /** Number of the meeting it can be filled in from. */
  readonly source: string | undefined;
  readonly onFillIn: () => void;
}

/** The series of a meeting, and what it brings: a new plan takes over what its last meeting had. */
export function MeetingSeries({ isNew, error, from, source, onFillIn, ...input }: MeetingSeriesProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const hint = from
    ? `Filled in from ${from}.`
    : isNew && input.meetings.some(({ series }) => series)
      ? 'Choose one, and the plan is filled in from its last meeting.'
      : 'Meetings of one series share this name.';
  return (
    <div ref={box} className={styles.root}>
      <Field
        label="Series"
        hint={<span role="status">{hint}</span>}
        {...(error !== undefined && { validationMessage: error, validationState: 'error' as const })}
      >
        <SeriesInput {...input} />
      </Field>
      {source && (
        <Button
          className={styles.fill}
          size="small"
          appearance="subtle"
          icon={<CopyAddRegular />}
          onClick={() => {
            onFillIn();
            // The button goes, and the focus with it.
            box.current?.querySelector('input')?.focus();
          }}
        >
          Fill in from {source}
        </Button>
      )}
    </div>
  );
}
