import path from 'node:path';
import { findForeignLabel } from '@p2p-hotspot/contract';
import { DaemonError } from '../ports/daemon-error.ts';
import type { DockerImage } from './docker-types.ts';

const mostVolumes = 8;
const volumeBytes = 16 * 1024 * 1024;

const refused = (reason: string): DaemonError =>
  new DaemonError('ENGINE_REFUSED', { parameters: { reason } });

/** @throws DaemonError ENGINE_REFUSED for an image whose containers would be taken for somebody else's */
export const checkExtraImage = ({ Config: config }: DockerImage): void => {
  const label = findForeignLabel(config?.Labels ?? {});
  if (label !== undefined) throw refused(`the image has the label ${label}`);
  if (Object.keys(config?.Volumes ?? {}).length > mostVolumes) {
    throw refused(`the image has more than ${mostVolumes} volumes`);
  }
};

/**
 * Folders that the image declares as volumes, in memory: the engine would make volumes without a limit on the card
 * for them, which stay behind.
 */
export const mountsOfImage = ({
  Config: config,
}: DockerImage): readonly Readonly<Record<string, unknown>>[] =>
  Object.keys(config?.Volumes ?? {}).map((target) => ({
    Type: 'tmpfs',
    Target: path.posix.join('/', target, '.').replace(/(?<=.)\/$/, ''),
    TmpfsOptions: { SizeBytes: volumeBytes, Mode: 0o1777 },
  }));
