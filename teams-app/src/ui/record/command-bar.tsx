import {
  Button,
  Caption1,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { Withheld } from './offered.ts';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    paddingBlock: '8px',
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  note: { color: tokens.colorNeutralForeground3 },
});

/** A command as a button: what it says, and whether it ends the record's life. */
interface OfferedCommand {
  readonly act: string;
  readonly label: string;
  readonly isEnding?: boolean;
}

/** What `CommandBar` takes. */
export interface CommandBarProps {
  readonly commands: readonly OfferedCommand[];
  /** What others can do, with who they are. */
  readonly withheld: readonly Withheld[];
  /** Stands beside them. */
  readonly note: string | undefined;
  /** Undefined when the reader cannot edit. */
  readonly onEdit: (() => void) | undefined;
  readonly onCommand: (act: string) => void;
  readonly isBusy: boolean;
}

/** What can be done with a record: one primary button, editing, the rest in a menu. */
export function CommandBar({ commands, withheld, note, onEdit, onCommand, isBusy }: CommandBarProps) {
  const styles = useStyles();
  const primary = commands.find(({ isEnding }) => !isEnding);
  const rest = commands.filter((command) => command !== primary);
  if (commands.length + withheld.length === 0 && !onEdit) return null;
  return (
    <div className={styles.root} role="toolbar" aria-label="What can be done">
      {primary && (
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => onCommand(primary.act)}>
          {primary.label}
        </Button>
      )}
      {onEdit && (
        <Button icon={<EditRegular />} data-shortcut="e" onClick={onEdit}>
          Edit
        </Button>
      )}
      {rest.length + withheld.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label="More acts" />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {rest.map(({ act, label }) => (
                <MenuItem key={act} onClick={() => onCommand(act)}>
                  {label}
                </MenuItem>
              ))}
              {withheld.map(({ act, label, may }) => (
                <MenuItem key={act} disabled subText={may}>
                  {label}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      {note && <Caption1 className={styles.note}>{note}</Caption1>}
    </div>
  );
}
