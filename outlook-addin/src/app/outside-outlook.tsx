import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { Notice } from './notice.tsx';

/** What stands here when no Outlook is around the page. */
export function OutsideOutlook() {
  return (
    <FluentProvider theme={webLightTheme}>
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
