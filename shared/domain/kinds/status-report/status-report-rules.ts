import type { KindRules, RuleOf, RuleContext } from '../../kind-rules.ts';
import { isBetterRag, worstRag, type StatusReport } from './status-report.ts';
import type { FieldError } from '../../refusal.ts';

/** A report of the past keeps what it said; only one that is written or published today has to look ahead. */
function check(report: StatusReport, { today }: RuleContext): FieldError[] {
  const { status, overall, dimensions, pathToGreen, greenByOn } = report;
  const errors: FieldError[] = [];
  const worst = worstRag(Object.values(dimensions));
  if (worst && isBetterRag(overall, worst))
    errors.push({ path: '/overall', message: `The overall colour is not better than the worst part, ${worst}.` });
  if (overall === 'green' || status === 'stale') return errors;
  if (!pathToGreen) errors.push({ path: '/pathToGreen', message: `Say what brings it from ${overall} to green.` });
  if (!greenByOn) errors.push({ path: '/greenByOn', message: 'Say by which day it is green again.' });
  else if (greenByOn < today) errors.push({ path: '/greenByOn', message: 'The day it is green again is not past.' });
  return errors;
}

/** The report becomes the one in force; the one before is history. */
const publish: RuleOf<'status-report', 'publish'> = (before, _body, context) => ({
  subject: { ...before, status: 'current', reportedOn: context.today },
  also: context
    .list('status-report')
    .filter(({ status }) => status === 'current')
    .map((report) => ({ ...report, status: 'stale' })),
});

export const statusReportRules = {
  kind: 'status-report',
  begin: () => ({ status: 'draft' }),
  check,
  commands: { publish },
} satisfies KindRules<'status-report'>;
