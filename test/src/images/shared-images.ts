import { lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

const program = fileURLToPath(new URL('share-images.js', import.meta.url));

/** Kept from one test to the next, and from one run to the next: who deletes it only has to wait longer. */
const shareFolder = path.join(tmpdir(), 'p2p-hotspot-shared-images');

/**
 * Puts images of this repository, on stand-ins for their bases, where an engine that is started later finds them.
 * They are built once, by whoever comes first, and again when a program, the Dockerfile or what it copies has changed;
 * others wait for that. What they get is their own: hard links to files that engines never write to.
 *
 * @param dataDirectory absolute, not there yet, on the file system of the folder for temporary files:
 *   `dataDirectory` of an engine
 * @param services targets of the Dockerfile
 * @throws ExecaError with what the builder said
 */
export const layOutImages = async (
  dataDirectory: string,
  services: readonly string[],
): Promise<void> => {
  await mkdir(shareFolder, { mode: 0o700 }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  // Anybody can make a folder there, and what lies in it is run as root.
  const { uid, mode } = await lstat(shareFolder);
  if (uid !== process.getuid?.() || (mode & 0o077) !== 0) {
    throw new Error(`${shareFolder} belongs to somebody else`);
  }
  const lock = path.join(shareFolder, 'lock');
  // The lock is let go when the last of them has ended, and with the program ends the engine that it started.
  const apart = ['unshare', '--pid', '--fork', '--kill-child=KILL', '--mount-proc'];
  const words = [process.execPath, program, shareFolder, dataDirectory, ...services];
  await execa('flock', [lock, ...apart, ...words], { stdin: 'ignore' });
};
