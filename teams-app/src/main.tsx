import { createRoot } from 'react-dom/client';
import type { Transport } from '#shared/client/call.ts';
import { serverClock } from '#shared/client/server-clock.ts';
import { App } from './app/app.tsx';
import { loadTheme } from './app/load-theme.ts';
import { OutsideTeams } from './app/outside-teams.tsx';
import { startHost, themeInAddress } from './platform/host.ts';

const root = createRoot(document.getElementById('root') ?? document.body);

const sayWhere = () => root.render(<OutsideTeams />);

// Its chunk comes while Teams is answering.
void loadTheme(themeInAddress());
startHost(sayWhere).then((host) => {
  const clock = serverClock((...given) => fetch(...given));
  const via: Transport = { baseUrl: '', fetch: clock.fetch, surface: 'tab', token: host.token };
  root.render(<App host={host} via={via} clock={clock.now} />);
}, sayWhere);
