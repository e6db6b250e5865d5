import { createZimServer, type ZimFile, type ZimServer } from '@p2p-hotspot/content/routes';
import type { StoreView } from '@p2p-hotspot/contract';
import type { FastifyBaseLogger } from 'fastify';
import type { StoreReader } from '../store/store-reader.ts';
import { createZimFinder } from './zim-files.ts';

/** The libraries of the box, and the program that opens them: started when somebody asks for one. */
export interface ZimShelf {
  readonly server: ZimServer;
  filesOf(view: StoreView): Promise<readonly ZimFile[]>;
  close(): Promise<void>;
}

/** A file that a release replaced is held open, and its room is not free, for so long at most. */
const followEveryMs = 15_000;

export const createZimShelf = (
  store: StoreReader,
  program: string | undefined,
  logger: FastifyBaseLogger | undefined,
): ZimShelf => {
  const filesOf = createZimFinder(store);
  const server = createZimServer({
    onEvent: (event) => {
      if (event.event === 'zim.serving') logger?.info(event);
      else logger?.warn(event);
    },
    ...(program !== undefined && { program }),
  });
  const follow = async (): Promise<void> => {
    if (server.origin() === undefined) return;
    await server.follow(await filesOf(await store.view()));
  };
  const watch = setInterval(() => {
    follow().catch(() => undefined);
  }, followEveryMs).unref();
  return {
    server,
    filesOf,
    close: async () => {
      clearInterval(watch);
      await server.close();
    },
  };
};
