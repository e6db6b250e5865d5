import { isDeepStrictEqual } from 'node:util';
import {
  delegatedRoleKeys,
  rootRoleKeys,
  signatureStatus,
  signMetadata,
  type AnySigned,
  type KeyId,
  type RoleKeys,
  type TopLevelRole,
} from '@p2p-hotspot/signing-keys';
import type { Keyring } from '../keys/key-folder.ts';
import { newestRoot, signedPart, type MetadataSet } from './metadata-set.ts';
import { snapshotFor, timestampFor } from './following-files.ts';
import { mergeSignatures } from './merge-signatures.ts';

/** How far one role's file is. */
export interface RoleStatus {
  readonly role: string;
  /** Version of the root whose keys are meant, where these are not the newest root's. */
  readonly keysOf?: number;
  readonly version: number;
  readonly expires: string;
  readonly threshold: number;
  readonly signed: readonly KeyId[];
  readonly missing: readonly KeyId[];
  readonly complete: boolean;
}

export interface SigningResult {
  readonly metadata: MetadataSet;
  readonly roles: readonly RoleStatus[];
  /** True when every role of every stage has reached its threshold: it can be published. */
  readonly complete: boolean;
  /** Keys that signed something now. */
  readonly signedNow: readonly KeyId[];
  /** Keys whose signatures were taken over from elsewhere. */
  readonly mergedNow: readonly KeyId[];
}

export interface SigningOptions {
  /** Files that were signed elsewhere: their signatures on the same content are taken over. */
  readonly others?: readonly Uint8Array[];
  /** A community's channel: it alone is signed, and complete when it has its own threshold. */
  readonly onlyChannel?: string | undefined;
}

/** When a file was issued: in our metadata, a member of `custom`. */
const issuedOf = (signed: AnySigned): string => {
  const issued = signed.custom?.['issued'];
  return typeof issued === 'string' ? issued : '';
};

/** Times as texts compare as times. */
const latest = (times: readonly string[]): string =>
  times.reduce((left, right) => (left > right ? left : right), '');

const statusOf = (
  role: string,
  signed: AnySigned,
  bytes: Uint8Array,
  keys: RoleKeys,
): RoleStatus => ({
  role,
  version: signed.version,
  expires: signed.expires,
  ...signatureStatus(bytes, keys),
});

const sameKeys = (left: RoleKeys, right: RoleKeys): boolean =>
  left.threshold === right.threshold && isDeepStrictEqual(left.keys, right.keys);

/** Whose signatures the newest root needs: those of its own keys, and those of the root before it. */
const rulesOfRoot = ({
  roots,
}: Pick<MetadataSet, 'roots'>): { readonly keys: RoleKeys; readonly keysOf?: number }[] => {
  const own = rootRoleKeys(newestRoot({ roots }), 'root');
  const beforeBytes = roots.at(-2);
  if (beforeBytes === undefined) return [{ keys: own }];
  const before = signedPart('root', beforeBytes);
  const keys = rootRoleKeys(before, 'root');
  return sameKeys(own, keys) ? [{ keys: own }] : [{ keys: own }, { keys, keysOf: before.version }];
};

/** How far the newest root is: by its own keys, and by those of the root before it while they lack. */
const statusOfRoot = (set: Pick<MetadataSet, 'roots'>): RoleStatus[] => {
  const bytes = set.roots.at(-1);
  if (bytes === undefined) throw new Error('a metadata set without a root');
  const root = newestRoot(set);
  return rulesOfRoot(set)
    .map(({ keys, keysOf }) => ({
      ...statusOf('root', root, bytes, keys),
      ...(keysOf === undefined ? {} : { keysOf }),
    }))
    .filter(({ keysOf, complete }) => keysOf === undefined || !complete);
};

/**
 * Signs what the keys at hand may sign, stage after stage: the root; channels and targets; then the
 * snapshot that speaks of them; then the timestamp. A stage opens when the one before has reached its
 * thresholds: nothing is signed under a root that does not hold yet, and each of the others names the
 * finished bytes of the one before.
 *
 * Finished files are never touched: one more signature would change the bytes that others speak of.
 *
 * @throws what opening a key throws
 */
