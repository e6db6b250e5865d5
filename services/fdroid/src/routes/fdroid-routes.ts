import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** One component of kind `apps` in the current generation. The portal's own type may hold more. */
export interface RepositoryView {
  readonly channel: string;
  readonly component: string;
}

/**
 * What the portal lends: it owns the store, `current` and the one implementation of streaming.
 */
export interface FdroidRoutesOptions<View extends RepositoryView> {
  /**
   * The repositories of the current generation, the first one first. Resolves `current` once per
   * call; a view stays with the generation it came from. `undefined` while there is no generation.
   */
  repositories(): Promise<readonly View[] | undefined>;
  /**
   * Sends one file: 200 or 206, 404 only where neither this generation nor, for an APK, the one
   * before has it, 503 while it is being repaired. Never a redirect. `path` is safe and relative to
   * the repository's folder; `servingRules(path)` says type, caching and compression.
   */
  serveFile(
    request: FastifyRequest,
    reply: FastifyReply,
    view: View,
    path: string,
  ): Promise<unknown>;
}

/** A Fastify plugin: `/fdroid/repo/*` and `/<channel>/<component>/fdroid/repo/*`. */
export type FdroidRoutes = (instance: FastifyInstance) => Promise<void>;
