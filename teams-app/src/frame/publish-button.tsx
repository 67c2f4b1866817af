import { Button, Tooltip } from '@fluentui/react-components';

/** What `PublishButton` takes. */
export interface PublishButtonProps {
  /** `Publish minutes`. */
  readonly label: string;
  /** Why not yet; undefined when it can be done. */
  readonly reason: string | undefined;
  readonly onPublish: () => void;
}

/** Publishes what a page is about; says why not while it cannot. */
export function PublishButton({ label, reason, onPublish }: PublishButtonProps) {
  const button = (
    <Button
      appearance={reason ? 'secondary' : 'primary'}
      disabledFocusable={reason !== undefined}
      onClick={onPublish}
      style={{ whiteSpace: 'nowrap' }}
    >
      {label}
    </Button>
  );
  return reason ? (
    <Tooltip relationship="description" content={reason} withArrow>
      {button}
    </Tooltip>
  ) : (
    button
  );
}
