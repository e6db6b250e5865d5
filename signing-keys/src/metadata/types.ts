import type { JsonObject } from '../json/json-value.ts';
import type { KeyId, TufKey } from '../keys/tuf-key.ts';

/** Roles that every root names (TUF 1.0.34 §4.3). */
export const topLevelRoles = ['root', 'timestamp', 'snapshot', 'targets'] as const;
export type TopLevelRole = (typeof topLevelRoles)[number];

/** Hash algorithm → lower-case hex. */
export type Hashes = Readonly<Record<string, string>>;

/** Which keys speak for a role, and how many of them must (TUF 1.0.34 §4.3, ROLE). */
export type RoleDefinition = JsonObject & {
  readonly keyids: readonly KeyId[];
  readonly threshold: number;
};

/** A role with its keys looked up: what signatures are counted against. */
export interface RoleKeys {
  readonly keys: readonly TufKey[];
  readonly threshold: number;
}

/** What one role says about another's file (TUF 1.0.34 §4.4, METAFILES). */
export type MetaFile = JsonObject & {
  readonly version: number;
  /** Bytes. */
  readonly length?: number;
  readonly hashes?: Hashes;
};

/** A file that a targets role speaks for (TUF 1.0.34 §4.5, TARGETS). */
export type TargetFile = JsonObject & {
  /** Bytes. */
  readonly length: number;
  readonly hashes: Hashes;
  readonly custom?: JsonObject;
};

/** A role that a targets role trusts with some paths (TUF 1.0.34 §4.5, DELEGATIONS). */
export type DelegatedRole = RoleDefinition & {
  readonly name: string;
  readonly terminating: boolean;
  readonly paths?: readonly string[];
  readonly path_hash_prefixes?: readonly string[];
};

type Signed<Type extends TopLevelRole> = JsonObject & {
  readonly _type: Type;
  readonly spec_version: string;
  /** From 1, grows by one for root, by any step for others. */
  readonly version: number;
  /** `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly expires: string;
  /** Ours (metadata-v1 §5): `issued` and, in a root, `receiptKey`. Other members are kept. */
  readonly custom?: JsonObject;
};

export type RootSigned = Signed<'root'> & {
  readonly consistent_snapshot?: boolean;
  readonly keys: Readonly<Record<string, TufKey>>;
  readonly roles: Readonly<Record<TopLevelRole, RoleDefinition>>;
};

export type TimestampSigned = Signed<'timestamp'> & {
  readonly meta: { readonly 'snapshot.json': MetaFile };
};

export type SnapshotSigned = Signed<'snapshot'> & {
  /** `<role>.json` → what is current of that role. */
  readonly meta: Readonly<Record<string, MetaFile>>;
};

export type TargetsSigned = Signed<'targets'> & {
  readonly targets: Readonly<Record<string, TargetFile>>;
  readonly delegations?: {
    readonly keys: Readonly<Record<string, TufKey>>;
    readonly roles: readonly DelegatedRole[];
  };
};

/** The signed part of each role, by its `_type`. */
export interface SignedByType {
  readonly root: RootSigned;
  readonly timestamp: TimestampSigned;
  readonly snapshot: SnapshotSigned;
  readonly targets: TargetsSigned;
}
export type AnySigned = SignedByType[TopLevelRole];

/** One signature as it stands in a file; `sig` is hex, or anything where it is no signature. */
export type Signature = JsonObject & {
  readonly keyid: KeyId;
  readonly sig: string;
};
