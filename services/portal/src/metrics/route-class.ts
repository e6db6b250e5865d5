/** By the first part of the pattern of a route of the portal's own origin. */
const onPortal: Readonly<Record<string, string>> = {
  about: 'page',
  apps: 'page',
  captive: 'captive',
  carry: 'release',
  community: 'page',
  content: 'page',
  drive: 'page',
  fdroid: 'app',
  'health.json': 'monitoring',
  help: 'page',
  hotspot: 'neighbour',
  installers: 'installer',
  'installers-brought': 'installer',
  kiosk: 'page',
  language: 'page',
  maps: 'map',
  media: 'content',
  messages: 'page',
  metrics: 'monitoring',
  'network.json': 'monitoring',
  play: 'page',
  search: 'search',
  status: 'page',
  steward: 'steward',
  thumbnails: 'content',
  welcome: 'page',
  ':channel': 'app',
};

/** What was asked for, as one of few words: never which one. */
export type RouteClassifier = (pattern: string | undefined) => string;

/** @param pattern of the route that answered; undefined: there is none */
export const portalRouteClass: RouteClassifier = (pattern) => {
  if (pattern === undefined) return 'none';
  const first = pattern.split('/')[1] ?? '';
  if (first === '') return 'page';
  return Object.hasOwn(onPortal, first) ? (onPortal[first] ?? 'other') : 'other';
};

/** The same of the origin of bundled sites: all that is there is content. */
export const siteRouteClass: RouteClassifier = (pattern) =>
  pattern === undefined ? 'none' : 'content';
