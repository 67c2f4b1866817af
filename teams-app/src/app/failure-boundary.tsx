import { Body1, Button, makeStyles, Subtitle2 } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '8px', padding: '24px' },
});

/**
 * A page that failed while it was loaded or drawn takes only itself away. `place` begins it anew when it changes. Browsers
 * remember that a script did not load, and a new release takes the old scripts away: only reloading mends that.
 */
export class FailureBoundary extends Component<FailureBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: FailureBoundaryProps): void {
    if (this.state.hasFailed && before.place !== this.props.place) this.setState({ hasFailed: false });
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Failed onReload={() => window.location.reload()} /> : this.props.children;
  }
}

/** What `FailureBoundary` takes. */
export interface FailureBoundaryProps {
  readonly place: string;
  readonly children: ReactNode;
}

function Failed({ onReload }: { readonly onReload: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="alert">
      <Subtitle2 as="h1">This page could not be shown</Subtitle2>
      <Body1>What you have saved is safe. The rest of Steerline goes on working.</Body1>
      <Button appearance="primary" onClick={onReload}>
        Reload Steerline
      </Button>
    </div>
  );
}
