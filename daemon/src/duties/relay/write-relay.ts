import { listPath, metadataPath, packPath, tocPath } from '@p2p-hotspot/bundle-format';
import { DaemonError } from '../../ports/daemon-error.ts';
import type { Source } from '../../ports/source.ts';
import type { Stick } from '../../ports/sticks.ts';
import type { HeldChunk } from './cut-packs.ts';
import {
  createMeter,
  cuts,
  namesOf,
  packContent,
  planRelay,
  type Meter,
  type NamedPack,
  type RelayPlan,
  type RelayWork,
} from './plan-relay.ts';
import type { SmallFile } from './relay-content.ts';
import { isSame, isWhole } from './stick-files.ts';

/** A file takes whole clusters: as large as formatting tools make them. */
const clusterBytes = 128 * 1024;
const onDisk = (sizeBytes: number): number => Math.ceil(sizeBytes / clusterBytes) * clusterBytes;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** Writes a small file where it is not there already. */
const writeSmall = async (
  { stick, signal }: RelayWork,
  source: Source,
  { name, bytes }: SmallFile,
): Promise<void> => {
  signal.throwIfAborted();
  if (await isSame(source, name, bytes)) return;
  await stick.writeRepositoryFile(name, bytes.length, once(bytes));
};

const verificationFailed = (stick: Stick, name: string): DaemonError =>
  new DaemonError('RELAY_NOT_KEPT', { parameters: { label: stick.label, name } });

/** Opens the repository as it is on the medium now. */
const withRepository = async <T>(
  stick: Stick,
  task: (source: Source) => Promise<T>,
): Promise<T> => {
  const source = stick.openRepository();
  try {
    return await task(source);
  } finally {
    await source.close();
  }
};

/**
 * Makes sure that all of it fits beside what is there. What an earlier attempt left over is removed
 * where it is of no use to anybody.
 *
 * @throws DaemonError RELAY_NO_ROOM label, neededBytes, freeBytes
 */
const makeRoom = async (work: RelayWork, plan: RelayPlan, kept: ReadonlySet<string>) => {
  const { stick, content } = work;
  const lists = content.components.map(({ list }) => list.length);
  const small = [...plan.hints, ...content.manifests, ...content.metadata].map(
    ({ bytes }) => bytes.length,
  );
  const packs = plan.packs
    .filter(({ name }) => !kept.has(name))
    .flatMap(({ sizeBytes, toc }) => [sizeBytes, toc.length]);
  const neededBytes = [...lists, ...small, ...packs].reduce((sum, size) => sum + onDisk(size), 0);
  const isShort = (): boolean => (stick.freeBytes ?? Infinity) < neededBytes;
  if (!isShort()) return;
  const hasRelease = await withRepository(
    stick,
    async (source) => (await source.read(metadataPath('timestamp.json'), 8192)) !== undefined,
  );
  if (!hasRelease) await stick.keepRepositoryFiles(namesOf(work, plan));
  if (!isShort()) return;
  const { label, freeBytes = 0 } = stick;
  throw new DaemonError('RELAY_NO_ROOM', { parameters: { label, neededBytes, freeBytes } });
};

/** Packs that are on the stick already and read back right. */
const findKept = async (work: RelayWork, plan: RelayPlan): Promise<ReadonlySet<string>> => {
  const meter = createMeter(work, 'preparing', plan.totalBytes);
  return withRepository(work.stick, async (source) => {
    const kept = new Set<string>();
    for (const { name, sizeBytes } of plan.packs) {
      const expected = { sizeBytes, sha256: name };
      const isKept = await isWhole(source, packPath(name), expected, (bytes) => {
        meter(bytes);
        work.signal.throwIfAborted();
      });
      if (isKept) kept.add(name);
    }
    return kept;
  });
};

