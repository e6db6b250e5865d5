import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '@p2p-hotspot/local-service';
import { PubError } from '../../errors.ts';
import type { Documents } from '../../ports/documents.ts';

/** @param folder made where it is missing; for this service only, since the pub's secret is in it */
export const openDocuments = async (folder: string): Promise<Documents> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const last = new Map<string, Promise<void>>();
  return {
    read: async (name) => {
      try {
        return JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown;
      } catch (error) {
        if (error instanceof SyntaxError) return null;
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    write: async (name, document) => {
      const text = `${JSON.stringify(document)}\n`;
      const turn = (last.get(name) ?? Promise.resolve())
        .then(() => writeDurably(join(folder, name), text))
        .catch((cause: unknown) => {
          throw new PubError('PUB_NOT_SAVED', { cause });
        });
      last.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
    remove: async (name) => {
      await last.get(name);
      await rm(join(folder, name), { force: true });
    },
  };
};
