import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Installer } from '../installer.ts';

export { InstallersError, type InstallersErrorCode } from '../errors.ts';
export type { Architecture, Installer, InstallerFormat, Platform } from '../installer.ts';

/** One component of kind `installers` in the current generation. */
export interface InstallersView {
  readonly channel: string;
  readonly component: string;
}
export interface InstallersRoutesOptions<View extends InstallersView> {
  /** As in `@p2p-hotspot/fdroid/routes`: resolves `current` once; `undefined` without a generation. */
  installers(): Promise<readonly View[] | undefined>;
  serveFile(
    request: FastifyRequest,
    reply: FastifyReply,
    view: View,
    path: string,
  ): Promise<unknown>;
}
/** Serves files at `/installers/<channel>/<component>/<name>`. The listing page is the portal's. */
export declare const installersRoutes: <View extends InstallersView>(
  options: InstallersRoutesOptions<View>,
) => (instance: FastifyInstance) => Promise<void>;
/** Type and download name: `{contentType, contentDisposition, cacheControl, compressible: false}`. */
export declare const servingRules: (name: string) => {
  contentType: string;
  contentDisposition: string;
  cacheControl: string;
  compressible: boolean;
};
/** `installers.json` → installers, sorted by name. @throws InstallersError INSTALLERS_LIST_INVALID */
export declare const readInstallerList: (json: string) => readonly Installer[];
