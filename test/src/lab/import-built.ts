/**
 * A module of another package's build, which its door keeps to itself.
 *
 * @param module below the root of the work tree, as in `daemon/dist/src/start-daemon.js`
 */
export const importBuilt = async (module: string): Promise<unknown> =>
  import(new URL(`../../../../${module}`, import.meta.url).href);
