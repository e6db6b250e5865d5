import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';

const plainMode = 0o644;
const programMode = 0o755;

/**
 * All files of a folder as `.tgz`. Names, modes, order, owner and times do not depend on the machine: the same
 * files give the same bytes with the same Node (whose zlib compresses).
 *
 * @param inside name of the one folder that all files are in
 * @param time seconds since 1970
 * @param programs files that can be run, relative to the folder
 */
export const packFolder = async (
  folder: string,
  inside: string,
  time: number,
  programs: readonly string[] = [],
): Promise<Uint8Array> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort();
  const archive = pack();
  const whole = buffer(archive as AsyncIterable<Uint8Array>);
  const mtime = new Date(time * 1000);
  for (const name of names) {
    const mode = programs.includes(name) ? programMode : plainMode;
    archive.entry(
      { name: `${inside}/${name}`, mode, mtime },
      await readFile(path.join(folder, name)),
    );
  }
  archive.finalize();
  return gzipSync(await whole, { level: 9 });
};
