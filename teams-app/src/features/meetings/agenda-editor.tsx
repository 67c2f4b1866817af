import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DocumentBulletListRegular } from '@fluentui/react-icons/svg/document-bullet-list';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useRef } from 'react';
import type { AgendaItem } from '#shared/domain/kinds/meeting/meeting.ts';
import { PURPOSE_TEXT } from '#shared/text/minutes-text.ts';
import { PersonPicker } from '../../ui/people/person-picker.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { agendaTime } from './agenda-time.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '8px 8px 12px 12px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'center', columnGap: '4px' },
  place: { color: tokens.colorNeutralForeground3, marginInlineEnd: 'auto' },
  row: {
    display: 'grid',
    gridTemplateColumns: '112px minmax(0, 1fr) 88px',
    // Fluent's combobox asks for 250 pixels.
    '& .fui-Combobox': { minWidth: 0, width: '100%' },
    '& .fui-Combobox__input': { minWidth: 0, width: '100%' },
    gap: '8px',
    '@media (max-width: 420px)': { gridTemplateColumns: '1fr 1fr' },
  },
  narrow: { minWidth: 0, width: '100%' },
  sum: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  over: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
});

/** The agenda's minutes against the meeting's, with the overrun marked. */
export function AgendaSum({ agenda, durationMinutes }: AgendaSumProps) {
  const styles = useStyles();
  const { planned, over } = agendaTime(agenda, durationMinutes);
  if (over > 0)
    return (
      <span className={`${styles.sum} ${styles.over}`} role="status">
        <WarningRegular aria-hidden="true" />
        {planned} of {durationMinutes} min: {over} min too long
      </span>
    );
  return (
    <span className={styles.sum} role="status">
      {durationMinutes === undefined ? `${planned} min` : `${planned} of ${durationMinutes} min`}
    </span>
  );
}

/** What `AgendaSum` takes. */
export interface AgendaSumProps {
  readonly agenda: readonly AgendaItem[];
  readonly durationMinutes: number | undefined;
}

/** What `AgendaEditor` takes. */
export interface AgendaEditorProps extends AgendaSumProps {
  /** Offered while there is no point. */
  readonly template: readonly AgendaItem[] | undefined;
  readonly onChange: (agenda: readonly AgendaItem[]) => void;
  /** What is wrong with an item, by its place. */
  readonly errorAt: (place: number) => string | undefined;
}

/** The points of a meeting in their order. */
export function AgendaEditor({ agenda, template, durationMinutes, onChange, errorAt }: AgendaEditorProps) {
  const styles = useStyles();
  const { program } = useProgram();
  const box = useRef<HTMLDivElement>(null);
  const change = (place: number, to: Partial<AgendaItem>) =>
    onChange(agenda.with(place, { ...(agenda[place] as AgendaItem), ...to }));
  const move = (place: number, by: 1 | -1) => {
    const item = agenda[place];
    if (item) onChange(agenda.toSpliced(place, 1).toSpliced(place + by, 0, item));
  };
  const add = () => {
    onChange([...agenda, { title: '', purpose: 'discuss', durationMinutes: 15, records: [] }]);
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLInputElement>('[role=group]:last-of-type input')?.focus(),
    );
  };
  const wrong = (place: number) => {
    const message = errorAt(place);
    return message === undefined ? {} : { validationMessage: message, validationState: 'error' as const };
  };
  return (
    <div ref={box} className={styles.root}>
      {agenda.map((item, place) => (
        <div key={place} role="group" aria-label={`Item ${place + 1}`} className={styles.item}>
          <div className={styles.head}>
            <Text size={200} className={styles.place}>
              {place + 1}
            </Text>
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUpRegular />}
              aria-label={`Move item ${place + 1} up`}
              disabledFocusable={place === 0}
              onClick={() => move(place, -1)}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowDownRegular />}
              aria-label={`Move item ${place + 1} down`}
              disabledFocusable={place === agenda.length - 1}
              onClick={() => move(place, 1)}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={`Remove item ${place + 1}`}
              onClick={() => onChange(agenda.toSpliced(place, 1))}
            />
          </div>
          <Field label="Point" required {...wrong(place)}>
            <Input value={item.title} maxLength={200} onChange={(_, data) => change(place, { title: data.value })} />
          </Field>
          <div className={styles.row}>
            <Field label="Purpose">
              <Select
                className={styles.narrow}
                value={item.purpose}
                onChange={(_, data) => change(place, { purpose: data.value as AgendaItem['purpose'] })}
              >
                {Object.entries(PURPOSE_TEXT).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label="Owner">
              <PersonPicker
                ids={program.members.map(({ personId }) => personId)}
                chosen={item.ownerId ? [item.ownerId] : []}
                onChoose={([ownerId]) => {
                  const { ownerId: _was, ...rest } = item;
                  onChange(agenda.with(place, ownerId ? { ...rest, ownerId } : rest));
                }}
              />
            </Field>
            <Field label="Minutes">
              <Input
                className={styles.narrow}
                type="number"
                min={1}
                max={1440}
                value={item.durationMinutes ? String(item.durationMinutes) : ''}
                onChange={(_, data) => change(place, { durationMinutes: Number(data.value) })}
              />
            </Field>
          </div>
        </div>
      ))}
      <div className={styles.foot}>
        <Button appearance="subtle" icon={<AddRegular />} onClick={add}>
          Add item
        </Button>
        {agenda.length === 0 && template && (
          <Button appearance="subtle" icon={<DocumentBulletListRegular />} onClick={() => onChange(template)}>
            Use the steering agenda
          </Button>
        )}
        {agenda.length > 0 && <AgendaSum agenda={agenda} durationMinutes={durationMinutes} />}
      </div>
    </div>
  );
}
