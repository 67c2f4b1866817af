import { Body1, makeStyles } from '@fluentui/react-components';
import type { Risk } from '#shared/domain/kinds/risk/risk.ts';
import {
  IMPACT_DIMENSION_TEXT,
  IMPACT_TEXT,
  PROBABILITY_TEXT,
  RESPONSE_TEXT,
  RISK_AREA_TEXT,
  SEVERITY_TEXT,
} from '#shared/text/choice-text.ts';
import { addDays } from '#shared/domain/time/day-arithmetic.ts';
import { ScoreBadge } from '../marks/band-badge.tsx';
import { choicesOf } from '../form/choices.ts';
import { dayColumn, nameColumn, ownerColumn, scoreColumn, statusColumn, textColumn } from './columns.tsx';
import { COMMON_MORE, OWNER, REASON, TITLE } from './common-fields.ts';
import { specFor } from './spec-for.ts';

const PROBABILITY = { name: 'probability', type: 'level', words: PROBABILITY_TEXT } as const;
const IMPACT = { name: 'impact', type: 'levels', parts: IMPACT_DIMENSION_TEXT, words: IMPACT_TEXT } as const;

const useStyles = makeStyles({ root: { maxWidth: '72ch' } });

/** The risk in one sentence: because, may happen, which would. */
function RiskSentence({ risk: { cause, event, effect } }: { readonly risk: Risk }) {
  const styles = useStyles();
  if (!event && !cause && !effect) return null;
  return (
    <Body1 as="p" className={styles.root} style={{ margin: 0 }}>
      {cause && <>{begun('Because', cause)}, </>}
      <b>{event ? tail(event) : 'something'}</b>
      {!MAY.test(event ?? '') && ' may happen'}
      {effect && <>, {begun('which would', effect)}</>}.
    </Body1>
  );
}

const tail = (text: string): string => text.trim().replace(/[.;,]+$/, '');
/** Some write the field's label once more, or the whole clause. */
const begun = (words: string, text: string): string =>
  tail(text).toLowerCase().startsWith(`${words.toLowerCase()} `) ? tail(text) : `${words} ${tail(text)}`;
const MAY = /\b(?:may|might|could|can)\b/i;

/** All that the pages need to know of risks. */
export const riskSpec = specFor('risk', {
  createLabel: 'Log risk',
  proposeLabel: 'Propose risk',
  columns: [
    nameColumn(),
    scoreColumn(({ score }) => score),
    statusColumn(),
    ownerColumn(),
    textColumn('Response', ({ response }) => response && RESPONSE_TEXT[response], { width: 104, from: 980 }),
    dayColumn('Next review', ({ nextReviewOn }) => nextReviewOn, {
      from: 860,
      isMeta: false,
      isDone: ({ status }) => status === 'closed' || status === 'occurred',
    }),
  ],
  fields: [
    { ...TITLE, hint: 'What may happen, in a few words.' },
    { name: 'cause', label: 'Because', hint: 'The cause.', isLed: true },
    { name: 'event', label: 'This may happen', hint: 'The event.', isLed: true },
    { name: 'effect', label: 'Which would', hint: 'The effect.', isLed: true },
    OWNER,
    PROBABILITY,
    IMPACT,
    {
      name: 'riskArea',
      type: 'choice',
      choices: choicesOf(RISK_AREA_TEXT),
      hint: 'Who answers for it accepts it with the sponsor.',
    },
    { name: 'response', type: 'choice', choices: choicesOf(RESPONSE_TEXT) },
    { name: 'trigger', hint: 'What would tell us that it is happening.' },
    { name: 'contingency', hint: 'What we do if it happens.', isMore: true },
    { name: 'proximityOn' },
    { name: 'nextReviewOn' },
    { name: 'residual', type: 'residual', isMore: true },
    ...COMMON_MORE,
  ],
  commands: {
    open: {
      label: 'Open risk',
      fields: [
        { ...OWNER, isRequired: true },
        { ...PROBABILITY, isRequired: true },
        { ...IMPACT, isRequired: true },
      ],
      begin: ({ ownerId, probability, impact }) => ({ ownerId, probability, impact }),
      said: 'is open',
      about: 'An open risk has an owner and a score.',
    },
    mitigate: {
      label: 'Start mitigating',
      fields: [{ name: 'response', type: 'choice', choices: choicesOf(RESPONSE_TEXT) }],
      begin: () => ({ response: 'mitigate' }),
      said: 'is being mitigated',
    },
    accept: {
      label: 'Accept risk',
      fields: [
        { name: 'untilOn', label: 'Accepted until' },
        { name: 'control', label: 'Compensating control' },
      ],
      begin: (_risk, { today }) => ({ untilOn: addDays(today, 90) }),
      said: 'is accepted',
      about: 'You carry it knowingly, for a time. After that day it has to be looked at again.',
    },
    'ask-acceptance': {
      label: 'Ask for acceptance',
      fields: [
        { name: 'untilOn', label: 'Accepted until' },
        { name: 'control', label: 'Compensating control' },
      ],
      begin: (_risk, { today }) => ({ untilOn: addDays(today, 90) }),
      // Who may accept it alone does.
      isFor: (risk, { mayDo }) => risk.acceptanceAsked === undefined && !mayDo('accept', risk),
      said: 'waits for its acceptance',
      about: 'Those who may accept it are asked. Until they have answered it is open as before.',
    },
    occur: {
      label: 'It has happened',
      fields: [{ name: 'severity', type: 'choice', choices: choicesOf(SEVERITY_TEXT) }, { name: 'workaround' }],
      begin: () => ({ severity: 'high' }),
      said: 'has become an issue',
      about: 'The risk becomes an issue, linked to it.',
      isEnding: true,
    },
    close: {
      label: 'Close risk',
      fields: [REASON],
      said: 'is closed',
      undo: { act: 'open', body: {} },
      isEnding: true,
    },
  },
  sort: { by: 'score', isDescending: true },
  facts: ({ score, inherentScore, residualScore, acceptance, acceptanceAsked, acceptanceApproval, closing }) => [
    ...(inherentScore !== score
      ? [{ label: 'First score', field: { type: 'score' as const }, value: inherentScore }]
      : []),
    { label: 'After mitigation', field: { type: 'score' }, value: residualScore },
    { label: 'Accepted by', field: { type: 'people' }, value: acceptance?.byIds ?? (acceptance && [acceptance.byId]) },
    { label: 'Acceptance asked in', field: { type: 'record' }, value: acceptanceAsked && acceptanceApproval },
    { label: 'Accepted until', field: { type: 'day' }, value: acceptance?.untilOn },
    { label: 'Control', field: { type: 'long', max: 0 }, value: acceptance?.control },
    { label: 'Closed because', field: { type: 'long', max: 0 }, value: closing?.reason },
  ],
  badge: ({ score }) => <ScoreBadge score={score} />,
  lead: (risk) => <RiskSentence risk={risk} />,
  empty: {
    title: 'No risks here',
    text: 'A risk is something that may happen and would hurt. Write what may happen, why, and what it would do; give it an owner and a score.',
  },
});
