import { makeStyles, Text } from '@fluentui/react-components';
import type { Values } from '../../ui/data/use-acts.ts';
import { RecordForm } from '../../ui/form/record-form.tsx';
import type { FieldSpec } from '../../ui/form/field-spec.ts';
import { DetailDrawer } from '../../ui/overlay/detail-drawer.tsx';

/** Something the page asks of the reader, in a drawer. */
export interface Question {
  readonly title: string;
  /** Names the question: what is written in answer is kept under it. */
  readonly keptAs: string;
  /** What will come of it, before the fields. */
  readonly about?: string;
  readonly fields: readonly FieldSpec[];
  readonly initial: Values;
  /** A verb: `Propose milestone`. */
  readonly saveLabel: string;
  /** @throws Refusal whose errors are then shown at their fields. */
  readonly onSave: (values: Values) => Promise<unknown>;
}

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', rowGap: '16px' } });

/** What `FormDrawer` takes. */
export interface FormDrawerProps {
  /** Undefined while nothing is asked. */
  readonly question: Question | undefined;
  readonly onClose: () => void;
}

/** One question of the page at a time; closed once it is answered. */
export function FormDrawer({ question, onClose }: FormDrawerProps) {
  const styles = useStyles();
  return (
    <DetailDrawer isModal isOpen={question !== undefined} title={question?.title ?? ''} onClose={onClose}>
      {question && (
        <div className={styles.root}>
          {question.about && <Text>{question.about}</Text>}
          <RecordForm
            label={question.title}
            keptAs={question.keptAs}
            fields={question.fields}
            initial={question.initial}
            saveLabel={question.saveLabel}
            onSave={async (values) => {
              await question.onSave(values);
              onClose();
            }}
            onCancel={onClose}
          />
        </div>
      )}
    </DetailDrawer>
  );
}
