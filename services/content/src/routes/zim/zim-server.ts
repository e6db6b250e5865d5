import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKiwix, statusOf, type KiwixProcess } from './kiwix-process.ts';
import { sortZimFiles, writeLibrary, type Book } from './library-file.ts';
import { bookNameOf, zimRoot, type ZimFile } from './zim-book.ts';

/** What happens to libraries, for the log. */
export type ZimEvent =
  | { readonly event: 'zim.program-missing' }
  | { readonly event: 'zim.serving'; readonly books: number }
  /** A file that is not served: its header is wrong, or it brings kiwix-serve down. */
  | { readonly event: 'zim.set-aside'; readonly component: string; readonly path: string }
  | { readonly event: 'zim.stopped'; readonly retryMs: number };

export interface ZimServerOptions {
  readonly onEvent: (event: ZimEvent) => void;
  /** Debian's, from the package kiwix-tools. */
  readonly program?: string;
  /** Wait before the first restart; each failure after it doubles it, up to a minute. */
  readonly firstRetryMs?: number;
}

/** Serves the ZIM files of a generation by kiwix-serve, and nothing else of the box. */
export interface ZimServer {
  /** Brings what is served in step with the store. Settles when it is, or cannot be now. */
  follow(files: readonly ZimFile[]): Promise<void>;
  /** Where it answers; undefined while it does not. */
  origin(): string | undefined;
  /** The book that a file is served as; undefined for one that is broken. */
  bookOf(file: ZimFile): string | undefined;
  hasBook(name: string): boolean;
  close(): Promise<void>;
}

const longestRetryMs = 60_000;
/** After so long without a failure the past is forgotten. */
const soundAfterMs = 5 * 60_000;
const probeMs = 15_000;

export const createZimServer = ({
  onEvent,
  program = 'kiwix-serve',
  firstRetryMs = 1000,
}: ZimServerOptions): ZimServer => {
  let wanted: readonly ZimFile[] = [];
  let key = '';
  let books: readonly Book[] = [];
  let running: KiwixProcess | undefined;
  let folder: string | undefined;
  let failures = 0;
  let retry: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  let isClosed = false;
  /** SHA-256 of files that are not to be tried again. */
  const setAside = new Set<string>();

  const putAside = (zim: ZimFile): void => {
    if (setAside.size === setAside.add(zim.sha256).size) return;
    onEvent({ event: 'zim.set-aside', component: zim.component, path: zim.path });
  };
  const stop = async (): Promise<void> => {
    clearTimeout(retry);
    const stopped = running;
    running = undefined;
    books = [];
    await stopped?.stop();
  };
  const retryLater = (): void => {
    const retryMs = Math.min(firstRetryMs * 2 ** failures, longestRetryMs);
    failures += 1;
    onEvent({ event: 'zim.stopped', retryMs });
    retry = setTimeout(() => void inTurn(launchOrRetry), retryMs);
  };

  /** Opens every book once. One that kiwix-serve cannot open, or that ends it, is the broken one. */
  const findBroken = async (
    { origin, hasEnded }: KiwixProcess,
    shelf: readonly Book[],
  ): Promise<Book | undefined> => {
    for (const book of shelf) {
      const status = await statusOf(`${origin}${zimRoot}/${book.name}/`, probeMs);
      if (status === undefined || status >= 500 || hasEnded()) return book;
    }
    return undefined;
  };
  const watch = (kiwix: KiwixProcess): void => {
    const startedMs = Date.now();
    void kiwix.ended.then(() => {
      if (running !== kiwix) return;
      running = undefined;
      if (Date.now() - startedMs > soundAfterMs) failures = 0;
      retryLater();
    });
  };

  const launch = async (): Promise<void> => {
    await stop();
    while (!isClosed) {
      const tried = wanted.filter(({ sha256 }) => !setAside.has(sha256));
      const sorted = await sortZimFiles(tried);
      sorted.broken.forEach(putAside);
      if (sorted.books.length === 0) return;
      folder ??= await mkdtemp(join(tmpdir(), 'hotspot-zim-'));
      const kiwix = await startKiwix(program, await writeLibrary(folder, sorted.books));
      if (kiwix === 'absent') {
        onEvent({ event: 'zim.program-missing' });
        return;
      }
      if (kiwix === 'silent') {
        retryLater();
        return;
      }
      const broken = await findBroken(kiwix, sorted.books);
      if (broken === undefined) {
        books = sorted.books;
        running = kiwix;
        watch(kiwix);
        onEvent({ event: 'zim.serving', books: books.length });
        return;
      }
      putAside(broken.zim);
      await kiwix.stop();
    }
  };
  /** A temporary folder that is full for a moment must cost no library for good, and never the portal. */
  const launchOrRetry = (): Promise<void> =>
    launch().catch(() => {
      if (!isClosed) retryLater();
    });
  /** One after another: never two that start. */
  const inTurn = (task: () => Promise<void>): Promise<void> => {
    last = last.then(task, task);
    return last;
  };

  return {
    follow: (files) => {
      const next = files.map((zim) => `${bookNameOf(zim)} ${zim.sha256} ${zim.file}`).join('\n');
      if (next === key) return last;
      key = next;
      wanted = files;
      failures = 0;
      return inTurn(launchOrRetry);
    },
    origin: () => running?.origin,
    bookOf: ({ sha256 }) => books.find(({ zim }) => zim.sha256 === sha256)?.name,
    hasBook: (name) => books.some((book) => book.name === name),
    close: async () => {
      isClosed = true;
      await inTurn(stop).catch(() => undefined);
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
};
