import { createRoot } from 'react-dom/client';
import type { Transport } from '#shared/client/call.ts';
import { App } from './app/app.tsx';
import { loadTheme } from './app/load-theme.ts';
import { OutsideOutlook } from './app/outside-outlook.tsx';
import { nestedToken } from './platform/access-token.ts';
import { startOutlook } from './platform/outlook-host.ts';
import { readSettings } from './platform/settings.ts';
import { themeOf } from './platform/theme-of.ts';

const root = createRoot(document.getElementById('root') ?? document.body);

const sayWhere = () => root.render(<OutsideOutlook />);

// Its chunk comes while Outlook is answering; most clients follow the system.
void loadTheme(themeOf(undefined, (media) => matchMedia(media).matches));
Promise.all([startOutlook(sayWhere), readSettings()]).then(([host, settings]) => {
  const via: Transport = {
    baseUrl: '',
    fetch: (...given) => fetch(...given),
    surface: 'outlook',
    token: nestedToken(settings),
  };
  const tabAddress = (subPage: string) => settings.tabAddress.replace('{subPage}', encodeURIComponent(subPage));
  root.render(<App host={host} via={via} tabAddress={tabAddress} />);
}, sayWhere);
