import {
  createRoot,
  createTargets,
  delegatedRoleKeys,
  encodeMetadata,
  isJsonObject,
  keyIdOf,
  readRootPolicy,
  rootRoleKeys,
  topLevelRoles,
  type KeyId,
  type RoleKeys,
  type RootSigned,
  type TargetsSigned,
  type TopLevelRole,
  type TufKey,
} from '@p2p-hotspot/signing-keys';
import { OperatorError } from '../errors.ts';
import { rootExpiry } from '../release/expiry.ts';
import type { HolderCard } from './holder-card.ts';

/** How many signatures are needed. Snapshot and timestamp always need one: see keys-v1 §1. */
export interface Thresholds {
  /** For a new root. */
  readonly root: number;
  /** For targets and the operator's channels: for every release. */
  readonly release: number;
}

/** What is to be different in the next root. */
export interface RootChange {
  /** Ids of keys that speak for nobody any more. */
  readonly removed: ReadonlySet<KeyId>;
  readonly added: readonly HolderCard[];
  /** Whose release keys sign timestamps, and nothing else: freshness keys of mirrors. */
  readonly fresheners?: readonly HolderCard[];
  readonly thresholds: Partial<Thresholds>;
  /** `<channel>` or `<channel>/<component>` → lowest counter that boxes take from now on. */
  readonly minCounters: Readonly<Record<string, number>>;
}

/** More than half, so that no two groups can go different ways; of three, two. */
export const defaultRootThreshold = (holders: number): number => Math.floor(holders / 2) + 1;

/** Key id → who holds it, as the root tells people. */
export const holdersIn = (root: RootSigned): Readonly<Record<string, string>> => {
  const holders = root.custom?.['holders'];
  return Object.fromEntries(
    Object.entries(isJsonObject(holders) ? holders : {}).flatMap(([keyId, holder]) =>
      typeof holder === 'string' ? [[keyId, holder]] : [],
    ),
  );
};

const purposeOf = (role: TopLevelRole) => (role === 'root' ? 'root' : 'release');

const keysFor = (cards: readonly HolderCard[], role: TopLevelRole): TufKey[] =>
  cards.flatMap(({ keys }) => {
    const key = keys[purposeOf(role)];
    return key === undefined ? [] : [key];
  });

const holdersOfCards = (cards: readonly HolderCard[]): [KeyId, string][] =>
  cards.flatMap(({ holder, keys }) =>
    Object.values(keys).map((key): [KeyId, string] => [keyIdOf(key), holder]),
  );

/** A role whose threshold its keys can meet. */
const reachable = (role: string, keys: RoleKeys): RoleKeys => {
  if (keys.threshold >= 1 && keys.threshold <= keys.keys.length) return keys;
  throw new OperatorError('THRESHOLD_UNREACHABLE', {
    parameters: { role, threshold: keys.threshold, keys: keys.keys.length },
  });
};

const thresholdOf = (role: TopLevelRole, { root, release }: Partial<Thresholds>) => {
  if (role === 'root') return root;
  return role === 'targets' ? release : undefined;
};

/**
 * The first root of a collection, signed by nobody yet.
 *
 * @param receiptKey public half, 32 bytes
 * @param issued `YYYY-MM-DDTHH:MM:SSZ`
 * @throws OperatorError THRESHOLD_UNREACHABLE
 */
export const firstRoot = (
  holders: readonly HolderCard[],
  thresholds: Thresholds,
  receiptKey: Uint8Array,
  issued: string,
): RootSigned => {
  const role = (name: TopLevelRole): RoleKeys =>
    reachable(name, {
      keys: keysFor(holders, name),
      threshold: thresholdOf(name, thresholds) ?? 1,
    });
  return createRoot({
    version: 1,
    issued,
    expires: rootExpiry(issued),
    roles: {
      root: role('root'),
      targets: role('targets'),
      snapshot: role('snapshot'),
      timestamp: role('timestamp'),
    },
    custom: {
      receiptKey: Buffer.from(receiptKey).toString('hex'),
      holders: Object.fromEntries(holdersOfCards(holders)),
    },
  });
};

