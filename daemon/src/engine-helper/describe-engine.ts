import type { EngineDescription } from '../ports/engine.ts';
import type { DockerApi } from './docker-api.ts';
import type { DockerInfo } from './docker-types.ts';
import type { EngineSpace } from './load-image.ts';

/** As the kernel calls processors, and as engines and releases do. */
const architectures: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  aarch64: 'arm64',
  armv7l: 'arm',
  armv6l: 'arm',
};

/**
 * Engines that keep layers themselves look a layer up by what is below it before they read it from an
 * archive (`image/tarexport/load.go` of moby); those that keep images in containerd read every layer.
 */
const hasOwnLayers = ({ DriverStatus }: DockerInfo): boolean =>
  !(DriverStatus ?? []).some(
    ([name, value]) => name === 'driver-type' && value.includes('containerd.snapshotter'),
  );

export const describeEngine = async (
  docker: DockerApi,
  space: EngineSpace,
  isSupervised: boolean,
): Promise<EngineDescription> => {
  const info = await docker.ask<DockerInfo>('GET', '/info');
  return {
    architecture: architectures[info.Architecture] ?? info.Architecture,
    freeBytes: Math.max(0, await space.spareBytes()),
    takesPartialArchives: hasOwnLayers(info),
    isSupervised,
  };
};
