/** Which of our pages. */
export type PageName = 'tab' | 'addin';

/** Where Teams and Outlook may show a page of ours; `'self'` stands for the dialogs that a page of ours opens. */
const FRAMERS = [
  "'self'",
  'https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft',
  'https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com',
].join(' ');

/** What a page loads from elsewhere. Nobody's script runs in the tab but ours. */
const ELSEWHERE: Readonly<Record<PageName, { readonly script: string; readonly connect: string }>> = {
  // teams-js asks Microsoft's list of hosts.
  tab: { script: '', connect: ' https://res.cdn.office.net' },
  // Office.js must come from Microsoft's own address; MSAL asks Entra where the host brings no token.
  addin: {
    script: ' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com',
    connect: ' https://login.microsoftonline.com https://appsforoffice.microsoft.com',
  },
};

/** Headers of a page and its files, as deployed: scripts from named places only, none inline; Fluent UI writes its styles. */
export const pageHeaders = (page: PageName): Readonly<Record<string, string>> => ({
  'content-security-policy': [
    "default-src 'self'",
    `script-src 'self'${ELSEWHERE[page].script}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${ELSEWHERE[page].connect}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${FRAMERS}`,
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'strict-transport-security': 'max-age=31536000',
});
