import { open } from 'node:fs/promises';
import path from 'node:path';
import {
  isSoftwareService,
  readSoftwareFile,
  softwareFileName,
  softwareLimits,
  type SoftwareDescription,
} from '@p2p-hotspot/contract';
import { walk } from '../collection/walk.ts';
import { isNotFound, OperatorError, readFailure } from '../errors.ts';

/** The first bytes of a file, one more than it may have. @returns undefined where there is none */
const readHead = async (file: string, maxBytes: number): Promise<string | undefined> => {
  try {
    const handle = await open(file, 'r');
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(maxBytes + 1));
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw readFailure(file, error);
  }
};

/** What the file says the service is, when nothing else of it is understood. */
const namedService = (text: string): string | undefined => {
  try {
    const { service } = JSON.parse(text) as { readonly service?: unknown };
    return typeof service === 'string' ? service.slice(0, 64) : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Reads what a folder of software is, and whether a launcher would take it (docs/spec/software-v1.md §2).
 *
 * @throws OperatorError SOFTWARE_FILE_INVALID, SOFTWARE_SERVICE_REFUSED, SOFTWARE_MAIN_MISSING,
 *   SOFTWARE_TOO_LARGE, and as `walk`
 */
export const readSoftware = async (
  folder: string,
  signal: AbortSignal,
): Promise<SoftwareDescription> => {
  const file = path.join(folder, softwareFileName);
  const text = (await readHead(file, softwareLimits.softwareFileBytes)) ?? '';
  const software = readSoftwareFile(text);
  if (software === undefined || text.length > softwareLimits.softwareFileBytes) {
    const service = namedService(text);
    throw service === undefined || isSoftwareService(service)
      ? new OperatorError('SOFTWARE_FILE_INVALID', { parameters: { path: file } })
      : new OperatorError('SOFTWARE_SERVICE_REFUSED', { parameters: { service } });
  }
  const { files } = await walk(folder, signal);
  const { main } = software;
  if (!files.some((found) => found.path === main)) {
    throw new OperatorError('SOFTWARE_MAIN_MISSING', { parameters: { path: folder, main } });
  }
  const sizeBytes = files.reduce((sum, found) => sum + found.sizeBytes, 0);
  if (files.length > softwareLimits.files || sizeBytes > softwareLimits.treeBytes) {
    throw new OperatorError('SOFTWARE_TOO_LARGE', {
      parameters: {
        path: folder,
        maxFiles: softwareLimits.files,
        maxBytes: softwareLimits.treeBytes,
      },
    });
  }
  return software;
};