export const signStages = async (
  set: MetadataSet,
  keyring: Keyring,
  { others = [], onlyChannel }: SigningOptions = {},
): Promise<SigningResult> => {
  const root = newestRoot(set);
  const roles: RoleStatus[] = [];
  const signedNow = new Set<KeyId>();
  const mergedNow = new Set<KeyId>();

  const merge = (bytes: Uint8Array, keys: RoleKeys): Uint8Array => {
    const { bytes: result, merged } = mergeSignatures(bytes, keys, others);
    for (const keyId of merged) mergedNow.add(keyId);
    return result;
  };

  const signWith = async (bytes: Uint8Array, missing: readonly KeyId[]): Promise<Uint8Array> => {
    let result = bytes;
    for (const keyId of missing.filter((id) => keyring.keyIds.has(id))) {
      result = signMetadata(result, [await keyring.open(keyId)]);
      signedNow.add(keyId);
    }
    return result;
  };
  const sign = async (
    role: string,
    type: TopLevelRole,
    bytes: Uint8Array,
    keys: RoleKeys,
  ): Promise<Uint8Array> => {
    const signed = signedPart(type, bytes);
    const gathered = merge(bytes, keys);
    const { missing, complete } = statusOf(role, signed, gathered, keys);
    const isOurs = onlyChannel === undefined || role === onlyChannel;
    const result = complete || !isOurs ? gathered : await signWith(gathered, missing);
    roles.push(statusOf(role, signed, result, keys));
    return result;
  };
  const isComplete = () => roles.every(({ complete }) => complete);
  const result = (metadata: MetadataSet): SigningResult => ({
    metadata,
    roles,
    complete: isComplete(),
    signedNow: [...signedNow],
    mergedNow: [...mergedNow],
  });

  const rootBytes = set.roots.at(-1);
  if (rootBytes === undefined) throw new Error('a metadata set without a root');
  const withRoot = (bytes: Uint8Array): MetadataSet => ({
    ...set,
    roots: [...set.roots.slice(0, -1), bytes],
  });
  const gatheredRoot = rulesOfRoot(set).reduce((bytes, { keys }) => merge(bytes, keys), rootBytes);
  const missingOfRoot = statusOfRoot(withRoot(gatheredRoot)).flatMap(({ complete, missing }) =>
    complete ? [] : missing,
  );
  const rooted = withRoot(
    onlyChannel === undefined
      ? await signWith(gatheredRoot, [...new Set(missingOfRoot)])
      : gatheredRoot,
  );
  roles.push(...statusOfRoot(rooted));
  if (!isComplete() || set.targets === undefined) return result(rooted);

  const targets = await sign('targets', 'targets', set.targets, rootRoleKeys(root, 'targets'));
  const delegations = signedPart('targets', targets);
  const channels: Record<string, Uint8Array> = {};
  for (const [channel, bytes] of Object.entries(set.channels)) {
    const keys = delegatedRoleKeys(delegations, channel);
    channels[channel] = await sign(channel, 'targets', bytes, keys);
  }
  const first: MetadataSet = { ...rooted, targets, channels };
  if (!isComplete() || onlyChannel !== undefined) return result(first);

  const issued = latest([
    issuedOf(delegations),
    ...Object.values(channels).map((bytes) => issuedOf(signedPart('targets', bytes))),
  ]);
  const snapshot = await sign(
    'snapshot',
    'snapshot',
    snapshotFor(set.snapshot, { targets, ...channels }, issued),
    rootRoleKeys(root, 'snapshot'),
  );
  if (!isComplete()) return result({ ...first, snapshot });

  const timestamp = await sign(
    'timestamp',
    'timestamp',
    timestampFor(
      set.timestamp,
      snapshot,
      latest([issued, issuedOf(signedPart('snapshot', snapshot))]),
    ),
    rootRoleKeys(root, 'timestamp'),
  );
  return result({ ...first, snapshot, timestamp });
};

/** How far each role is, with no key at hand. Roles that are not there yet are left out. */
export const statusOfSet = (set: MetadataSet): RoleStatus[] => {
  const root = newestRoot(set);
  if (set.targets === undefined) return statusOfRoot(set);
  const targets = signedPart('targets', set.targets);
  return [
    ...statusOfRoot(set),
    statusOf('targets', targets, set.targets, rootRoleKeys(root, 'targets')),
    ...Object.entries(set.channels).map(([channel, bytes]) =>
      statusOf(channel, signedPart('targets', bytes), bytes, delegatedRoleKeys(targets, channel)),
    ),
    ...(['snapshot', 'timestamp'] as const).flatMap((role) => {
      const bytes = set[role];
      return bytes === undefined
        ? []
        : [statusOf(role, signedPart(role, bytes), bytes, rootRoleKeys(root, role))];
    }),
  ];
};
