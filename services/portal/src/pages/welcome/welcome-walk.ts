import type { Walk } from '../walk.ts';

/** Where a visitor begins. */
export const welcomePath = '/welcome';

export const welcomeSteps = {
  join: { path: welcomePath, title: 'PAGE_WELCOME_JOIN', scene: 'join' },
  app: { path: `${welcomePath}/app`, title: 'PAGE_WELCOME_APP', scene: 'app' },
  friends: { path: `${welcomePath}/friends`, title: 'PAGE_WELCOME_FRIENDS', scene: 'friends' },
} as const;

/** First steps: join, get the app, add friends. */
export const welcomeWalk: Walk = {
  title: 'PAGE_WELCOME',
  steps: [welcomeSteps.join, welcomeSteps.app, welcomeSteps.friends],
  before: '/',
  after: { path: '/', title: 'PAGE_ERROR_HOME' },
};

const manyversePath = `${welcomePath}/manyverse`;

export const manyverseSteps = {
  install: { path: manyversePath, title: 'PAGE_MANYVERSE_INSTALL', scene: 'install' },
  start: { path: `${manyversePath}/start`, title: 'PAGE_MANYVERSE_START', scene: 'start' },
  connections: {
    path: `${manyversePath}/connections`,
    title: 'PAGE_MANYVERSE_CONNECTIONS',
    scene: 'connections',
  },
  nearby: { path: `${manyversePath}/nearby`, title: 'PAGE_MANYVERSE_NEARBY', scene: 'nearby' },
  sync: { path: `${manyversePath}/sync`, title: 'PAGE_MANYVERSE_SYNC', scene: 'sync' },
  friends: { path: `${manyversePath}/friends`, title: 'PAGE_MANYVERSE_FRIENDS', scene: 'follow' },
} as const;

export const manyverseWalk: Walk = {
  title: 'PAGE_MANYVERSE',
  steps: Object.values(manyverseSteps),
  before: welcomeSteps.app.path,
  after: { path: '/', title: 'PAGE_ERROR_HOME' },
};

const fdroidPath = `${welcomePath}/fdroid`;

export const fdroidSteps = {
  get: { path: fdroidPath, title: 'PAGE_STORE_GET', scene: 'store' },
  allow: { path: `${fdroidPath}/allow`, title: 'PAGE_FDROID_ALLOW', scene: 'allow' },
  add: { path: `${fdroidPath}/add`, title: 'PAGE_STORE_ADD', scene: 'repository' },
  update: { path: `${fdroidPath}/update`, title: 'PAGE_FDROID_UPDATE', scene: 'update' },
} as const;

export const fdroidWalk: Walk = {
  title: 'PAGE_FDROID',
  steps: Object.values(fdroidSteps),
  before: '/apps',
  after: { path: '/apps', title: 'PAGE_APP_BACK' },
};
