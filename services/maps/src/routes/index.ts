export { companionEndings, mapEnding, mapStem, placeKinds } from '../place.ts';
export type { ViewerData } from '../viewer/page-data.ts';
export { mapsRoutes } from './maps-routes.ts';
export { viewerPolicy, viewerScript, viewerStyles } from './viewer-place.ts';
