import { countKnownLayers, type AssignedImage } from '../../../core/plan-containers.ts';
import { DaemonError } from '../../../ports/daemon-error.ts';
import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';
import type { Engine, EngineDescription, EngineImage } from '../../../ports/engine.ts';
import type { TargetPart } from '../../../ports/target.ts';
import { archivedBytes, imageArchive } from './image-archive.ts';
import { readImageTree, type ImageTree } from './read-image-tree.ts';

export interface ImageLoader {
  readonly engine: Engine;
  readonly fileSystem: DurableFileSystem;
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

/** Manifest, configuration and what else an engine writes for an image. */
const besidesBytes = 8 * 1024 * 1024;
const longestName = 64;

/** A name by which people find the image in the engine. */
const nameOf = ({ channel, component: { name, counter } }: TargetPart): string =>
  `hotspot/${`${channel}-${name}`.slice(0, longestName)}:${counter}`;

/** Names that begin so are given by the box alone: such an image was loaded for it and is kept for it. */
const isOurs = ({ tags }: EngineImage): boolean => tags.some((tag) => tag.startsWith('hotspot/'));

/** An image that the engine lacks. */
interface Missing {
  readonly part: TargetPart;
  readonly tree: ImageTree;
  readonly knownLayers: number;
}

/**
 * Loads what the engine lacks of these images, and no layer that it has. Everything is looked at, and the room
 * for it, before the first byte.
 *
 * @throws DaemonError CONTAINER_IMAGE_INVALID, ENGINE_FULL, ENGINE_UNREACHABLE, ENGINE_REFUSED, ENGINE_IMAGE_WRONG,
 *   STORE_DAMAGED, STORE_IO_FAILED
 */
export const loadImages = async (
  { engine, fileSystem, onEvent }: ImageLoader,
  assigned: readonly AssignedImage<TargetPart>[],
  { architecture, freeBytes, takesPartialArchives }: EngineDescription,
  signal: AbortSignal,
): Promise<void> => {
  const there = await engine.images(signal);
  /** Those that will be there, too, as one after the other is loaded. */
  const known: Pick<EngineImage, 'layers'>[] = [...there];
  const missing: Missing[] = [];
  for (const { part, use } of assigned) {
    if (use.kind === 'left') continue;
    if (there.some((image) => image.id === use.id && isOurs(image))) continue;
    if (missing.some(({ tree }) => tree.id === use.id)) continue;
    const tree = await readImageTree(fileSystem, part, use.id);
    if (tree.architecture !== architecture) {
      throw new DaemonError('CONTAINER_IMAGE_INVALID', {
        parameters: {
          component: `${part.channel}/${part.component.name}`,
          reason: tree.architecture,
        },
      });
    }
    const digests = tree.layers.map(({ digest }) => digest);
    const knownLayers = takesPartialArchives ? countKnownLayers(digests, known) : 0;
    missing.push({ part, tree, knownLayers });
    known.push({ layers: digests });
  }
  if (missing.length === 0) return;
  const sizes = missing.map(({ tree, knownLayers }) => archivedBytes(tree, knownLayers));
  // The engine keeps an archive beside what it unpacks from it, until it is done with that one.
  const neededBytes =
    sizes.reduce((sum, sizeBytes) => sum + sizeBytes, 0) + Math.max(...sizes) + besidesBytes;
  if (neededBytes > freeBytes) {
    throw new DaemonError('ENGINE_FULL', { parameters: { neededBytes, freeBytes } });
  }
  for (const { part, tree, knownLayers } of missing) {
    const archive = imageArchive(fileSystem, tree, knownLayers);
    await engine.load(archive, tree.id, signal);
    await engine.tag(tree.id, nameOf(part), signal);
    onEvent('containers.loaded', {
      component: `${part.channel}/${part.component.name}`,
      layers: tree.layers.length,
      knownLayers,
      sentBytes: archivedBytes(tree, knownLayers),
    });
  }
};
