import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';

const page = (room: string, name: string) => `../../features/${room}/web/${name}-page.tsx`;

/** The whole map, URL -> page. A page is one line, in the frame it wears; pages with a frame of their own come first. */
export default [
  index(page('landing', 'landing')),
  layout('plain-layout.tsx', [
    route('privacy', page('landing', 'privacy')),
    route('*', 'not-found-page.tsx'),
  ]),
] satisfies RouteConfig;
