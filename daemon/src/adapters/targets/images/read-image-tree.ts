import { createHash } from 'node:crypto';
import path from 'node:path';
import { imageBlobPath, readImageConfiguration } from '@p2p-hotspot/contract';
import { partName } from '../../../core/plan-containers.ts';
import { DaemonError } from '../../../ports/daemon-error.ts';
import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';
import type { TargetPart } from '../../../ports/target.ts';

export interface StoredLayer {
  /** `sha256:…`, uncompressed. */
  readonly digest: string;
  /** Absolute. */
  readonly source: string;
  readonly sizeBytes: number;
}

/** An image in the store. */
export interface ImageTree {
  /** `sha256:…` of the configuration. */
  readonly id: string;
  readonly architecture: string;
  readonly configurationBytes: Uint8Array;
  /** The lowest first. */
  readonly layers: readonly StoredLayer[];
}

/** A tar header has no room for more. */
const mostLayerBytes = 8 * 1024 ** 3 - 1;

/**
 * Reads what an image component is (docs/spec/release-v1.md §6): the configuration must be the one that the
 * signed manifest names, and the layers are those that it names.
 *
 * @param id as `install` says
 * @throws DaemonError CONTAINER_IMAGE_INVALID
 */
export const readImageTree = async (
  fileSystem: DurableFileSystem,
  part: TargetPart,
  id: string,
): Promise<ImageTree> => {
  const invalid = (reason: string) =>
    new DaemonError('CONTAINER_IMAGE_INVALID', {
      parameters: { component: partName(part), reason },
    });
  const placeOf = (digest: string): string =>
    path.join(part.directory, ...imageBlobPath(digest).split('/'));
  const configurationBytes = await fileSystem.readFile(placeOf(id));
  if (configurationBytes === undefined) throw invalid(`no ${id}`);
  const actual = createHash('sha256').update(configurationBytes).digest('hex');
  if (`sha256:${actual}` !== id) throw invalid(`sha256:${actual}`);
  const configuration = readImageConfiguration(Buffer.from(configurationBytes).toString('utf8'));
  if (configuration === undefined) throw invalid('configuration');
  const { architecture, layers: digests } = configuration;
  const layers: StoredLayer[] = [];
  for (const digest of digests) {
    const source = placeOf(digest);
    const status = await fileSystem.stat(source);
    if (status?.kind !== 'file' || status.sizeBytes > mostLayerBytes) throw invalid(digest);
    layers.push({ digest, source, sizeBytes: status.sizeBytes });
  }
  return { id, architecture, configurationBytes, layers };
};
