import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeModule } from '../modules/make-module.ts';
import { shippedPrograms } from '../modules/services.ts';

/** All that the Dockerfile copies besides the programs. */
const files = ['Dockerfile', 'release/container', 'services/browser/chromium-policy.json'];

/**
 * Makes a folder to build images from, with the programs as they are compiled on this machine and nothing that is not
 * needed for it. It is a folder of its own, so that several builds do not disturb each other.
 */
export const withGivenContext = async <T>(
  repository: string,
  task: (context: string) => Promise<T>,
): Promise<T> => {
  const context = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-context-'));
  try {
    for (const file of files) {
      const to = path.join(context, file);
      await mkdir(path.dirname(to), { recursive: true });
      await cp(path.join(repository, file), to, { recursive: true });
    }
    for (const program of shippedPrograms) {
      await makeModule(program, repository, path.join(context, 'dist-modules'));
    }
    return await task(context);
  } finally {
    await rm(context, { recursive: true, force: true });
  }
};
