import {
  keepVerified,
  lookUpTarget,
  parseEnvelope,
  refresh,
  type Profile,
  type RefreshOptions,
  type StoredMetadata,
} from '../../src/index.ts';
import { createSimulator, now, type RepositorySimulator } from '../repository-simulator.ts';
import { isTargetFile, targetFileName } from './target-file.ts';

/** Files of a repository by name: `metadata/…` and `targets/…`. */
export type RepositoryFiles = ReadonlyMap<string, Uint8Array>;

/** How a repository reaches the client: in memory, in a folder, in a bundle file. */
export interface Transport {
  readonly read: (name: string, maxBytes: number) => Promise<Uint8Array | undefined>;
  readonly close: () => Promise<void>;
}

/** Called anew for every command of the client, with the repository as it then is. */
export type OpenTransport = (files: RepositoryFiles) => Promise<Transport>;

export const inMemory: OpenTransport = (files) =>
  Promise.resolve({
    read: (name) => Promise.resolve(files.get(name)),
    close: () => Promise.resolve(),
  });

/** A client that keeps what it saved between commands, and nothing else. */
export interface TestClient {
  /** Begins to trust this root: the repository's first one where not given. */
  readonly init: (root?: Uint8Array) => void;
  /** @throws TrustError what the library throws */
  readonly refresh: (time?: string) => Promise<void>;
  /**
   * Refreshes, then fetches targets in this order.
   *
   * @throws TrustError, and Error where nobody speaks for a target or its bytes are others
   */
  readonly download: (...paths: readonly string[]) => Promise<void>;
  /** Roles that are saved, with their versions. */
  readonly versions: () => Readonly<Record<string, number>>;
  readonly saved: () => StoredMetadata;
  /** Metadata files asked for by the last command, in order. */
  readonly requests: readonly string[];
  /** Target files asked for so far. */
  readonly targetRequests: readonly string[];
  /** What was downloaded and stood up, by target path. */
  readonly downloaded: ReadonlyMap<string, string>;
}

/** One scenario's repository and client. */
export interface World {
  readonly profile: Profile;
  readonly repository: RepositorySimulator;
  readonly client: TestClient;
  /** Bytes served for each target path, whatever metadata says of them. */
  readonly artifacts: Map<string, Uint8Array>;
  /** Serves a target and has its role sign for it at the next publication. */
  readonly addTarget: (path: string, content: string) => void;
  /** Publishes everything below the root. */
  readonly publishTargets: () => void;
}

/** The role that speaks for a path: its channel where a profile has channels. */
const speakerOf = ({ nestedDelegations }: Profile, path: string): string =>
  nestedDelegations ? 'targets' : path.replace(/\/.*/s, '');

const servedFiles = (
  { files, signed }: RepositorySimulator,
  artifacts: ReadonlyMap<string, Uint8Array>,
): RepositoryFiles => {
  const served = new Map<string, Uint8Array>();
  for (const [name, bytes] of files) served.set(`metadata/${name}`, bytes);
  for (const content of signed.values()) {
    if (content._type !== 'targets') continue;
    for (const [path, file] of Object.entries(content.targets)) {
      const bytes = artifacts.get(path);
      if (bytes !== undefined) served.set(`targets/${targetFileName(path, file, true)}`, bytes);
    }
  }
  return served;
};

const createClient = (
  profile: Profile,
  firstRoot: () => Uint8Array,
  open: () => Promise<Transport>,
): TestClient => {
  let saved: StoredMetadata | undefined;
  const requests: string[] = [];
  const targetRequests: string[] = [];
  const downloaded = new Map<string, string>();

  const trustedFiles = (): StoredMetadata => {
    if (saved === undefined) throw new Error('the client was not initialised');
    return saved;
  };
  const withTransport = async (
    time: string,
    act: (transport: Transport, options: RefreshOptions) => Promise<void>,
  ): Promise<void> => {
    requests.length = 0;
    const transport = await open();
    try {
      await act(transport, {
        profile,
        stored: trustedFiles(),
        reader: {
          read: (name, maxBytes) => {
            requests.push(name);
            return transport.read(`metadata/${name}`, maxBytes);
          },
        },
        time: { now: time, expiry: 'enforce' },
        channels: [],
        onVerified: (role, bytes) => {
          saved = keepVerified(trustedFiles(), role, bytes);
          return Promise.resolve();
        },
      });
    } finally {
      await transport.close();
    }
  };
  const refreshAt = (time: string): Promise<void> =>
    withTransport(time, async (_, options) => {
      await refresh(options);
    });
  const download = (...paths: readonly string[]): Promise<void> =>
    withTransport(now, async (transport, options) => {
      let { trusted, stored } = await refresh(options);
      for (const path of paths) {
        const found = await lookUpTarget(path, trusted, { ...options, stored });
        ({ trusted, stored } = found);
        if (found.search.kind === 'absent') throw new Error(`nobody speaks for ${path}`);
        const { file } = found.search;
        const before = downloaded.get(path);
        if (before !== undefined && isTargetFile(Buffer.from(before), file)) continue;
        const name = targetFileName(path, file, trusted.root.signed.consistent_snapshot === true);
        targetRequests.push(name);
        const bytes = await transport.read(`targets/${name}`, file.length);
        if (bytes === undefined || !isTargetFile(bytes, file)) {
          throw new Error(`${path} is not as signed`);
        }
        downloaded.set(path, Buffer.from(bytes).toString());
      }
    });
  return {
    init: (root = firstRoot()) => {
      saved = { root, delegated: {} };
    },
    refresh: (time = now) => refreshAt(time),
    download,
    versions: () => {
      const { delegated, ...others } = trustedFiles();
      return Object.fromEntries(
        Object.entries<Uint8Array>({ ...others, ...delegated }).map(([role, bytes]) => [
          role,
          Number(parseEnvelope(bytes).signed['version']),
        ]),
      );
    },
    saved: trustedFiles,
    requests,
    targetRequests,
    downloaded,
  };
};

export const createWorld = (profile: Profile, transport: OpenTransport): World => {
  const repository = createSimulator(profile);
  const artifacts = new Map<string, Uint8Array>();
  for (const contents of repository.targets.values()) {
    for (const [path, bytes] of contents) artifacts.set(path, bytes);
  }
  const addTarget = (path: string, content: string): void => {
    const role = speakerOf(profile, path);
    const bytes = Buffer.from(content);
    artifacts.set(path, bytes);
    const contents = repository.targets.get(role) ?? new Map<string, Uint8Array>();
    repository.targets.set(role, contents.set(path, bytes));
    if (repository.listed.has(role)) return;
    repository.listed.set(role, undefined);
    repository.delegations.get('targets')?.push({ role, paths: [`${role}/*`], terminating: true });
  };
  const client = createClient(
    profile,
    () => repository.files.get('1.root.json') as Uint8Array,
    () => transport(servedFiles(repository, artifacts)),
  );
  return {
    profile,
    repository,
    client,
    artifacts,
    addTarget,
    publishTargets: () => {
      repository.publish(...repository.listed.keys(), 'snapshot', 'timestamp');
    },
  };
};
