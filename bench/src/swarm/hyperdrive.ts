import path from 'node:path';
import { execa } from 'execa';
import { startServing } from './running.ts';
import type { Place, Sharer } from './sharer.ts';

const programOf = (name: string): string =>
  path.join(import.meta.dirname, `../programs/${name}.js`);
const storeOf = ({ home }: Place): string => path.join(home, 'drive');

const keys = new Map<string, string>();

/** A drive in the store of its library, over its own streams. */
export const hyperdrive: Sharer = {
  name: 'Hyperdrive',
  publish: async (place) => {
    const words = [programOf('drive-seed'), storeOf(place), place.bootstrap, place.content];
    await execa(process.execPath, words);
  },
  serve: async (place) => {
    const words = [programOf('drive-seed'), storeOf(place), place.bootstrap];
    const running = await startServing(place.sender, [process.execPath, ...words]);
    keys.set(place.home, running.said);
    return running;
  },
  fetch: ({ receiver, bootstrap, home, target }) => {
    const store = path.join(target, 'drive');
    const words = [programOf('drive-fetch'), store, bootstrap, keys.get(home) ?? ''];
    return startServing(receiver, [process.execPath, ...words]);
  },
};
