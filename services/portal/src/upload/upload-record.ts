import { readFile } from 'node:fs/promises';

/** What is kept of an upload besides its bytes. */
export interface UploadRecord {
  /** Whoever knows it may go on with the upload: 43 characters of base64url that nobody can guess. */
  readonly id: string;
  readonly sizeBytes: number;
}

const idPattern = /^[A-Za-z0-9_-]{43}$/;

export const isUploadId = (text: string): boolean => idPattern.test(text);

/** Length of an upload: from one byte up to what numbers of this language count exactly. */
export const isUploadSize = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) > 0;

/** @returns undefined when there is none, or it is not understood */
export const readRecord = async (file: string): Promise<UploadRecord | undefined> => {
  try {
    const { id, sizeBytes } = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    if (typeof id !== 'string' || !isUploadId(id) || !isUploadSize(sizeBytes)) return undefined;
    return { id, sizeBytes };
  } catch {
    return undefined;
  }
};