const writePacks = async (
  work: RelayWork,
  plan: RelayPlan,
  kept: ReadonlySet<string>,
): Promise<void> => {
  const { signal } = work;
  const missing = plan.packs.filter(({ name }) => !kept.has(name));
  const meter = createMeter(
    work,
    'writing',
    missing.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  );
  let place = 0;
  for await (const cut of cuts(work)) {
    if (cut.kind === 'list') continue;
    const named = plan.packs[place];
    place += 1;
    signal.throwIfAborted();
    if (named === undefined || kept.has(named.name)) continue;
    await writePack(work, named, cut.pack.chunks, meter);
  }
};

const writePack = async (
  work: RelayWork,
  { name, sizeBytes }: NamedPack,
  chunks: readonly HeldChunk[],
  meter: Meter,
): Promise<void> => {
  // What stops the content is not what the stick says of it.
  let reason: unknown;
  const content = async function* (): AsyncGenerator<Uint8Array> {
    try {
      for await (const bytes of packContent(work, chunks)) {
        yield bytes;
        meter(bytes.length);
      }
    } catch (error) {
      reason = error;
      throw error;
    }
  };
  try {
    await work.stick.writeRepositoryFile(packPath(name), sizeBytes, content());
  } catch (error) {
    throw reason ?? error;
  }
};

/** @throws DaemonError RELAY_NOT_KEPT label, name: the stick gives back something else */
const readBack = async (
  work: RelayWork,
  plan: RelayPlan,
  kept: ReadonlySet<string>,
): Promise<void> => {
  const written = plan.packs.filter(({ name }) => !kept.has(name));
  const meter = createMeter(
    work,
    'verifying',
    written.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  );
  await withRepository(work.stick, async (source) => {
    for (const { name, sizeBytes } of written) {
      const expected = { sizeBytes, sha256: name };
      const isRight = await isWhole(source, packPath(name), expected, (bytes) => {
        meter(bytes);
        work.signal.throwIfAborted();
      });
      if (!isRight) throw verificationFailed(work.stick, packPath(name));
    }
  });
};

/** Everything but packs, in the order in which it becomes valid; then read back. */
const writeRest = async (work: RelayWork, { packs, hints }: RelayPlan): Promise<void> => {
  const { places, content, stick } = work;
  const small: SmallFile[] = [
    ...packs.map(({ name, toc }) => ({ name: tocPath(name), bytes: toc })),
    ...hints,
    ...content.manifests,
  ];
  const eachList = async (task: (file: SmallFile) => Promise<void>): Promise<void> => {
    for (const { list } of content.components) {
      const bytes = await places.store.readList(list.sha256);
      if (bytes !== undefined) await task({ name: listPath(list.sha256), bytes });
    }
  };
  await withRepository(stick, async (source) => {
    await eachList((file) => writeSmall(work, source, file));
    for (const file of small) await writeSmall(work, source, file);
    for (const file of content.metadata) await writeSmall(work, source, file);
  });
  await withRepository(stick, async (source) => {
    const check = async ({ name, bytes }: SmallFile): Promise<void> => {
      if (!(await isSame(source, name, bytes))) throw verificationFailed(stick, name);
    };
    await eachList(check);
    for (const file of [...small, ...content.metadata]) await check(file);
  });
};

/**
 * Writes the content to the stick as a repository: packs first and read back, then what leads to
 * them, the timestamp last; then removes what is not needed any more. At any moment the stick carries
 * what it carried before, or all of the new. Interrupted, it goes on where it was.
 *
 * @throws FileUnsound where a stored file turns out to be damaged: nothing of it was written
 * @throws DaemonError RELAY_NO_ROOM, RELAY_NOT_KEPT, and those of the stick; the signal's reason
 */
export const writeRelay = async (work: RelayWork): Promise<void> => {
  const plan = await planRelay(work);
  const kept = await findKept(work, plan);
  await makeRoom(work, plan, kept);
  await writePacks(work, plan, kept);
  await readBack(work, plan, kept);
  await writeRest(work, plan);
  await work.stick.keepRepositoryFiles(namesOf(work, plan));
};
