import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { DaemonError } from '../ports/daemon-error.ts';
import { isStillThere, type BlockDevice, type Disk } from './find-disks.ts';
import type { KernelTree } from './kernel-tree.ts';
import { createMountedVolume, type MountedVolume, type VolumePatience } from './mounted-volume.ts';
import type { MountVolume } from './mount-volume.ts';
import { isSystemClaim, probeDevice, type DeviceClaim } from './probe-device.ts';
import type { UsbFileSystem, UsbVolumes } from './protocol.ts';
import type { RunTool } from './run-tool.ts';
import type { ServedVolume, VolumeBoard } from './served-volume.ts';
import { shownLabel } from './shown-name.ts';
import type { AppearedDisk, DiskWatch } from './watch-disks.ts';

export interface VolumeKeeperOptions {
  readonly tree: KernelTree;
  readonly watch: DiskWatch;
  readonly run: RunTool;
  readonly mount: MountVolume;
  /** Where device nodes are made. */
  readonly nodeFolder: string;
  readonly isExt4Allowed: boolean;
  readonly patience: VolumePatience;
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

export interface VolumeKeeper extends VolumeBoard {
  /** Takes note of what came and went. A stick that is slow keeps nobody waiting. */
  look(): Promise<void>;
  /** Resolves when all that came has been looked into. */
  settled(): Promise<void>;
  /** Unmounts everything. */
  close(): Promise<void>;
}

const fileSystems: readonly UsbFileSystem[] = ['vfat', 'exfat', 'ntfs', 'ext4'];

/** One partition, and what became of looking at it. */
interface Candidate {
  readonly device: BlockDevice;
  readonly node: string;
  readonly claim: DeviceClaim;
}

/** One that cannot be mounted has nothing to check and nothing to let go of. */
type Kept = ServedVolume & Partial<MountedVolume>;

/** Has the volumes of all sticks that are plugged in. */
export const createVolumeKeeper = (options: VolumeKeeperOptions): VolumeKeeper => {
  const { tree, watch, run, mount, nodeFolder, onEvent } = options;
  const keptOf = new Map<string, readonly Kept[]>();
  const listeners = new Set<(state: UsbVolumes) => void>();
  const all = (): Kept[] => [...keptOf.values()].flat();
  const read = (): UsbVolumes => ({
    apiVersion: 1,
    volumes: all().map((kept) => kept.describe()),
  });
  const tell = (): void => {
    const state = read();
    for (const listener of listeners) listener(state);
  };

  /** A container's /dev is a copy from its start, so the helper makes the nodes that it needs. */
  const makeNode = async ({ name, number }: BlockDevice): Promise<string> => {
    const node = path.join(nodeFolder, `${name}-${randomBytes(4).toString('hex')}`);
    const [major = '', minor = ''] = number.split(':');
    await run('mknod', ['-m', '600', node, 'b', major, minor]);
    return node;
  };
  const examine = async (device: BlockDevice): Promise<Candidate> => {
    const node = await makeNode(device);
    return { device, node, claim: await probeDevice(run, node) };
  };
  const fileSystemOf = ({ type }: DeviceClaim): UsbFileSystem | undefined =>
    fileSystems.find((known) => known === type && (known !== 'ext4' || options.isExt4Allowed));
  const refuse = ({ type = '' }: DeviceClaim, label: string): DaemonError =>
    type === 'ext4'
      ? new DaemonError('STICK_FORMAT_OFF', { parameters: { label, fileSystem: type } })
      : new DaemonError('STICK_FORMAT_UNKNOWN', { parameters: { label } });
  const keep = (disk: AppearedDisk, { device, node, claim }: Candidate): Kept => {
    const { isFromStart } = disk;
    const { name, sizeBytes } = device;
    // Random: the same name in a later life of the helper is another appearance.
    const id = `${name.toLowerCase().replace(/[^a-z0-9]/g, '-')}-${randomBytes(6).toString('hex')}`;
    const claimed = [claim.label, claim.partitionLabel, disk.maker].map(shownLabel);
    const label = claimed.find((text) => text !== '') ?? name;
    const isPresent = () => isStillThere(tree, disk);
    const fileSystem = fileSystemOf(claim);
    if (fileSystem !== undefined) {
      return createMountedVolume({
        ...{ id, label, node, fileSystem, sizeBytes, isFromStart, mount, isPresent },
        onChange: tell,
        patience: options.patience,
      });
    }
    const problem = refuse(claim, label);
    const { code, parameters } = problem;
    return {
      isPresent,
      describe: () => ({
        ...{ id, label, sizeBytes, isFromStart, isMounted: false, isWriting: false },
        ...{ state: 'unusable', problem: { code, parameters }, hasRepository: false, bundles: [] },
      }),
      use: () => Promise.reject(problem),
      rest: () => Promise.resolve(),
    };
  };
  /** What of a disk is worth telling: all that can be used, or else one that says why not. */
  const chooseFrom = (candidates: readonly Candidate[]): readonly Candidate[] => {
    const usable = candidates.filter(({ claim }) => fileSystemOf(claim) !== undefined);
    return usable.length > 0 ? usable : candidates.slice(0, 1);
  };
  const welcome = async (disk: AppearedDisk): Promise<void> => {
    const devices = disk.partitions.length > 0 ? disk.partitions : [disk];
    const candidates = await Promise.all(devices.map(examine));
    if (!keptOf.has(disk.key)) return;
    if (candidates.some(({ claim }) => isSystemClaim(claim))) {
      onEvent('disk.left-alone', { name: disk.name });
      return;
    }
    const kept = chooseFrom(candidates).map((candidate) => keep(disk, candidate));
    keptOf.set(disk.key, kept);
    onEvent('disk.appeared', { name: disk.name, volumes: kept.length });
    tell();
    await Promise.all(
      kept.map(async (volume) => {
        await volume.check?.();
        const { id, state, problem } = volume.describe();
        onEvent(`volume.${state}`, { id, code: problem?.code });
      }),
    );
  };
  const leave = async (disk: Disk): Promise<void> => {
    const kept = keptOf.get(disk.key) ?? [];
    keptOf.delete(disk.key);
    onEvent('disk.gone', { name: disk.name });
    tell();
    for (const volume of kept) await volume.vanish?.();
  };
  const underWay = new Set<Promise<void>>();
  const start = (work: Promise<void>): void => {
    const tracked = work.finally(() => underWay.delete(tracked));
    underWay.add(tracked);
  };

  return {
    read,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    find: (id) => all().find((volume) => volume.describe().id === id),
    look: async () => {
      const { gone, appeared } = await watch.look();
      for (const disk of appeared) keptOf.set(disk.key, []);
      for (const disk of gone) start(leave(disk));
      for (const disk of appeared) start(welcome(disk));
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    close: async () => {
      await Promise.all(all().map((volume) => volume.rest()));
    },
  };
};
