import path from 'node:path';
import { execa } from 'execa';
import type { DockerEngine } from '../lab/docker-engine.ts';

const repository = path.resolve(import.meta.dirname, '../../../..');
const program = path.join(repository, 'release/dist/src/images/main.js');

/** What the images are built by, on stand-ins for the official bases. */
export const imageNeeds = [{ tool: 'mmdebstrap', debianPackage: 'mmdebstrap' }] as const;

/**
 * Builds images of this repository as `npm run images` does, on stand-ins for their bases.
 *
 * @param words more for the command, as in `--arch arm64`, and the services; all of them when there are none
 * @returns their names
 * @throws ExecaError with what the builder said
 */
export const buildImagesHere = async (
  engine: DockerEngine,
  words: readonly string[],
): Promise<readonly string[]> => {
  const parameters = ['--stand-in', '--network', 'host', '--json', '--no-sizes', ...words];
  const { stdout } = await execa(process.execPath, [program, ...parameters], {
    env: { ...engine.environment, DOCKER: '/usr/bin/docker' },
    stdin: 'ignore',
  });
  const { images } = JSON.parse(stdout) as {
    readonly images: readonly { readonly image: string }[];
  };
  return images.map(({ image }) => image);
};
