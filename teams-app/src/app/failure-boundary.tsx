import { Body1, Button, makeStyles, Subtitle2 } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '8px', padding: '24px' },
});

/** A page that failed while it was drawn takes only itself away. `place` begins it anew when it changes. */
export class FailureBoundary extends Component<FailureBoundaryProps, { readonly failedAt: string | undefined }> {
  override state: { readonly failedAt: string | undefined } = { failedAt: undefined };

  static getDerivedStateFromError(): { readonly failedAt: string } {
    return { failedAt: '' };
  }

  override componentDidUpdate(before: FailureBoundaryProps): void {
    if (this.state.failedAt !== undefined && before.place !== this.props.place) this.setState({ failedAt: undefined });
  }

  override render(): ReactNode {
    if (this.state.failedAt === undefined) return this.props.children;
    return <Failed onRetry={() => this.setState({ failedAt: undefined })} />;
  }
}

/** What `FailureBoundary` takes. */
export interface FailureBoundaryProps {
  readonly place: string;
  readonly children: ReactNode;
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="alert">
      <Subtitle2 as="h1">This page could not be drawn</Subtitle2>
      <Body1>What you have saved is safe. The rest of Steerline goes on working.</Body1>
      <Button appearance="primary" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
