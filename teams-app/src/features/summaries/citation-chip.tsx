import { Button, makeStyles, mergeClasses, Text, tokens, Tooltip } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { MicRegular } from '@fluentui/react-icons/svg/mic';
import { readNumber } from '#shared/domain/kind-places.ts';
import type { Citation } from '#shared/domain/kinds/summary/summary.ts';
import type { ListedKind } from '../../ui/data/use-list.ts';
import { useRecord } from '../../ui/data/use-record.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { cueLabel, useCitedCues } from './use-cited-cues.ts';

const useStyles = makeStyles({
  chip: {
    height: '20px',
    minWidth: 0,
    paddingInline: '4px 6px',
    verticalAlign: 'middle',
    marginInlineStart: '4px',
    maxWidth: '100%',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  icon: { fontSize: '12px' },
  chosen: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  preview: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
});

/** What `CitationChip` takes. */
export interface CitationChipProps {
  readonly citation: Citation;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** What a sentence rests on, as a chip: it says more on hover, and shows it beside the text when pressed. */
export function CitationChip({ citation, isChosen, onChoose }: CitationChipProps) {
  const styles = useStyles();
  const { program } = useProgram();
  const isRecord = citation.type === 'record';
  const number = isRecord ? citation.number : citation.meeting;
  const { data: record } = useRecord(program.id, (readNumber(number)?.kind ?? 'meeting') as ListedKind, number);
  const { data: transcript } = useCitedCues(citation);
  const label = isRecord ? `${citation.number} v${citation.version}` : cueLabel(citation, transcript?.cues);
  const words = isRecord
    ? ''
    : (transcript?.cues ?? [])
        .slice(citation.cueFrom, citation.cueTo + 1)
        .map(({ text }) => text)
        .join(' ');
  const Icon = isRecord ? DocumentTextRegular : MicRegular;
  const preview = (
    <span className={styles.preview}>
      {words && <Text size={200}>“{words.length > 240 ? `${words.slice(0, 240)}…` : words}”</Text>}
      <Text size={200}>
        {number} {record?.title ?? ''}
      </Text>
    </span>
  );
  return (
    <Tooltip relationship="description" content={{ children: preview }} positioning="below" withArrow>
      <Button
        size="small"
        className={mergeClasses(styles.chip, isChosen && styles.chosen)}
        icon={<Icon className={styles.icon} />}
        aria-pressed={isChosen}
        aria-label={`Evidence ${label}`}
        onClick={onChoose}
      >
        {label}
      </Button>
    </Tooltip>
  );
}
