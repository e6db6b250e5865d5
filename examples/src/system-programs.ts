import path from 'node:path';
import process from 'node:process';

/**
 * A search path without the programs of packages. `npm run` puts them before those of the system, and
 * one of them bears the name of a tool that boxes depend on: "nft" of @vercel/nft, which comes with
 * AVA, ends well whatever it is told.
 */
export const withoutPackagePrograms = (searchPath: string): string =>
  searchPath
    .split(path.delimiter)
    .filter((folder) => !/[/\\]node_modules[/\\]\.bin[/\\]?$/.test(folder))
    .join(path.delimiter);

/** From now on, a program that is started by its name is one of the system, under `npm run` too. */
export const useSystemPrograms = (): void => {
  process.env['PATH'] = withoutPackagePrograms(process.env['PATH'] ?? '');
};
