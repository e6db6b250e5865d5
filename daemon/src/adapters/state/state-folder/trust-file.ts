import type { StoredMetadata } from '@p2p-hotspot/signing-keys';
import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';
import type { TrustRecord, TrustStore } from '../../../ports/trust-store.ts';
import { readIfPossible, replaceFile, seal, unseal } from './sealed-file.ts';

/** Of a copy on the card. */
export const trustFormat = 1;

/** One of the two copies. */
export interface TrustCopy {
  readonly sequence: number;
  readonly record: TrustRecord;
}

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

type Encoded<T> = { readonly [Key in keyof T]: T[Key] extends object ? unknown : string };

/** Metadata is bytes; JSON carries it as base64. */
const encodeMetadata = ({ delegated, ...roles }: StoredMetadata): Encoded<StoredMetadata> => {
  const encode = (entries: Readonly<Record<string, Uint8Array>>) =>
    Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [name, toBase64(bytes)]));
  return {
    ...encode(roles),
    delegated: encode(delegated),
  } as Encoded<StoredMetadata>;
};

const decodeMetadata = (encoded: Encoded<StoredMetadata>): StoredMetadata => {
  const { delegated, ...roles } = encoded;
  const decode = (entries: object) =>
    Object.fromEntries(
      Object.entries(entries).map(([name, text]) => [name, fromBase64(String(text))]),
    );
  return { ...decode(roles), delegated: decode(delegated as object) } as unknown as StoredMetadata;
};

/**
 * The checksum has vouched for the bytes: what we wrote is what we read.
 *
 * @returns undefined when it has not, and for a format of the future
 */
export const decodeTrustCopy = (bytes: Uint8Array): TrustCopy | undefined => {
  const document = unseal(bytes) as
    { format: number; sequence: number; record: Record<string, unknown> } | undefined;
  if (document?.format !== trustFormat) return undefined;
  const { metadata, ...record } = document.record;
  return {
    sequence: document.sequence,
    record: {
      // Records of the first version have no choices.
      choices: {},
      ...record,
      ...(metadata === undefined
        ? {}
        : { metadata: decodeMetadata(metadata as Encoded<StoredMetadata>) }),
    } as unknown as TrustRecord,
  };
};

const encodeCopy = ({ sequence, record }: TrustCopy): Uint8Array => {
  const { metadata, ...rest } = record;
  return seal({
    format: trustFormat,
    sequence,
    record: { ...rest, ...(metadata === undefined ? {} : { metadata: encodeMetadata(metadata) }) },
  });
};

/**
 * The trust record in `trust.a` and `trust.b`.
 *
 * Each save writes the older copy first: from then on the new record counts. Then the other copy is
 * brought to the same number, so that one bad sector costs nothing.
 */
export const createTrustFile = (fs: DurableFileSystem, directory: string): TrustStore => {
  const paths = [`${directory}/trust.a`, `${directory}/trust.b`] as const;
  const loadCopies = async () =>
    Promise.all(
      paths.map(async (path) => {
        const found = await readIfPossible(fs, path);
        return found.kind === 'read' ? decodeTrustCopy(found.bytes) : undefined;
      }),
    );
  let sequences: readonly number[] | undefined;
  return {
    load: async () => {
      const copies = await loadCopies();
      sequences = copies.map((copy) => copy?.sequence ?? 0);
      const [a, b] = copies;
      if (a === undefined || b === undefined) return (a ?? b)?.record;
      return (a.sequence >= b.sequence ? a : b).record;
    },
    save: async (record) => {
      sequences ??= (await loadCopies()).map((copy) => copy?.sequence ?? 0);
      const [a = 0, b = 0] = sequences;
      const sequence = Math.max(a, b) + 1;
      const bytes = encodeCopy({ sequence, record });
      const [first, second] = a <= b ? paths : [paths[1], paths[0]];
      sequences = undefined;
      await replaceFile(fs, first, bytes);
      await replaceFile(fs, second, bytes);
      sequences = [sequence, sequence];
    },
  };
};
