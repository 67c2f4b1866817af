import type { AnyRecord } from '#shared/domain/kinds.ts';
import type { Link } from '#shared/domain/record.ts';
import { same } from '#shared/domain/same.ts';
import { LINK_TEXT } from '#shared/text/kind-text.ts';
import { choicesOf } from '../form/choices.ts';
import { useSay } from '../overlay/toasts.tsx';
import { AmendableRows } from './amendable-rows.tsx';
import { LinkedRecord } from '../marks/linked-record.tsx';
import { withErrorsOfLine } from './with-errors-of-line.ts';
import { useAmend } from './use-amend.ts';

/** What `RecordLinks` takes. */
export interface RecordLinksProps {
  readonly record: AnyRecord;
  readonly canEdit: boolean;
}

/** The records that a record causes, blocks, mitigates … */
export function RecordLinks({ record, canEdit }: RecordLinksProps) {
  const amend = useAmend();
  const say = useSay();
  const { number, links } = record;
  const put = (to: AnyRecord, link: Link) => amend(to, 'links', (list) => [...list, link]);
  const drop = (from: AnyRecord, link: Link) =>
    amend(from, 'links', (list) => list.filter((each) => !same(each, link)));
  return (
    <AmendableRows
      title="Linked records"
      keptAs={`link ${number}`}
      rows={links.map((link) => ({
        key: `${link.type} ${link.to}`,
        term: LINK_TEXT[link.type],
        value: <LinkedRecord number={link.to} />,
        removeLabel: `Remove the link to ${link.to}`,
        onRemove: () =>
          void drop(record, link).then(
            (saved) => say.done(`${number} is no longer linked to ${link.to}`, () => put(saved, link)),
            (error: unknown) => say.failed(`${number} is still linked to ${link.to}`, error),
          ),
      }))}
      canEdit={canEdit}
      addLabel="Add link"
      fields={[
        { name: 'type', type: 'choice', label: `${number} …`, choices: choicesOf(LINK_TEXT), isRequired: true },
        { name: 'to', type: 'record', label: 'Record', except: number, isRequired: true },
      ]}
      onAdd={async (values) => {
        const link = { type: values['type'], to: values['to'] } as Link;
        const saved = await withErrorsOfLine(put(record, link), 'to');
        say.done(`${number} is linked to ${link.to}`, () => drop(saved, link));
      }}
    />
  );
}
