import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { capital } from '#shared/domain/capital.ts';
import { KIND_TEXT } from '#shared/text/kind-text.ts';
import type { PaneKind } from './draft.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: 0,
    padding: '2px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  choice: {
    position: 'relative',
    flexGrow: 1,
    textAlign: 'center',
    borderRadius: tokens.borderRadiusSmall,
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  input: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  label: {
    display: 'block',
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
  },
  chosen: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': {
      color: 'HighlightText',
      backgroundColor: 'Highlight',
      forcedColorAdjust: 'none',
    },
  },
});

/** What `KindSwitch` takes. */
export interface KindSwitchProps {
  readonly kinds: readonly PaneKind[];
  readonly kind: PaneKind;
  readonly onKind: (kind: PaneKind) => void;
  readonly onFocus: () => void;
}

/** What the mail is recorded as. */
export function KindSwitch({ kinds, kind, onKind, onFocus }: KindSwitchProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.root} onFocus={onFocus}>
      <legend className={styles.legend}>Record as</legend>
      {kinds.map((each) => (
        <label key={each} className={styles.choice}>
          <input
            className={styles.input}
            type="radio"
            name="kind"
            value={each}
            checked={each === kind}
            onChange={() => onKind(each)}
          />
          <span className={mergeClasses(styles.label, each === kind && styles.chosen)}>
            {capital(KIND_TEXT[each].one)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
