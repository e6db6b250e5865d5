import { open } from 'node:fs/promises';
import { MapsError } from '../../errors.ts';
import { addressesOf, destinationOf } from './addresses.ts';

export interface ComponentFile {
  /** In the component. */
  readonly path: string;
  /** Absolute. */
  readonly source: string;
}

const largestStyleBytes = 8 * 1024 * 1024;

const isJson = ({ path }: ComponentFile): boolean => /\.json$/i.test(path);

const parse = async ({ path, source }: ComponentFile): Promise<unknown> => {
  const handle = await open(source, 'r');
  try {
    const { size } = await handle.stat();
    if (size > largestStyleBytes)
      throw new MapsError('MAP_STYLE_INVALID', { parameters: { file: path } });
    return JSON.parse((await handle.readFile('utf8')).replace(/^\ufeff/, ''));
  } catch (cause) {
    if (cause instanceof MapsError || !(cause instanceof SyntaxError)) throw cause;
    throw new MapsError('MAP_STYLE_INVALID', { parameters: { file: path }, cause });
  } finally {
    await handle.close();
  }
};

/**
 * Checks that no style, TileJSON, sprite or font of a component leads anywhere but to its own files: away
 * from the Internet such a map has holes, and near it people are told on.
 *
 * @param files what clients find in the component
 * @throws MapsError MAP_STYLE_OUTSIDE, MAP_STYLE_MISSING, MAP_STYLE_INVALID
 */
export const checkReferences = async (
  files: readonly ComponentFile[],
  paths: readonly string[],
): Promise<void> => {
  const known = new Set(paths);
  for (const file of files.filter(isJson)) {
    for (const address of addressesOf(await parse(file)) ?? []) {
      const destination = destinationOf(address, file.path);
      const parameters = { file: file.path, address: address.slice(0, 200) };
      if (destination.kind === 'outside') throw new MapsError('MAP_STYLE_OUTSIDE', { parameters });
      const { isWhole, start } = destination;
      const isThere = isWhole ? known.has(start) : paths.some((path) => path.startsWith(start));
      if (!isThere) throw new MapsError('MAP_STYLE_MISSING', { parameters });
    }
  }
};
