import type { FileHandle } from 'node:fs/promises';

/** Length of the first header of a bundle file (docs/spec/repository-v1.md §6). */
export const headBytes = 512;

const everyName = 'hotspot/';

/**
 * Whether a file begins as bundle files do: enough to tell a photo from a release before all of it was
 * sent. The daemon judges it by its signatures.
 */
export const beginsAsBundle = async (file: FileHandle): Promise<boolean> => {
  const head = Buffer.alloc(headBytes);
  const { bytesRead } = await file.read(head, 0, headBytes, 0);
  return (
    bytesRead === headBytes &&
    head.toString('latin1', 0, everyName.length) === everyName &&
    head.toString('latin1', 257, 265) === 'ustar\u000000'
  );
};