const without = (keys: readonly TufKey[], removed: ReadonlySet<KeyId>): TufKey[] =>
  keys.filter((key) => !removed.has(keyIdOf(key)));

/** Keys one after another, none twice. */
const joined = (keys: readonly TufKey[]): TufKey[] => [
  ...new Map(keys.map((key) => [keyIdOf(key), key])).values(),
];

const revisedRole = (before: RootSigned, role: TopLevelRole, change: RootChange): RoleKeys => {
  const { keys, threshold } = rootRoleKeys(before, role);
  return reachable(role, {
    keys: joined([
      ...without(keys, change.removed),
      ...keysFor(change.added, role),
      ...(role === 'timestamp' ? keysFor(change.fresheners ?? [], role) : []),
    ]),
    threshold: thresholdOf(role, change.thresholds) ?? threshold,
  });
};

/** Lowest counters only rise: what was withdrawn once stays away. */
const raisedCounters = (
  before: RootSigned,
  wanted: Readonly<Record<string, number>>,
): { readonly minCounters?: Readonly<Record<string, number>> } => {
  const { minCounters } = readRootPolicy(before);
  const raised = new Map(minCounters);
  for (const [name, counter] of Object.entries(wanted)) {
    raised.set(name, Math.max(counter, minCounters.get(name) ?? 1));
  }
  return raised.size === 0 ? {} : { minCounters: Object.fromEntries(raised) };
};

/**
 * The root after `before`, signed by nobody yet. Members that we do not know are kept.
 *
 * @throws OperatorError THRESHOLD_UNREACHABLE
 */
export const nextRoot = (before: RootSigned, change: RootChange, issued: string): RootSigned => {
  const [root, timestamp, snapshot, targets] = topLevelRoles.map((role) =>
    revisedRole(before, role, change),
  ) as [RoleKeys, RoleKeys, RoleKeys, RoleKeys];
  const kept = Object.entries(holdersIn(before)).filter(
    ([keyId]) => !change.removed.has(keyId as KeyId),
  );
  return createRoot({
    version: before.version + 1,
    issued,
    expires: rootExpiry(issued),
    roles: { root, timestamp, snapshot, targets },
    custom: {
      ...before.custom,
      ...raisedCounters(before, change.minCounters),
      holders: Object.fromEntries([
        ...kept,
        ...holdersOfCards([...change.added, ...(change.fresheners ?? [])]),
      ]),
    },
  });
};

/** True when a channel is signed by the operator's own release keys alone, and so follows them. */
const followsOperator = (channel: RoleKeys, operator: RoleKeys): boolean => {
  const ids = operator.keys.map(keyIdOf);
  return channel.keys.every((key) => ids.includes(keyIdOf(key)));
};

/** Who signs each channel. */
export const channelKeys = (targets: TargetsSigned): Readonly<Record<string, RoleKeys>> =>
  Object.fromEntries(
    (targets.delegations?.roles ?? []).map(({ name }) => [name, delegatedRoleKeys(targets, name)]),
  );

/**
 * Who signs each channel after a change: the operator's own channels follow the release keys, the
 * others lose what was removed.
 *
 * @throws OperatorError THRESHOLD_UNREACHABLE
 */
export const nextChannelKeys = (
  targets: TargetsSigned,
  before: RootSigned,
  after: RootSigned,
  removed: ReadonlySet<KeyId>,
): Readonly<Record<string, RoleKeys>> => {
  const operatorBefore = rootRoleKeys(before, 'targets');
  const operatorAfter = rootRoleKeys(after, 'targets');
  return Object.fromEntries(
    Object.entries(channelKeys(targets)).map(([name, keys]) => [
      name,
      followsOperator(keys, operatorBefore)
        ? operatorAfter
        : reachable(name, { ...keys, keys: without(keys.keys, removed) }),
    ]),
  );
};

/** The same targets with other delegations. Its version is not changed: it must be renewed. */
export const withChannels = (
  targets: TargetsSigned,
  channels: Readonly<Record<string, RoleKeys>>,
): Uint8Array => {
  const { delegations } = createTargets({
    version: targets.version,
    issued: '',
    expires: targets.expires,
    channels,
  });
  return encodeMetadata({ ...targets, ...(delegations === undefined ? {} : { delegations }) });
};
