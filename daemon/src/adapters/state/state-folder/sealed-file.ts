import { createHash } from 'node:crypto';
import { isDaemonError } from '../../../ports/daemon-error.ts';
import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** Replaces a file: the old content or the new, whatever happens; durable on return. */
export const replaceFile = async (
  fs: DurableFileSystem,
  path: string,
  bytes: Uint8Array,
): Promise<void> => {
  const temporary = `${path}.new`;
  const file = await fs.createFile(temporary, 0o600);
  try {
    await file.write(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await fs.rename(temporary, path);
  await fs.syncDirectory(parentOf(path));
};

/** A small file, or why there is nothing of it. */
export type Found =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' | 'unreadable' };

/** Reads a file of which there is a way to do without: a bad sector under it is no reason to die. */
export const readIfPossible = async (fs: DurableFileSystem, path: string): Promise<Found> => {
  try {
    const bytes = await fs.readFile(path);
    return bytes === undefined ? { kind: 'absent' } : { kind: 'read', bytes };
  } catch (error) {
    if (isDaemonError(error, 'STORE_IO_FAILED')) return { kind: 'unreadable' };
    throw error;
  }
};

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A document with its checksum in front: one line of SHA-256, then JSON. */
export const seal = (document: unknown): Uint8Array => {
  const text = JSON.stringify(document);
  return Buffer.from(`${digestOf(text)}\n${text}\n`);
};

/** @returns the document, `undefined` when its checksum is wrong */
export const unseal = (bytes: Uint8Array): unknown => {
  const text = Buffer.from(bytes).toString('utf8');
  const [digest, ...rest] = text.split('\n');
  const body = rest.join('\n').replace(/\n$/, '');
  return digest === digestOf(body) ? (JSON.parse(body) as unknown) : undefined;
};
