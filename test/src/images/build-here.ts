import path from 'node:path';
import { execa } from 'execa';
import type { DockerEngine } from '../lab/docker-engine.ts';

const repository = path.resolve(import.meta.dirname, '../../../..');
const program = path.join(repository, 'release/dist/src/images/main.js');

export interface MeasuredImages {
  readonly architecture: string;
  /** Sizes in bytes: as an uncompressed archive, and with each layer by gzip. */
  readonly images: readonly {
    readonly image: string;
    readonly unpacked: number;
    readonly packed: number;
  }[];
  readonly together: { readonly unpacked: number; readonly packed: number };
}

/** What the images are built by, on stand-ins for the official bases. */
export const imageNeeds = [{ tool: 'mmdebstrap', debianPackage: 'mmdebstrap' }] as const;

/**
 * Builds images of this repository as `npm run images` does, on stand-ins for their bases.
 *
 * @param words more for the command, as in `--arch arm64`, and the services; all of them when there are none
 * @throws ExecaError with what the builder said
 */
export const buildImagesHere = async (
  engine: DockerEngine,
  words: readonly string[],
): Promise<MeasuredImages> => {
  const parameters = ['--stand-in', '--network', 'host', '--json', ...words];
  const { stdout } = await execa(process.execPath, [program, ...parameters], {
    env: { ...engine.environment, DOCKER: '/usr/bin/docker' },
    stdin: 'ignore',
  });
  return JSON.parse(stdout) as MeasuredImages;
};
