import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';

const page = (room: string, name: string) => `../../features/${room}/web/${name}-page.tsx`;

/** The whole map, URL -> page. A page is one line, in the frame it wears; the rest bring frames of their own. */
export default [
  index(page('landing', 'landing')),
  layout('frames/app-layout.tsx', [
    layout('frames/shell-layout.tsx', [
      route('dashboard', page('progress', 'dashboard')),
      route('setup', page('setup', 'setup')),
      route('tapes', page('progress', 'tapes')),
      route('settings', page('accounts', 'settings')),
      route('operator', page('feature-flags', 'operator')),
    ]),
    route('green-room/:id', page('green-room', 'green-room')),
    route('stage/:id', page('stage', 'stage')),
    route('review/:id', page('game-tape', 'review')),
    layout('frames/plain-layout.tsx', [
      route('sign-in', page('accounts', 'sign-in')),
      route('sign-up', page('accounts', 'sign-up')),
      route('reset-password', page('accounts', 'reset-password')),
      route('privacy', page('landing', 'privacy')),
      route('*', 'not-found-page.tsx'),
    ]),
  ]),
] satisfies RouteConfig;
