/** What a deployment tells its pane, in `settings.json` beside the page. Nothing in it is secret. */
export interface PaneSettings {
  /** Entra application (client) id of tab, pane and API. */
  readonly clientId: string;
  /** Entra tenant id. */
  readonly tenantId: string;
  /** The API's scope: `api://…/access_as_user`. */
  readonly scope: string;
  /** Address of a page of the tab; `{subPage}` stands for the page, percent-encoded. */
  readonly tabAddress: string;
}

/** The deployment's settings. @throws Error when they are not there. */
export async function readSettings(): Promise<PaneSettings> {
  const answer = await fetch('./settings.json', { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`settings.json: ${answer.status}`);
  return (await answer.json()) as PaneSettings;
}
