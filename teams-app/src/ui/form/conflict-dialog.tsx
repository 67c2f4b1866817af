import {
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { capital } from '#shared/domain/capital.ts';
import { fieldText } from '#shared/text/field-text.ts';
import { recordText } from '#shared/text/kind-text.ts';
import { FieldValue } from './field-value.tsx';
import { isBlank } from './is-blank.ts';
import type { FieldSpec } from './field-spec.ts';
import { Ago } from '../marks/when.tsx';
import { PersonName } from '../people/person.tsx';
import { useFocusBack } from '../overlay/use-focus-back.ts';

/** A field that both changed. */
export interface Clash {
  readonly field: FieldSpec;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What `ConflictDialog` takes. */
export interface ConflictDialogProps {
  readonly number: string;
  readonly changedById: string | undefined;
  readonly changedAt: string | undefined;
  /** Empty when they changed other fields than I did. */
  readonly clashes: readonly Clash[];
  /** Told the names of the fields in which theirs is kept. */
  readonly onSave: (takeTheirs: readonly string[]) => void;
  readonly onCancel: () => void;
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  clash: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  choice: { alignItems: 'flex-start' },
  meta: { color: tokens.colorNeutralForeground3 },
});

/** Somebody else saved first: field by field, the reader keeps their own words or takes the others'. */
export function ConflictDialog({ number, changedById, changedAt, clashes, onSave, onCancel }: ConflictDialogProps) {
  const styles = useStyles();
  useFocusBack();
  const [theirs, setTheirs] = useState<readonly string[]>([]);
  const value = (field: FieldSpec, shown: unknown) =>
    isBlank(shown) ? <Text>Nothing</Text> : <FieldValue field={field} value={shown} />;
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{capital(recordText(number))} was changed while you were writing</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>
              {changedById ? <PersonName id={changedById} /> : 'Somebody'} saved another version
              {changedAt && (
                <>
                  {' '}
                  (<Ago at={changedAt} />)
                </>
              )}
              .{' '}
              {clashes.length > 0
                ? 'Choose what is kept; nothing is lost until you save.'
                : 'They changed other fields than you, so both changes fit.'}
            </Text>
            {clashes.map(({ field, mine, theirs: other }) => {
              const name = field.label ?? fieldText(field.name);
              return (
                <div key={field.name} className={styles.clash}>
                  <Text weight="semibold">{name}</Text>
                  <RadioGroup
                    aria-label={name}
                    value={theirs.includes(field.name) ? 'theirs' : 'mine'}
                    onChange={(_, data) =>
                      setTheirs((now) =>
                        data.value === 'theirs' ? [...now, field.name] : now.filter((each) => each !== field.name),
                      )
                    }
                  >
                    <Radio
                      className={styles.choice}
                      value="mine"
                      label={
                        <>
                          <Caption1 className={styles.meta}>Keep mine</Caption1>
                          <div>{value(field, mine)}</div>
                        </>
                      }
                    />
                    <Radio
                      className={styles.choice}
                      value="theirs"
                      label={
                        <>
                          <Caption1 className={styles.meta}>Take theirs</Caption1>
                          <div>{value(field, other)}</div>
                        </>
                      }
                    />
                  </RadioGroup>
                </div>
              );
            })}
          </DialogContent>
          <DialogActions>
            <Button onClick={onCancel}>Go on writing</Button>
            <Button appearance="primary" onClick={() => onSave(theirs)}>
              Save
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
