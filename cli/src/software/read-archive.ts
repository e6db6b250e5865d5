import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { BundleError, checkPath, shownPath, type SafePath } from '@p2p-hotspot/bundle-format';
import { softwareFileName, softwareLimits } from '@p2p-hotspot/contract';
import { extract } from 'tar-stream';
import { OperatorError } from '../errors.ts';

/** What a release of P2P Hotspot calls its archives. */
export const isArchiveName = (file: string): boolean => /\.(?:tgz|tar\.gz)$/i.test(file);

/** Files of a program, without the one folder that all of them are in. */
export type SoftwareFiles = ReadonlyMap<SafePath, Uint8Array>;

const placeOf = (file: string, name: string): SafePath => {
  const [, inside] = /^(?:\.\/)?[^/]+\/(.+)$/.exec(name) ?? [];
  try {
    return checkPath(inside ?? name);
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    throw new OperatorError('INPUT_NAME_REFUSED', {
      parameters: {
        path: `${shownPath(file)}: ${shownPath(name)}`,
        reason: String(error.parameters['reason']),
      },
      cause: error,
    });
  }
};

/**
 * Reads an archive with one folder, which is a program of a box: what `npm run release` makes. No more is held than
 * a box would take.
 *
 * @param isPromised whether the operator says that it is one
 * @returns undefined for an archive that is no program
 * @throws OperatorError SOFTWARE_ARCHIVE_DAMAGED, SOFTWARE_TOO_LARGE, INPUT_NAME_REFUSED, INPUT_NOT_REGULAR
 */
export const readSoftwareArchive = async (
  file: string,
  isPromised: boolean,
  signal: AbortSignal,
): Promise<SoftwareFiles | undefined> => {
  const files = new Map<SafePath, Uint8Array>();
  /** The fault is what would be wrong with it, were it a program: that is known at its end only. */
  const found: { fault?: OperatorError; isProgram: boolean } = { isProgram: isPromised };
  let seenBytes = 0;
  const entries = extract();
  const reading = async (): Promise<void> => {
    for await (const entry of entries) {
      const { name, type, size } = entry.header;
      seenBytes += size;
      found.isProgram ||=
        type === 'file' && name.split('/').slice(1).join('/') === softwareFileName;
      if (seenBytes > softwareLimits.treeBytes || files.size >= softwareLimits.files) {
        found.fault = new OperatorError('SOFTWARE_TOO_LARGE', {
          parameters: {
            path: file,
            maxFiles: softwareLimits.files,
            maxBytes: softwareLimits.treeBytes,
          },
        });
        break;
      }
      try {
        if (type === 'file') {
          const place = placeOf(file, name);
          if (files.has(place)) throw damaged(file);
          files.set(place, await buffer(entry as AsyncIterable<Uint8Array>));
        } else if (type !== 'directory') {
          throw new OperatorError('INPUT_NOT_REGULAR', {
            parameters: { path: `${shownPath(file)}: ${shownPath(name)}` },
          });
        }
      } catch (error) {
        if (!(error instanceof OperatorError)) throw error;
        found.fault ??= error;
      }
      entry.resume();
    }
  };
  try {
    await Promise.all([
      pipeline(createReadStream(file), createGunzip(), entries, { signal }),
      reading(),
    ]);
  } catch (error) {
    signal.throwIfAborted();
    // Whoever stops reading ends the archive too early, which is no fault of the archive.
    found.fault ??= damaged(file, error);
  }
  if (!found.isProgram) return undefined;
  if (found.fault !== undefined) throw found.fault;
  return files;
};

const damaged = (file: string, cause?: unknown): OperatorError =>
  new OperatorError('SOFTWARE_ARCHIVE_DAMAGED', { parameters: { path: file }, cause });

/** Writes the files of a program below a folder that is there. */
export const layOutSoftware = async (files: SoftwareFiles, folder: string): Promise<void> => {
  for (const [name, content] of files) {
    const file = path.join(folder, ...name.split('/'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
};
