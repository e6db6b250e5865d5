import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '@p2p-hotspot/local-service';
import { WifiError } from '../errors.ts';

/** Small documents that are there whole or not at all, whenever the power goes. */
export interface StateFolder {
  /**
   * @returns undefined when there is none
   * @throws SyntaxError when it is no JSON, and whatever the file system throws
   */
  read(name: string): Promise<unknown>;
  /** One at a time for each name. @throws WifiError NETWORK_NOT_SAVED; the old one is there then */
  write(name: string, document: object): Promise<void>;
}

/** @param folder made where it is missing; its files are for this service only, since passwords are in them */
export const openStateFolder = async (folder: string): Promise<StateFolder> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const last = new Map<string, Promise<void>>();
  return {
    read: async (name) => {
      try {
        return JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    write: async (name, document) => {
      const text = `${JSON.stringify(document, null, 2)}\n`;
      const turn = (last.get(name) ?? Promise.resolve())
        .then(() => writeDurably(join(folder, name), text))
        .catch((cause: unknown) => {
          throw new WifiError('NETWORK_NOT_SAVED', { cause });
        });
      last.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };
};
