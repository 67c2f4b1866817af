import { Button, Checkbox, Input, makeStyles, Tag, TagGroup, Textarea } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import type { AcceptanceCriterion } from '#shared/domain/kinds/milestone/milestone.ts';
import type { DecisionOption } from '#shared/domain/kinds/decision/decision.ts';
import type { FieldType } from './field-spec.ts';
import type { InputProps } from './input-props.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  row: { display: 'flex', alignItems: 'center', columnGap: '4px' },
  grow: { flexGrow: 1, minWidth: 0 },
  block: { display: 'flex', flexDirection: 'column', rowGap: '4px', paddingBottom: '8px' },
  tags: { flexWrap: 'wrap', rowGap: '4px' },
  add: { alignSelf: 'flex-start' },
});

/** Short words, one after the other. */
export function TagsInput({ value, onChange, field: _field, label: _label, ...rest }: InputProps<FieldType>) {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const tags = (value ?? []) as readonly string[];
  const add = () => {
    const tag = typed.trim();
    if (tag && !tags.includes(tag)) onChange([...tags, tag]);
    setTyped('');
  };
  return (
    <div className={styles.list}>
      {tags.length > 0 && (
        <TagGroup
          className={styles.tags}
          aria-label="Tags"
          onDismiss={(_, data) => onChange(tags.filter((tag) => tag !== data.value))}
        >
          {tags.map((tag) => (
            <Tag key={tag} size="small" value={tag} dismissible dismissIcon={{ 'aria-label': `Remove ${tag}` }}>
              {tag}
            </Tag>
          ))}
        </TagGroup>
      )}
      <Input
        {...rest}
        value={typed}
        maxLength={50}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
    </div>
  );
}

interface LinesProps<Line> {
  readonly lines: readonly Line[];
  readonly blank: Line;
  readonly addLabel: string;
  readonly onChange: (lines: readonly Line[]) => void;
  readonly draw: (line: Line, change: (line: Line) => void, index: number) => React.ReactNode;
}

function Lines<Line>({ lines, blank, addLabel, onChange, draw }: LinesProps<Line>) {
  const styles = useStyles();
  return (
    <div className={styles.list}>
      {lines.map((line, index) => (
        <div key={index} className={styles.row}>
          <div className={styles.grow}>{draw(line, (to) => onChange(lines.with(index, to)), index)}</div>
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={`Remove line ${index + 1}`}
            onClick={() => onChange(lines.toSpliced(index, 1))}
          />
        </div>
      ))}
      <Button
        className={styles.add}
        appearance="subtle"
        icon={<AddRegular />}
        onClick={() => onChange([...lines, blank])}
      >
        {addLabel}
      </Button>
    </div>
  );
}

/** Texts, a line each. */
export const TextsInput = ({ field, value, onChange, label }: InputProps<Extract<FieldType, { type: 'texts' }>>) => (
  <Lines
    lines={(value ?? []) as readonly string[]}
    blank=""
    addLabel="Add a line"
    onChange={onChange}
    draw={(line, change, index) => (
      <Input
        style={{ width: '100%' }}
        aria-label={`${label} ${index + 1}`}
        value={line}
        maxLength={field.max}
        onChange={(_, data) => change(data.value)}
      />
    )}
  />
);

/** What has to hold before a milestone counts as met. */
export const CriteriaInput = ({ value, onChange }: InputProps<FieldType>) => {
  const styles = useStyles();
  return (
    <Lines<AcceptanceCriterion>
      lines={(value ?? []) as readonly AcceptanceCriterion[]}
      blank={{ text: '', isMet: false }}
      addLabel="Add a criterion"
      onChange={onChange}
      draw={(criterion, change, index) => (
        <div className={styles.row}>
          <Checkbox
            aria-label={`Criterion ${index + 1} is met`}
            checked={criterion.isMet}
            onChange={(_, data) => change({ ...criterion, isMet: data.checked === true })}
          />
          <Input
            className={styles.grow}
            aria-label={`Criterion ${index + 1}`}
            value={criterion.text}
            maxLength={500}
            onChange={(_, data) => change({ ...criterion, text: data.value })}
          />
        </div>
      )}
    />
  );
};

/** Ways to answer a question, with what speaks for and against each. */
export const OptionsInput = ({ value, onChange }: InputProps<FieldType>) => {
  const styles = useStyles();
  return (
    <Lines<DecisionOption>
      lines={(value ?? []) as readonly DecisionOption[]}
      blank={{ title: '' }}
      addLabel="Add an option"
      onChange={onChange}
      draw={(option, change, index) => (
        <div className={styles.block} role="group" aria-label={`Option ${index + 1}`}>
          <Input
            aria-label="Option"
            placeholder={`Option ${index + 1}`}
            value={option.title}
            maxLength={200}
            onChange={(_, data) => change({ ...option, title: data.value })}
          />
          <Textarea
            aria-label="What speaks for it"
            placeholder="What speaks for it"
            rows={1}
            resize="vertical"
            value={option.pros ?? ''}
            maxLength={2000}
            onChange={(_, data) => change(withText(option, 'pros', data.value))}
          />
          <Textarea
            aria-label="What speaks against it"
            placeholder="What speaks against it"
            rows={1}
            resize="vertical"
            value={option.cons ?? ''}
            maxLength={2000}
            onChange={(_, data) => change(withText(option, 'cons', data.value))}
          />
        </div>
      )}
    />
  );
};

function withText(option: DecisionOption, name: 'pros' | 'cons', text: string): DecisionOption {
  const { [name]: _gone, ...rest } = option;
  return text ? { ...rest, [name]: text } : rest;
}
