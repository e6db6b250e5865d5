import type { GenerationSummary } from './local-api.ts';
import type { Component } from './release.ts';
import type { FileIndexEntry } from './store-layout.ts';

/**
 * What the routes hosted by the portal (`services/<name>/routes`) see of the store. The portal
 * implements it; the routes read only through it, so that no route joins a visitor's text to a path
 * on disk and no request mixes two generations.
 */

/** One component of one generation. Immutable: it stays what it is when the box switches. */
export interface ServedComponent {
  readonly channel: string;
  readonly component: Component;
  /**
   * Its files by path.
   *
   * @throws CodedError PORTAL_INDEX_DAMAGED when the index is missing or malformed
   */
  files(): Promise<ReadonlyMap<string, FileIndexEntry>>;
  /**
   * All bytes of a small file, for reading settings, indexes or icons.
   *
   * @returns undefined when there is no such file, it is larger than `maxBytes`, or it is known to
   *   be damaged
   */
  read(path: string, maxBytes: number): Promise<Uint8Array | undefined>;
}

export interface ServedGeneration extends GenerationSummary {
  /** In the order of the manifests, channel after channel. */
  readonly components: readonly ServedComponent[];
}

/** The store as it was when the request came in. */
export interface StoreView {
  /** Absent on an empty box. */
  readonly current?: ServedGeneration;
  /** Absent after the first release, or when it has been removed. */
  readonly previous?: ServedGeneration;
}

/**
 * What the portal hands to each plugin of routes. `Request` and `Reply` are Fastify's, left open here
 * so that the contract needs no web server.
 */
export interface RouteHost<Request, Reply> {
  /** The view of this request: the same one however often it is asked for. */
  storeOf(request: Request): Promise<StoreView>;
  /**
   * Answers with one file: MIME type, ETag (the SHA-256), conditions, one Range, HEAD, 404 when there
   * is no such path, 503 with Retry-After while the file is damaged. Never redirects.
   */
  sendFile(
    request: Request,
    reply: Reply,
    component: ServedComponent,
    path: string,
    options?: SendFileOptions,
  ): Promise<Reply>;
}

export interface SendFileOptions {
  /** Instead of the type that follows from the file's name. */
  readonly contentType?: string;
  /** Makes browsers save the file under this name instead of showing it. */
  readonly downloadName?: string;
  /** Seconds a client may use its copy without asking; 0, the default, asks each time. */
  readonly maxAgeSeconds?: number;
}
