import type { FastifyInstance } from 'fastify';
import type { AppListing } from './app-list.ts';
import type { FdroidRoutesOptions, RepositoryView } from './fdroid-routes.ts';
import type { RepositoryLinks } from './repository-links.ts';

export { FdroidError, type FdroidErrorCode } from '../errors.ts';
export type { AppListing } from './app-list.ts';
export type { FdroidRoutesOptions, RepositoryView } from './fdroid-routes.ts';
export type { RepositoryLinks } from './repository-links.ts';

/** `instance.register(fdroidRoutes(options))` */
export declare const fdroidRoutes: <View extends RepositoryView>(
  options: FdroidRoutesOptions<View>,
) => (instance: FastifyInstance) => Promise<void>;
/** How one file of a repository is sent. */
export declare const servingRules: (path: string) => {
  contentType: string;
  cacheControl: string;
  /** gzip may be used for it (never with Range). */
  compressible: boolean;
};
/** `index-v2.json` → apps, sorted by id. @throws FdroidError FDROID_INDEX_INVALID */
export declare const readAppList: (indexV2Json: string) => readonly AppListing[];
/** `repository.json` of the tree: signed address and fingerprint. @throws FdroidError FDROID_INDEX_INVALID */
export declare const readRepositoryIdentity: (json: string) => {
  address: string;
  fingerprint: string;
};
/** @param address the repository as the visitor reaches it, e.g. `http://192.168.44.1/fdroid/repo` */
export declare const repositoryLinks: (address: string, fingerprint: string) => RepositoryLinks;
/** QR code as a stand-alone SVG, level M, quiet zone included. */
export declare const qrSvg: (text: string) => Promise<string>;
