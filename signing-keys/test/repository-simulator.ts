import { createHash } from 'node:crypto';
import {
  createChannel,
  createRoot,
  createSnapshot,
  createTargets,
  createTimestamp,
  describeMetadata,
  encodeMetadata,
  hotspot1,
  signedForm,
  snapshotVersionOf,
  timestampVersion,
  topLevelRoles,
  type AnySigned,
  type DelegatedRole,
  type JsonObject,
  type MetadataReader,
  type MetaFile,
  type Profile,
  type RefreshOptions,
  type RoleKeys,
  type RootSigned,
  type SnapshotSigned,
  type StoredMetadata,
  type TargetsSigned,
  type TimestampSigned,
  type TopLevelRole,
  type UpdateTime,
} from '../src/index.ts';
import { testSigner, type Signer } from './signers.ts';

/** Before everything that the simulator signs expires. */
export const now = '2026-11-22T00:00:00Z';
export const issued = '2026-11-01T00:00:00Z';
export const expires = '2028-05-01T00:00:00Z';

/** Enforces expiry at {@link now}. */
export const enforce: UpdateTime = { now, expiry: 'enforce' };

export interface RoleState {
  signers: Signer[];
  threshold: number;
  version: number;
  expires: string;
}

/** A delegation in the making: to whom, and what for. */
export interface Delegation {
  readonly role: string;
  readonly paths?: readonly string[];
  readonly path_hash_prefixes?: readonly string[];
  readonly terminating?: boolean;
  /** Where the delegator trusts other keys than those that the role signs with. */
  readonly signers?: readonly Signer[];
}

/**
 * A repository in memory, of which a test changes what it is about: keys, thresholds, versions,
 * times, single files. `publish` signs roles as they then stand, honest or not; nothing is checked.
 */
export interface RepositorySimulator {
  /** Files by their name in `metadata/`. */
  readonly files: Map<string, Uint8Array>;
  /** Names that readers asked for, in order. */
  readonly requests: string[];
  readonly roles: Map<string, RoleState>;
  /** Delegations by delegator; `targets` delegates the channel `stable` at first. */
  readonly delegations: Map<string, Delegation[]>;
  /** Content of target files, by the role that speaks for them and by path. */
  readonly targets: Map<string, Map<string, Uint8Array>>;
  /** Roles that the next snapshot lists, with what it says of them where that is not the truth. */
  readonly listed: Map<string, MetaFile | undefined>;
  /** Whether snapshot and timestamp carry lengths and hashes. */
  describe: boolean;
  /** Last signed part of a role. */
  readonly signed: Map<string, AnySigned>;
  readonly role: (name: string) => RoleState;
  /** Bumps, signs and writes roles, in the order that they depend on each other. */
  readonly publish: (...roles: readonly string[]) => void;
  /** Signs and writes one role as given; `signers` where others sign than should. */
  readonly write: (role: string, signed: JsonObject, signers?: readonly Signer[]) => Uint8Array;
  /** The current file of a role. */
  readonly file: (role: string) => Uint8Array;
  readonly reader: MetadataReader;
  /** What a client that only has the first root stored. */
  readonly fresh: () => StoredMetadata;
  /** Options of a refresh with expiry enforced at {@link now}, channel `stable`. */
  readonly options: (stored?: StoredMetadata) => RefreshOptions;
}

const order = (role: string): number => {
  const last = ['targets', 'snapshot', 'timestamp'].indexOf(role);
  return role === 'root' ? -1 : last + 1;
};

