import { makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { AppsListRegular } from '@fluentui/react-icons/svg/apps-list';
import { TaskListSquareLtrRegular } from '@fluentui/react-icons/svg/task-list-square-ltr';
import { Link, useLocation } from 'wouter';
import { MY_WORK, PROGRAMS } from '../frame/paths.ts';

/** The places of the tab, in the order of the rail. */
const PLACES = [
  { path: MY_WORK, label: 'My work', icon: TaskListSquareLtrRegular },
  { path: PROGRAMS, label: 'Programs', icon: AppsListRegular },
] as const;

const useStyles = makeStyles({
  rail: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    rowGap: '4px',
    padding: '12px 4px',
    width: '48px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    '@media (min-width: 1100px)': { width: '168px', padding: '12px 8px' },
    '@media (max-width: 639px)': {
      flexDirection: 'row',
      width: '100%',
      padding: '4px 8px',
      borderRight: 'none',
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    },
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    height: '40px',
    paddingInline: '10px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover, color: tokens.colorNeutralForeground2BrandHover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '@media (max-width: 639px)': { height: '36px' },
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground2Selected,
    color: tokens.colorNeutralForeground2Selected,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { fontSize: '20px', flexShrink: 0 },
  label: { whiteSpace: 'nowrap', '@media (min-width: 640px) and (max-width: 1099px)': { display: 'none' } },
});

/** The way to the places of the tab: icons, with words where there is room. */
export function Rail() {
  const styles = useStyles();
  const [path] = useLocation();
  return (
    <nav className={styles.rail} aria-label="Places">
      {PLACES.map(({ path: to, label, icon: Icon }) => {
        const isHere = path === to || path.startsWith(`${to}/`);
        return (
          <Tooltip key={to} content={label} relationship="label" positioning="after">
            <Link
              href={to}
              className={mergeClasses(styles.item, isHere && styles.here)}
              aria-current={isHere ? 'page' : undefined}
            >
              <Icon className={styles.icon} aria-hidden="true" />
              <span className={styles.label}>{label}</span>
            </Link>
          </Tooltip>
        );
      })}
    </nav>
  );
}
