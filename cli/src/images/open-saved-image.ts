import { lstat } from 'node:fs/promises';
import { openFolderParts } from './folder-parts.ts';
import { readImage, type SavedImage } from './read-image.ts';
import { openTarParts } from './tar-parts.ts';

export interface OpenedImage {
  readonly image: SavedImage;
  close(): Promise<void>;
}

/**
 * Opens a saved image: what `docker save` or `podman save` wrote, or an OCI layout as a folder or tar file.
 *
 * @returns undefined for what is none
 * @throws ImageError as `readImage`, IMAGE_DAMAGED
 */
export const openSavedImage = async (location: string): Promise<OpenedImage | undefined> => {
  const isFolder = (await lstat(location)).isDirectory();
  const parts = isFolder ? openFolderParts(location) : await openTarParts(location);
  if (parts === undefined) return undefined;
  try {
    const image = await readImage(parts);
    if (image !== undefined) return { image, close: () => parts.close() };
    await parts.close();
    return undefined;
  } catch (error) {
    await parts.close();
    throw error;
  }
};
