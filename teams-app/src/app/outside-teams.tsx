import { Body1, FluentProvider, makeStyles, Title2 } from '@fluentui/react-components';
import { useTheme } from '#shared/client/use-theme.ts';
import { loadTheme } from './load-theme.ts';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: '24px',
    boxSizing: 'border-box',
  },
  text: { display: 'flex', flexDirection: 'column', rowGap: '12px', maxWidth: '48ch' },
});

/** What stands here when no Teams client is around the page. */
export function OutsideTeams() {
  const styles = useStyles();
  const theme = useTheme('default', loadTheme);
  if (!theme) return null;
  return (
    <FluentProvider theme={theme}>
      <main className={styles.root}>
        <div className={styles.text} role="alert">
          <Title2 as="h1">Steerline opens inside Microsoft Teams</Title2>
          <Body1>
            Open Teams, choose Apps, and look for Steerline; or open the Steerline tab of a channel, chat or meeting.
            There you are signed in already.
          </Body1>
          <Body1>If you are in Teams and read this, reload the tab.</Body1>
        </div>
      </main>
    </FluentProvider>
  );
}
