import { readFile } from 'node:fs/promises';

/**
 * The id of the container in which this process runs: engines mount `/etc/hostname` from a folder that
 * bears it.
 *
 * @returns undefined outside of a container
 */
export const findOwnContainer = async (
  mountTable = '/proc/self/mountinfo',
): Promise<string | undefined> => {
  const table = await readFile(mountTable, 'utf8').catch(() => '');
  return /\/containers\/([0-9a-f]{64})\/hostname\s/.exec(table)?.[1];
};
