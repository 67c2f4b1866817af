import { Badge, makeStyles, Tooltip, type BadgeProps } from '@fluentui/react-components';
import { ChevronDoubleUpRegular } from '@fluentui/react-icons/svg/chevron-double-up';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract';
import { riskBand } from '#shared/domain/kinds/risk/risk.ts';
import type { Severity } from '#shared/domain/kinds/issue/issue.ts';
import { BAND_TEXT } from '#shared/text/choice-text.ts';

const LOOK: Readonly<
  Record<Severity, { readonly color: NonNullable<BadgeProps['color']>; readonly icon: typeof ChevronUpRegular }>
> = {
  critical: { color: 'danger', icon: ChevronDoubleUpRegular },
  high: { color: 'severe', icon: ChevronUpRegular },
  medium: { color: 'warning', icon: SubtractRegular },
  low: { color: 'informative', icon: ChevronDownRegular },
};

const useStyles = makeStyles({ root: { flexShrink: 0, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } });

/** How bad it is, by icon and word. */
export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  return <Band band={severity} />;
}

/** A risk's score, 1 to 25, with its band by icon and word. */
export function ScoreBadge({ score }: { readonly score: number | undefined }) {
  if (score === undefined)
    return (
      <Tooltip relationship="description" content="Give it a probability and an impact">
        <Badge appearance="outline" color="informative">
          Not scored
        </Badge>
      </Tooltip>
    );
  return <Band band={riskBand(score)} score={score} />;
}

function Band({ band, score }: { readonly band: Severity; readonly score?: number }) {
  const styles = useStyles();
  const { color, icon: Icon } = LOOK[band];
  return (
    <Badge
      className={styles.root}
      appearance={band === 'critical' ? 'filled' : 'tint'}
      color={color}
      shape="rounded"
      icon={<Icon aria-hidden="true" />}
    >
      {score === undefined ? BAND_TEXT[band] : `${score} ${BAND_TEXT[band]}`}
    </Badge>
  );
}
