import { FluentProvider } from '@fluentui/react-components';
import { useTheme } from '#shared/client/use-theme.ts';
import { loadTheme } from './load-theme.ts';
import { Notice } from './notice.tsx';

/** What stands here when no Outlook is around the page. */
export function OutsideOutlook() {
  const theme = useTheme('light', loadTheme);
  if (!theme) return null;
  return (
    <FluentProvider theme={theme}>
      <main>
        <Notice
          isFailure
          title="Steerline opens inside Outlook"
          text="Open a message in Outlook and choose Steerline among its apps. If you are in Outlook and read this, close this pane and open it again."
        />
      </main>
    </FluentProvider>
  );
}
