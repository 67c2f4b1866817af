import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { GavelRegular } from '@fluentui/react-icons/svg/gavel';
import { TaskListLtrRegular } from '@fluentui/react-icons/svg/task-list-ltr';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useRef, useState } from 'react';
import { CAPTURE_KINDS, type CaptureKind } from '#shared/domain/kinds/meeting/meeting.ts';
import { CAPTURE_TEXT } from '#shared/text/meeting-text.ts';
import { ForReaders } from '../../ui/marks/for-readers.tsx';
import { KeyHint } from '../../ui/marks/key-hint.tsx';
import type { Drafts } from './use-drafts.ts';
import { CaptureForm } from './capture-form.tsx';
import type { LiveActs } from './use-live-acts.ts';

const ICON = { decision: GavelRegular, action: TaskListLtrRegular, risk: WarningRegular };

const useStyles = makeStyles({
  root: { flexGrow: 1, minWidth: 0 },
  buttons: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 128px))', gap: '4px' },
  button: {
    minWidth: 0,
    paddingInline: '4px',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    // The word stays whole in the narrowest side panel.
    '@media (max-width: 319px)': { '& .fui-Button__icon': { display: 'none' } },
  },
});

/** What `CaptureBar` takes. */
export interface CaptureBarProps {
  readonly drafts: Drafts;
  /** 0-based; undefined when no point is on. */
  readonly agendaIndex: number | undefined;
  /** What is being written. */
  readonly open: CaptureKind | undefined;
  readonly onOpen: (kind: CaptureKind | undefined) => void;
  readonly onCapture: LiveActs['capture'];
}

/** Writes down a decision, an action or a risk, each by one key. What is half written stays until it is saved, over a reload, too. */
export function CaptureBar({ drafts, agendaIndex, open, onOpen, onCapture }: CaptureBarProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const leave = (kind: CaptureKind) => {
    onOpen(undefined);
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-capture=${kind}]`)?.focus());
  };
  const save = async (kind: CaptureKind) => {
    const { title, ...more } = drafts.of[kind];
    const number = await onCapture({
      kind,
      title: title.trim(),
      ...more,
      ...(agendaIndex !== undefined && { agendaIndex }),
    });
    drafts.put(kind);
    setSaid(`${number} is captured`);
    leave(kind);
  };
  return (
    <div ref={box} className={styles.root}>
      {open ? (
        <CaptureForm
          key={open}
          kind={open}
          draft={drafts.of[open]}
          onDraft={(draft) => drafts.put(open, draft)}
          onSave={() => save(open)}
          onLeave={() => leave(open)}
        />
      ) : (
        <div className={styles.buttons} role="group" aria-label="Capture">
          {CAPTURE_KINDS.map((kind) => {
            const Icon = ICON[kind];
            const { one } = CAPTURE_TEXT[kind];
            const key = kind.charAt(0);
            return (
              <Button
                key={kind}
                className={styles.button}
                icon={<Icon />}
                data-capture={kind}
                data-shortcut={key}
                data-shortcut-does={`Capture ${kind === 'action' ? 'an' : 'a'} ${kind}`}
                aria-keyshortcuts={key}
                onClick={() => onOpen(kind)}
              >
                {one}
                <KeyHint>{key.toUpperCase()}</KeyHint>
              </Button>
            );
          })}
        </div>
      )}
      <ForReaders isLive>{said}</ForReaders>
    </div>
  );
}
