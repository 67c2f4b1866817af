import {
  Button,
  Caption1,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { FlashRegular } from '@fluentui/react-icons/svg/flash';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { MicRegular } from '@fluentui/react-icons/svg/mic';
import type { Source } from '#shared/domain/record.ts';
import { clockText } from '#shared/text/day-text.ts';

const ICON = {
  transcript: MicRegular,
  meeting: FlashRegular,
  mail: MailRegular,
  chat: ChatRegular,
  file: DocumentRegular,
};

const useStyles = makeStyles({
  chip: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightRegular, minWidth: 0, maxWidth: '100%' },
  more: { display: 'flex', flexDirection: 'column', rowGap: '8px', maxWidth: '320px' },
  quote: {
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: '12px',
    overflowWrap: 'anywhere',
  },
  meta: { color: tokens.colorNeutralForeground3 },
});

/** The few words on a chip: `12:43 Priya`, a subject, a file name. */
function sourceLabel(source: Source): string {
  switch (source.type) {
    case 'transcript':
      return `${clockText(source.startSeconds)} ${source.speaker?.split(' ')[0] ?? source.meeting}`;
    case 'meeting':
      return source.meeting;
    case 'mail':
      return source.subject || 'Mail';
    case 'chat':
      return 'Chat message';
    case 'file':
      return source.name || 'File';
  }
}

function about(source: Source): string {
  switch (source.type) {
    case 'transcript':
      return `${source.speaker ?? 'Said'} in ${source.meeting}, ${clockText(source.startSeconds)} after its start`;
    case 'meeting':
      return `Written down during ${source.meeting}`;
    case 'mail':
      return source.sender ? `A mail of ${source.sender}` : 'A mail message';
    case 'chat':
      return 'A message in a Teams chat';
    case 'file':
      return 'A file';
  }
}

/** What `EvidenceChip` takes. */
export interface EvidenceChipProps {
  readonly source: Source;
  /** Opens a meeting or another record by its number. */
  readonly onOpen?: (number: string) => void;
}

/** Where a record comes from, as a chip; opened, it shows the words themselves beside the text. */
export function EvidenceChip({ source, onOpen }: EvidenceChipProps) {
  const styles = useStyles();
  const Icon = ICON[source.type];
  return (
    <Popover withArrow trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" className={styles.chip} icon={<Icon />}>
          {sourceLabel(source)}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label="Evidence">
        <div className={styles.more}>
          <Caption1 className={styles.meta}>{about(source)}</Caption1>
          {source.type === 'transcript' && (
            <Text className={styles.quote}>
              {source.quote ? `“${source.quote}”` : 'Only those who were in the meeting see the words.'}
            </Text>
          )}
          {source.type === 'mail' && source.subject && <Text>{source.subject}</Text>}
          {source.type === 'file' && <Text>{source.name}</Text>}
          {source.type === 'chat' && (
            <Button as="a" href={source.url} target="_blank" rel="noreferrer" size="small">
              Open the message
            </Button>
          )}
          {'meeting' in source && onOpen && (
            <Button size="small" onClick={() => onOpen(source.meeting)}>
              Open {source.meeting}
            </Button>
          )}
        </div>
      </PopoverSurface>
    </Popover>
  );
}
