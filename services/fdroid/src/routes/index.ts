export { FdroidError, type FdroidErrorCode } from '../errors.ts';
export {
  readAppList,
  readRepositoryIdentity,
  type AppList,
  type AppListing,
  type AppPicture,
  type RepositoryIdentity,
} from './app-list.ts';
export type { AntiFeature, AppPermission, AppVersion } from './app-version.ts';
export {
  arrangeVersions,
  type PhoneAbi,
  type PhoneTraits,
  type VersionOffer,
} from './arrange-versions.ts';
export { descriptionParagraphs } from './description-text.ts';
export { fdroidRoutes } from './fdroid-routes.ts';
export { qrSvg, repositoryLinks, type RepositoryLinks } from './repository-links.ts';
export {
  clientWays,
  storeApplication,
  storeClientOf,
  storeSigner,
  type ClientWays,
  type StoreClient,
  type TappedLink,
} from './store-clients.ts';
