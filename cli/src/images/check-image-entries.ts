import { imageLayoutNames } from '@p2p-hotspot/contract';
import type { FileEntry } from '@p2p-hotspot/bundle-format';
import type { FoundFile } from '../collection/walk.ts';
import { ImageError } from './errors.ts';

const prefix = `${imageLayoutNames.blobs}/`;

/**
 * Blobs are called what their SHA-256 is: the kept layout of an image may have been damaged since.
 *
 * @throws ImageError IMAGE_LAYER_DAMAGED
 */
export const checkImageEntries = (
  files: readonly FoundFile[],
  entries: readonly FileEntry[],
): void => {
  for (const [index, { path: name, sha256 }] of entries.entries()) {
    if (!name.startsWith(prefix) || name.slice(prefix.length) === sha256) continue;
    throw new ImageError('IMAGE_LAYER_DAMAGED', {
      parameters: {
        path: files[index]?.source ?? name,
        layer: `sha256:${name.slice(prefix.length)}`,
      },
    });
  }
};
