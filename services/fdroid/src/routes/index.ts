export { FdroidError, type FdroidErrorCode } from '../errors.ts';
export {
  readAppList,
  readRepositoryIdentity,
  type AppListing,
  type RepositoryIdentity,
} from './app-list.ts';
export { fdroidRoutes } from './fdroid-routes.ts';
export { qrSvg, repositoryLinks, type RepositoryLinks } from './repository-links.ts';
