import {
  hotspot1,
  parseEnvelope,
  readSigned,
  type RootSigned,
  type SignedByType,
  type TopLevelRole,
} from '@p2p-hotspot/signing-keys';

/** The newest file of every role, signed or not. */
export interface MetadataSet {
  /** All roots, oldest first: a box may have to follow the whole chain. */
  readonly roots: readonly Uint8Array[];
  /** Absent before the first release, as are snapshot and timestamp. */
  readonly targets?: Uint8Array;
  readonly channels: Readonly<Record<string, Uint8Array>>;
  readonly snapshot?: Uint8Array;
  readonly timestamp?: Uint8Array;
}

/** Reads the signed part of our own metadata. */
export const signedPart = <Type extends TopLevelRole>(
  type: Type,
  bytes: Uint8Array,
): SignedByType[Type] => readSigned(type, parseEnvelope(bytes, 'canonical').signed, hotspot1);

/** The newest root of a set. */
export const newestRoot = ({ roots }: Pick<MetadataSet, 'roots'>): RootSigned => {
  const bytes = roots.at(-1);
  if (bytes === undefined) throw new Error('a metadata set without a root');
  return signedPart('root', bytes);
};
