import type { AnyRecord } from '../domain/kinds.ts';
import type { Topic } from '../domain/notice.ts';
import { capital } from '../domain/capital.ts';
import { recordText } from '../text/kind-text.ts';
import { topicText } from '../text/log-text.ts';
import type { AdaptiveCard } from './card.ts';
import type { ProgramContext } from './card-context.ts';
import { dueDayOf } from '../domain/queries/due-day.ts';
import { fieldText } from '../text/field-text.ts';
import { bold, heading, line, openLink, run, subtle } from './elements.ts';
import { frame } from './frame.ts';
import { refuseConfidential } from './refuse-confidential.ts';
import { sayDay } from './wording.ts';

/** Why a person is told of a record, in one sentence, and the way to it. @throws Error when the record is confidential. */
export function noticeCard(topic: Topic, record: AnyRecord, context: ProgramContext): AdaptiveCard {
  refuseConfidential(record);
  const { number, title } = record;
  const due = dueDayOf(record, context.zone);
  const name = recordText(number);
  const sentence = `${capital(name)} ${topicText(topic)}`;
  return frame({
    fallbackText: `${sentence}.`,
    body: [
      line(run(context.program.title, { isSubtle: true, size: 'small' })),
      heading(sentence),
      line(bold(title), ...(due ? [subtle(`. ${fieldText(due.field)}: ${sayDay(due.day, context)}`)] : [])),
    ],
    actions: [openLink(`Open ${name}`, context.linkTo(number))],
  });
}
