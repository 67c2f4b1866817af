import {
  Badge,
  Button,
  Caption1,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { FlagRegular } from '@fluentui/react-icons/svg/flag';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { PlanningSession } from '#shared/domain/kinds/planning/planning-session.ts';
import { loadText } from '#shared/text/planning-text.ts';
import { NumberLink } from '../../ui/marks/number-link.tsx';
import { DayText } from '../../ui/marks/when.tsx';
import { useReader } from '../../ui/reader.tsx';
import { Load } from './load.tsx';
import type { ProposedMilestone, TeamPlan } from './team-plans.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    padding: '16px',
    boxSizing: 'border-box',
    minWidth: 0,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', minHeight: '32px' },
  name: { overflowWrap: 'anywhere' },
  end: { marginInlineStart: 'auto' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
    paddingBlock: '8px',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'flex', flexDirection: 'column', rowGap: '4px', overflowWrap: 'anywhere' },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  outside: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    color: tokens.colorPaletteRedForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  foot: { marginTop: 'auto' },
});

/** What can be done with a team's plan by somebody who speaks for it. */
export interface TeamActs {
  readonly onCapacity: (plan: TeamPlan) => void;
  readonly onProposeNew: (team: string) => void;
  readonly onProposePlanned: (team: string) => void;
  readonly onDemand: (proposed: ProposedMilestone) => void;
  readonly onDrop: (proposed: ProposedMilestone) => void;
}

/** What `TeamCard` takes. */
export interface TeamCardProps {
  readonly plan: TeamPlan;
  readonly session: PlanningSession;
  /** Undefined for those who do not speak for the team, and once the plan is voted on. */
  readonly acts: TeamActs | undefined;
}

/** One team's part of the plan: what it can carry, and what it proposes to finish in the period. */
export function TeamCard({ plan, session, acts }: TeamCardProps) {
  const styles = useStyles();
  const { team, isOwn, capacity, demand, proposed } = plan;
  const capacityLabel = capacity === undefined ? 'State capacity' : 'Edit capacity';
  return (
    <section className={styles.card} aria-label={isOwn ? `${team}, your team` : team}>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.name}>
          {team}
        </Subtitle2>
        {isOwn && (
          <Badge appearance="tint" color="brand" shape="rounded" icon={<PeopleTeamRegular aria-hidden="true" />}>
            Your team
          </Badge>
        )}
        {acts && (
          <Button
            className={styles.end}
            size="small"
            appearance="subtle"
            aria-label={`${capacityLabel} of ${team}`}
            onClick={() => acts.onCapacity(plan)}
          >
            {capacityLabel}
          </Button>
        )}
      </div>
      <Load demand={demand} capacity={capacity} measure={session.measure} />
      {proposed.length === 0 ? (
        <Text className={styles.quiet}>No milestone proposed yet.</Text>
      ) : (
        <ul className={styles.list}>
          {proposed.map((each) => (
            <Proposed key={each.proposal.milestone} proposed={each} session={session} acts={acts} />
          ))}
        </ul>
      )}
      {acts && (
        <div className={styles.foot}>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <MenuButton size="small" icon={<AddRegular />} aria-label={`Propose milestone for ${team}`}>
                Propose milestone
              </MenuButton>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={() => acts.onProposeNew(team)}>A new one</MenuItem>
                <MenuItem onClick={() => acts.onProposePlanned(team)}>One that is planned already</MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        </div>
      )}
    </section>
  );
}

interface ProposedProps extends Pick<TeamCardProps, 'session' | 'acts'> {
  readonly proposed: ProposedMilestone;
}

function Proposed({ proposed, session, acts }: ProposedProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const { proposal, milestone } = proposed;
  const { periodFromOn, periodToOn, measure } = session;
  const day = milestone?.forecastOn;
  const isOutside = milestone !== undefined && (!day || day < periodFromOn || day > periodToOn);
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <NumberLink number={proposal.milestone}>
          {proposal.milestone} {milestone?.title ?? ''}
        </NumberLink>
        <span className={styles.meta}>
          {day && <DayText day={day} />}
          <span>{loadText(proposal.demand, undefined, measure, locale)}</span>
          {milestone?.isQuarterCommitment && (
            <Badge appearance="outline" color="informative" shape="rounded" icon={<FlagRegular aria-hidden="true" />}>
              Quarter commitment
            </Badge>
          )}
          {isOutside && (
            <Caption1 className={styles.outside}>
              <WarningRegular aria-hidden="true" />
              {day ? 'Outside the period' : 'No day any more'}
            </Caption1>
          )}
        </span>
      </div>
      {acts && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              size="small"
              appearance="subtle"
              icon={<MoreHorizontalRegular />}
              aria-label={`More for ${proposal.milestone}`}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => acts.onDemand(proposed)}>Edit day and demand</MenuItem>
              <MenuItem onClick={() => acts.onDrop(proposed)}>Take out of the plan</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </li>
  );
}
