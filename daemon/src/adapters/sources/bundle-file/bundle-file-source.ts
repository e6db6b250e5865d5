import { stat } from 'node:fs/promises';
import { readBundleRepository } from '../../../media/bundle-repository.ts';
import { openRegularFile } from '../../../media/regular-file.ts';
import { DaemonError } from '../../../ports/daemon-error.ts';
import type { Source } from '../../../ports/source.ts';

export interface BundleFileSourceOptions {
  readonly id: string;
  readonly label: string;
  readonly path: string;
}

/**
 * A repository in a bundle file of the box's own file system.
 *
 * @returns undefined when there is no such file
 * @throws BundleError as indexBundleFile; DaemonError SOURCE_FILE_REFUSED | SOURCE_GONE |
 *   SOURCE_READ_FAILED
 */
export const openBundleFileSource = async ({
  id,
  label,
  path,
}: BundleFileSourceOptions): Promise<Source | undefined> => {
  const file = await openRegularFile(path, { label, name: label });
  if (file === undefined) return undefined;
  let isClosed = false;
  try {
    const repository = await readBundleRepository({
      label,
      sizeBytes: file.sizeBytes,
      // An open file outlives its name; a medium that was taken away must not.
      checkPresent: async () => {
        if (isClosed || (await stat(path).catch(() => undefined)) === undefined) {
          throw new DaemonError('SOURCE_GONE', { parameters: { label } });
        }
      },
      read: (offset, into) => file.read(offset, into),
    });
    return {
      id,
      kind: 'bundle-file',
      delivery: 'carried',
      label,
      ...repository,
      close: async () => {
        if (isClosed) return;
        isClosed = true;
        await file.close();
      },
    };
  } catch (error) {
    await file.close();
    throw error;
  }
};