export const createSimulator = (profile: Profile = hotspot1): RepositorySimulator => {
  const files = new Map<string, Uint8Array>();
  const requests: string[] = [];
  const roles = new Map<string, RoleState>();
  const delegations = new Map<string, Delegation[]>([
    ['targets', [{ role: 'stable', paths: ['stable/*'], terminating: true }]],
  ]);
  const targets = new Map<string, Map<string, Uint8Array>>([
    ['stable', new Map([['stable/release.json', Buffer.from('{"counter":1}')]])],
  ]);
  const listed = new Map<string, MetaFile | undefined>([
    ['targets', undefined],
    ['stable', undefined],
  ]);
  const signed = new Map<string, AnySigned>();

  const role = (name: string): RoleState => {
    const known = roles.get(name);
    if (known !== undefined) return known;
    const made = { signers: [testSigner(name)], threshold: 1, version: 0, expires };
    roles.set(name, made);
    return made;
  };
  const keysOf = (name: string): RoleKeys => ({
    keys: role(name).signers.map(({ key }) => key),
    threshold: role(name).threshold,
  });
  const head = (name: string) => ({
    version: role(name).version,
    expires: role(name).expires,
    issued,
  });
  const currentName = (name: string): string =>
    name === 'timestamp' ? 'timestamp.json' : `${role(name).version}.${name}.json`;
  const file = (name: string): Uint8Array => files.get(currentName(name)) as Uint8Array;
  const describe = (name: string): MetaFile =>
    simulator.describe ? describeMetadata(file(name)) : { version: role(name).version };

  const makeRoot = (): RootSigned =>
    createRoot({
      ...head('root'),
      roles: Object.fromEntries(topLevelRoles.map((name) => [name, keysOf(name)])) as Record<
        TopLevelRole,
        RoleKeys
      >,
    });

  const makeTimestamp = (): TimestampSigned => {
    const own = role('timestamp');
    if (profile.timestampVersions === 'bound') {
      const { version } = role('snapshot');
      const again = snapshotVersionOf(own.version) === version;
      own.version = again ? own.version + 1 : timestampVersion(version, 0);
    } else {
      own.version += 1;
    }
    return createTimestamp({ ...head('timestamp'), snapshot: describe('snapshot') });
  };

  const makeSnapshot = (): SnapshotSigned =>
    createSnapshot({
      ...head('snapshot'),
      roles: Object.fromEntries([...listed].map(([name, lie]) => [name, lie ?? describe(name)])),
    });

  const makeTargets = (name: string): TargetsSigned => {
    const contents = [...(targets.get(name) ?? [])];
    const own = createChannel({
      ...head(name),
      targets: Object.fromEntries(
        contents.map(([path, bytes]) => [
          path,
          {
            length: bytes.length,
            sha256: createHash('sha256').update(bytes).digest('hex'),
            custom: { about: path },
          },
        ]),
      ),
    });
    const entries = delegations.get(name);
    if (entries === undefined) return own;
    const keys = entries.map(({ role: to, signers }) => ({
      ...keysOf(to),
      ...(signers && { keys: signers.map(({ key }) => key) }),
    }));
    const { delegations: made } = createTargets({
      ...head(name),
      channels: Object.fromEntries(
        entries.map(({ role: to }, index) => [to, keys[index] as RoleKeys]),
      ),
    });
    return {
      ...own,
      delegations: {
        keys: made?.keys ?? {},
        // In the order given here, which is the order of trust.
        roles: entries.map(({ role: to, terminating = false, paths, path_hash_prefixes }) => ({
          ...(made?.roles.find(({ name: made }) => made === to) as DelegatedRole),
          terminating,
          ...(paths === undefined ? {} : { paths }),
          ...(path_hash_prefixes === undefined ? {} : { path_hash_prefixes }),
        })),
      },
    };
  };

  const make = (name: string): AnySigned => {
    if (name === 'timestamp') return makeTimestamp();
    role(name).version += 1;
    if (name === 'root') return makeRoot();
    return name === 'snapshot' ? makeSnapshot() : makeTargets(name);
  };

  const write = (
    name: string,
    content: JsonObject,
    signers: readonly Signer[] = role(name).signers,
  ): Uint8Array => {
    const bytesToSign = signedForm(content);
    const bytes = encodeMetadata(
      content as unknown as AnySigned,
      signers.map(({ keyId, sign }) => ({
        keyid: keyId,
        sig: Buffer.from(sign(bytesToSign)).toString('hex'),
      })),
    );
    files.set(currentName(name), bytes);
    return bytes;
  };

  const publish = (...names: readonly string[]): void => {
    for (const name of [...names].sort((left, right) => order(left) - order(right))) {
      const content = make(name);
      signed.set(name, content);
      write(name, content);
    }
  };

  const reader: MetadataReader = {
    read: (name) => {
      requests.push(name);
      return Promise.resolve(files.get(name));
    },
  };

  const fresh = (): StoredMetadata => ({
    root: files.get('1.root.json') as Uint8Array,
    delegated: {},
  });

  const options = (stored = fresh()): RefreshOptions => ({
    profile,
    stored,
    reader,
    time: enforce,
    channels: ['stable'],
  });

  const simulator: RepositorySimulator = {
    files,
    requests,
    roles,
    delegations,
    targets,
    listed,
    describe: profile.timestampVersions === 'bound',
    signed,
    role,
    publish,
    write,
    file,
    reader,
    fresh,
    options,
  };
  publish(...topLevelRoles, 'stable');
  return simulator;
};
