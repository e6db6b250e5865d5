import { FdroidError } from '../../errors.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** @param part of the document that is not as it must be */
export const invalidUpstream = (part: string, cause?: unknown): FdroidError =>
  new FdroidError('FDROID_UPSTREAM_INVALID', { parameters: { reason: part }, cause });

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws FdroidError FDROID_UPSTREAM_INVALID */
export const fieldsOf = (value: unknown, part: string): Fields => {
  if (isFields(value)) return value;
  throw invalidUpstream(part);
};

/** @throws FdroidError FDROID_UPSTREAM_INVALID */
export const countOf = (value: unknown, part: string): number => {
  if (Number.isSafeInteger(value) && Number(value) >= 0) return Number(value);
  throw invalidUpstream(part);
};

export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** Texts by language; what is none is left out. */
export const localizedOf = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(isFields(value) ? value : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

/** More than file systems take. */
const longestName = 4096;

/** A file of a repository. */
export interface UpstreamFile {
  /** Below the repository's address, without a slash in front; its parts are plain names. */
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** @throws FdroidError FDROID_UPSTREAM_INVALID */
export const fileOf = (value: unknown, part: string): UpstreamFile => {
  const { name, sha256, size } = fieldsOf(value, part);
  if (typeof name !== 'string' || typeof sha256 !== 'string') throw invalidUpstream(part);
  const parts = name.replace(/^\//, '').split('/');
  const isPlain = parts.every((word) => word !== '' && word !== '.' && word !== '..');
  // Half a character cannot stand in an address.
  const canBeAsked = name.length <= longestName && !/[\\\p{Cs}]/u.test(name);
  if (!isPlain || !canBeAsked || !/^[0-9a-f]{64}$/.test(sha256)) {
    throw invalidUpstream(part);
  }
  return { path: parts.join('/'), sha256, sizeBytes: countOf(size, part) };
};

/** @throws FdroidError FDROID_UPSTREAM_INVALID */
export const parseJson = (bytes: Uint8Array, part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
  } catch (cause) {
    throw invalidUpstream(part, cause);
  }
};
