import { Button, Field, Input, makeStyles, Select, Switch, Textarea } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#shared/client/call.ts';
import type { BodyOf } from '#shared/contracts/bodies.schema.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { PROFILE_TEXT, TIER_TEXT } from '#shared/text/choice-text.ts';
import { failureText } from '#shared/client/failure-text.ts';
import { useServer } from '../../ui/data/server.tsx';
import { errorAt } from '../../ui/form/form-values.ts';
import { useFieldErrors } from '../../ui/form/use-field-errors.ts';
import { TagsInput } from '../../ui/form/list-inputs.tsx';
import { ZoneSelect } from '../../ui/form/zone-select.tsx';
import { choicesOf } from '../../ui/form/choices.ts';
import { ownZone } from '../../ui/own-zone.ts';
import { PersonSearch } from '../../ui/people/person-search.tsx';
import { FormMessage } from '../../ui/writing/form-message.tsx';
import { FoundWords } from '../../ui/writing/found-words.tsx';
import { useWriting } from '../../ui/writing/use-writing.ts';
import { CREATING_PROGRAM } from './creating-program.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 184px), 1fr))', gap: '16px' },
  acts: { display: 'flex', columnGap: '8px' },
});

type Body = BodyOf<'program.create'>;

/** What a person writes of a program. */
interface Written extends Pick<Body, 'title' | 'purpose' | 'tier' | 'profile'> {
  readonly acceptsSubmissions: boolean;
  readonly sponsorId: string | undefined;
  readonly contributors: readonly string[];
  readonly teams: readonly string[];
  readonly zone: string;
}

const BLANK: Omit<Written, 'zone'> = {
  ...{ title: '', purpose: '', sponsorId: undefined, contributors: [], teams: [] },
  ...{ tier: 2, profile: 'standard', acceptsSubmissions: true },
};

/** What `ProgramForm` takes. */
export interface ProgramFormProps {
  /** The one who creates becomes the TPM. */
  readonly meId: string;
  readonly onCreated: (programId: string) => void;
  readonly onCancel: () => void;
}

/** Begins a program: what it is for, who answers for it, where its days are counted. Everything else can follow. */
export function ProgramForm({ meId, onCreated, onCancel }: ProgramFormProps) {
  const styles = useStyles();
  const via = useServer();
  const memory = useQueryClient();
  const { errors, judge, write } = useFieldErrors();
  const [failure, setFailure] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const [zone] = useState(ownZone);
  const writing = useWriting(CREATING_PROGRAM, { begun: { ...BLANK, zone }, isSending: isSaving });
  const written = writing.value;
  const { title, purpose, sponsorId, contributors, teams, tier, profile, acceptsSubmissions } = written;
  const put = <N extends keyof Written>(name: N, value: Written[N]) =>
    writing.write((now) => ({ ...now, [name]: value }));
  const [key] = useState(() => crypto.randomUUID());

  const save = async () => {
    const others = contributors.filter((id) => id !== meId && id !== sponsorId);
    const body: Body = {
      title,
      purpose,
      tier,
      profile,
      teams: [...teams],
      members: [
        { personId: meId, roles: sponsorId === meId ? ['tpm', 'sponsor'] : ['tpm'] },
        ...(sponsorId && sponsorId !== meId ? [{ personId: sponsorId, roles: ['sponsor' as const] }] : []),
        ...others.map((personId) => ({ personId, roles: ['contributor' as const] })),
      ],
      calendar: { zone: written.zone, weekend: [6, 7], holidays: [] },
      acceptsSubmissions,
    };
    const missing = [
      ...(title.trim() ? [] : [{ path: '/title', message: 'This is needed.' }]),
      ...(purpose.trim() ? [] : [{ path: '/purpose', message: 'This is needed.' }]),
      ...(sponsorId ? [] : [{ path: '/members', message: 'A program has a sponsor.' }]),
    ];
    judge(missing);
    setFailure(undefined);
    if (missing.length > 0 || isSaving) return;
    setSaving(true);
    try {
      const called = await call(via, 'program.create', { body, key });
      void memory.invalidateQueries({ queryKey: ['program.list'] });
      writing.forget();
      if (!called.isUnchanged) onCreated(called.reply.id);
    } catch (error) {
      judge(error instanceof Refusal ? (error.more.errors ?? []) : []);
      setFailure(error);
    } finally {
      setSaving(false);
    }
  };

  const wrong = (name: string) => {
    const message = errorAt(errors, name);
    return message ? { validationState: 'error' as const, validationMessage: message } : {};
  };
  return (
    <form
      noValidate
      aria-label="Create program"
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {writing.isFound && <FoundWords onDiscard={writing.forget} />}
      <Field label="Name" required {...wrong('title')}>
        <Input
          value={title}
          maxLength={200}
          onChange={(_, data) => {
            put('title', data.value);
            write('title');
          }}
        />
      </Field>
      <Field label="Purpose" required hint="What is different when it is done." {...wrong('purpose')}>
        <Textarea
          value={purpose}
          maxLength={2000}
          rows={3}
          resize="vertical"
          onChange={(_, data) => {
            put('purpose', data.value);
            write('purpose');
          }}
        />
      </Field>
      <Field label="Sponsor" required hint="You become its TPM." {...wrong('members')}>
        <PersonSearch
          chosen={sponsorId ? [sponsorId] : []}
          onChoose={([id]) => {
            put('sponsorId', id);
            write('members');
          }}
        />
      </Field>
      <Field label="Contributors">
        <PersonSearch isMany chosen={contributors} onChoose={(ids) => put('contributors', ids)} />
      </Field>
      <Field label="Teams" hint="Press Enter after each team." {...wrong('teams')}>
        <TagsInput
          field={{ type: 'tags' }}
          label="Teams"
          value={teams}
          onChange={(value) => put('teams', value as readonly string[])}
        />
      </Field>
      <div className={styles.pair}>
        <Field label="Tier" {...wrong('tier')}>
          <Select value={tier} onChange={(_, data) => put('tier', Number(data.value) as Body['tier'])}>
            {choicesOf(TIER_TEXT).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Governance" {...wrong('profile')}>
          <Select value={profile} onChange={(_, data) => put('profile', data.value as Body['profile'])}>
            {choicesOf(PROFILE_TEXT).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Time zone" hint="Its days begin and end there." {...wrong('calendar')}>
          <ZoneSelect zone={written.zone} onChange={(value) => put('zone', value)} />
        </Field>
      </div>
      <Switch
        label="Anyone in the organisation may propose a risk"
        checked={acceptsSubmissions}
        onChange={(_, data) => put('acceptsSubmissions', data.checked)}
      />
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={isSaving}>
          Create program
        </Button>
        <Button
          onClick={() => {
            writing.forget();
            onCancel();
          }}
        >
          Cancel
        </Button>
      </div>
      {failure !== undefined && <FormMessage>{failureText(failure)}</FormMessage>}
    </form>
  );
}
