import { lstat } from 'node:fs/promises';
import path from 'node:path';
import {
  communityNames,
  correctionLimits,
  correctionsFileName,
  isCodedError,
  readCorrectionsFile,
  type Correction,
} from '@p2p-hotspot/contract';
import { openRegularFile } from '../media/regular-file.ts';

/** The community's own files, as people know them. */
const names = { label: communityNames.overlay, name: correctionsFileName };

/** @throws DaemonError SOURCE_FILE_REFUSED | SOURCE_GONE | SOURCE_READ_FAILED */
const readBounded = async (file: string): Promise<Uint8Array | 'absent' | 'too-large'> => {
  const opened = await openRegularFile(file, names);
  if (opened === undefined) return 'absent';
  try {
    // One byte more than it may have tells that it has grown meanwhile.
    const room = new Uint8Array(correctionLimits.fileBytes + 1);
    const length = await opened.read(0, room);
    return length > correctionLimits.fileBytes ? 'too-large' : room.subarray(0, length);
  } finally {
    await opened.close();
  }
};

const parse = (bytes: Uint8Array): readonly Correction[] | undefined => {
  try {
    return readCorrectionsFile(new TextDecoder('utf8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
};

/**
 * Better words that visitors sent (docs/spec/community-v1.md §5). The portal wrote the file, and
 * somebody may have taken the portal over: a link is not followed, and what is broken or too large is
 * passed over as a whole and told. Never fails.
 *
 * @param localDirectory the community's own files; undefined on a box without
 * @returns oldest first
 */
export const readCorrections = async (
  localDirectory: string | undefined,
  onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void,
): Promise<readonly Correction[]> => {
  if (localDirectory === undefined) return [];
  const passOver = (reason: string): readonly Correction[] => {
    onEvent('receipt.corrections-passed-over', { reason });
    return [];
  };
  const folder = path.join(localDirectory, communityNames.overlay);
  try {
    const status = await lstat(folder).catch(() => undefined);
    if (status === undefined) return [];
    if (!status.isDirectory()) return passOver('link');
    const bytes = await readBounded(path.join(folder, correctionsFileName));
    if (bytes === 'absent') return [];
    if (bytes === 'too-large') return passOver(bytes);
    return parse(bytes) ?? passOver('broken');
  } catch (error) {
    return passOver(isCodedError(error) ? error.code : 'UNEXPECTED');
  }
};
