import path from 'node:path';
import { DaemonError } from '../ports/daemon-error.ts';
import type { DockerImage } from './docker-types.ts';

/**
 * A container has the labels of its image, too, and they cannot be taken away. By these others know the containers
 * that are theirs: balena's supervisor would read the rest of its own marks and stop working at one that lacks them
 * (balena-supervisor, `src/compose/service.ts`, `fromDockerContainer`); Compose and this helper would take it for a
 * service.
 */
const foreignLabel =
  /^(?:io\.(?:balena|resin)\.(?:supervised|app-id|service-|update\.|features\.)|com\.docker\.compose\.|org\.p2p-hotspot\.(?:extra|asked)$)/;

const mostVolumes = 8;
const volumeBytes = 16 * 1024 * 1024;

const refused = (reason: string): DaemonError =>
  new DaemonError('ENGINE_REFUSED', { parameters: { reason } });

/** @throws DaemonError ENGINE_REFUSED for an image whose containers would be taken for somebody else's */
export const checkExtraImage = ({ Config: config }: DockerImage): void => {
  const label = Object.keys(config?.Labels ?? {}).find((name) => foreignLabel.test(name));
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
