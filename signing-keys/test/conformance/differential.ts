import { TrustedMetadataStore } from 'tuf-js/dist/store.js';
import {
  isTrustError,
  recallSnapshot,
  recallTimestamp,
  startTrust,
  updateDelegated,
  updateRoot,
  updateSnapshot,
  updateTargets,
  updateTimestamp,
  type Profile,
  type TrustError,
} from '../../src/index.ts';
import { enforce, now, type RepositorySimulator } from '../repository-simulator.ts';
import { testSigner } from '../signers.ts';

/** Roles in the order in which a client takes them; `stable` is a delegated one. */
export const mutableRoles = ['root', 'timestamp', 'snapshot', 'targets', 'stable'] as const;
export type MutableRole = (typeof mutableRoles)[number];

/** Every file that a client meets which was here before: it saw an older timestamp and snapshot. */
export interface Files extends Readonly<Record<MutableRole, Uint8Array>> {
  readonly firstRoot: Uint8Array;
  readonly oldTimestamp: Uint8Array;
  readonly oldSnapshot: Uint8Array;
}

/**
 * A repository at its second release, with a second root. Some roles are 2 of 3. No role says lengths
 * or hashes of another's file: each file is judged by what stands in it.
 */
export const secondRelease = (repository: RepositorySimulator): Files => {
  repository.describe = false;
  for (const role of ['root', 'timestamp', 'stable']) {
    const { signers } = repository.role(role);
    signers.push(testSigner(`second ${role}`), testSigner(`third ${role}`));
    Object.assign(repository.role(role), { threshold: 2 });
  }
  repository.publish(...mutableRoles);
  const firstRoot = repository.file('root');
  const oldTimestamp = repository.file('timestamp');
  const oldSnapshot = repository.file('snapshot');
  repository.publish(...mutableRoles);
  const current = mutableRoles.map((role) => [role, repository.file(role)] as const);
  return {
    ...(Object.fromEntries(current) as Record<MutableRole, Uint8Array>),
    firstRoot,
    oldTimestamp,
    oldSnapshot,
  };
};

/** Undefined when the file was taken. */
export type Verdict<Refusal> = Refusal | undefined;

/**
 * Our verdict on one file, with all others as they are.
 *
 * @throws Error whatever is no refusal: a bug
 */
export const ourVerdict = (profile: Profile, files: Files) => {
  const started = startTrust(profile, files.firstRoot);
  const rooted = updateRoot(started, files.root);
  const remembered = recallTimestamp(rooted, files.oldTimestamp);
  const stamped = updateTimestamp(remembered, files.timestamp, enforce);
  const recalled = recallSnapshot(stamped, files.oldSnapshot);
  const listed = updateSnapshot(recalled, files.snapshot, enforce);
  const targeted = updateTargets(listed, files.targets, enforce);
  const take: Readonly<Record<MutableRole, (bytes: Uint8Array) => unknown>> = {
    root: (bytes) => updateRoot(started, bytes),
    timestamp: (bytes) => updateTimestamp(remembered, bytes, enforce),
    snapshot: (bytes) => updateSnapshot(recalled, bytes, enforce),
    targets: (bytes) => updateTargets(listed, bytes, enforce),
    stable: (bytes) => updateDelegated(targeted, 'stable', bytes, enforce),
  };
  return (role: MutableRole, bytes: Uint8Array): Verdict<TrustError> => {
    try {
      take[role](bytes);
      return undefined;
    } catch (error) {
      if (isTrustError(error)) return error;
      throw error;
    }
  };
};

/** Takes one file of tuf-js's turn. */
const step = (store: TrustedMetadataStore, files: Files, role: MutableRole, file: Buffer): void => {
  switch (role) {
    case 'root':
      store.updateRoot(file);
      return;
    case 'timestamp':
      store.updateTimestamp(Buffer.from(files.oldTimestamp));
      store.updateTimestamp(file);
      return;
    case 'snapshot':
      try {
        store.updateSnapshot(Buffer.from(files.oldSnapshot), true);
      } catch {
        // It is older than the timestamp says, and stays as what a new one is held against.
      }
      store.updateSnapshot(file);
      return;
    case 'targets':
      store.updateDelegatedTargets(file, 'targets', 'root');
      return;
    case 'stable':
      store.updateDelegatedTargets(file, 'stable', 'targets');
  }
};

/** A second store that goes on from where the first one is. */
const copyOf = (store: TrustedMetadataStore): TrustedMetadataStore => {
  const { trustedSet } = store as unknown as { trustedSet: object };
  const copy = Object.create(TrustedMetadataStore.prototype) as TrustedMetadataStore;
  return Object.assign(copy, store, { trustedSet: { ...trustedSet } });
};

/** The same of tuf-js, at the same time of day. */
export const tufJsVerdict = (files: Files) => {
  const store = new TrustedMetadataStore(Buffer.from(files.firstRoot));
  Object.assign(store, { referenceTime: new Date(now) });
  const before = new Map<MutableRole, TrustedMetadataStore>();
  for (const role of mutableRoles) {
    before.set(role, copyOf(store));
    step(store, files, role, Buffer.from(files[role]));
  }
  return (role: MutableRole, bytes: Uint8Array): Verdict<Error> => {
    const start = before.get(role);
    if (start === undefined) throw new Error('every role was prepared');
    try {
      step(copyOf(start), files, role, Buffer.from(bytes));
      return undefined;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      // No refusal: the version that it has is the one that is offered (TUF 1.0.34 §5.4.3.1).
      return error.constructor.name === 'EqualVersionError' ? undefined : error;
    }
  };
};
