import { encodePlainTarHeader, tarEndBytes, tarPaddingBytes } from '@p2p-hotspot/bundle-format';
import { DaemonError } from '../../../ports/daemon-error.ts';
import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';
import type { ImageTree } from './read-image-tree.ts';

const blockBytes = 256 * 1024;

async function* file(name: string, bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield encodePlainTarHeader(name, bytes.length);
  yield bytes;
  yield Buffer.alloc(tarPaddingBytes(bytes.length));
  await Promise.resolve();
}

async function* storedFile(
  fileSystem: DurableFileSystem,
  name: string,
  source: string,
  sizeBytes: number,
): AsyncGenerator<Uint8Array> {
  const opened = await fileSystem.openFile(source);
  if (opened?.sizeBytes !== sizeBytes) {
    await opened?.close();
    throw new DaemonError('STORE_DAMAGED', { parameters: { file: name } });
  }
  try {
    yield encodePlainTarHeader(name, sizeBytes);
    for (let offset = 0; offset < sizeBytes;) {
      // A new one each time: what was handed on may not be sent yet.
      const block = Buffer.allocUnsafeSlow(Math.min(blockBytes, sizeBytes - offset));
      const length = await opened.read(offset, block);
      if (length === 0) throw new DaemonError('STORE_DAMAGED', { parameters: { file: name } });
      yield block.subarray(0, length);
      offset += length;
    }
    yield Buffer.alloc(tarPaddingBytes(sizeBytes));
  } finally {
    await opened.close();
  }
}

/**
 * An image as `docker save` writes it, made while it is sent: nothing of it is ever on the disk twice.
 *
 * @param knownLayers how many of the lowest layers are left out
 */
export async function* imageArchive(
  fileSystem: DurableFileSystem,
  { id, configurationBytes, layers }: ImageTree,
  knownLayers: number,
): AsyncGenerator<Uint8Array> {
  const nameOf = (digest: string): string => `${digest.slice('sha256:'.length)}.tar`;
  const configuration = `${id.slice('sha256:'.length)}.json`;
  const manifest = [
    { Config: configuration, RepoTags: null, Layers: layers.map(({ digest }) => nameOf(digest)) },
  ];
  yield* file(configuration, configurationBytes);
  const sent = new Set<string>();
  for (const { digest, source, sizeBytes } of layers.slice(knownLayers)) {
    if (sent.size === sent.add(digest).size) continue;
    yield* storedFile(fileSystem, nameOf(digest), source, sizeBytes);
  }
  yield* file('manifest.json', Buffer.from(JSON.stringify(manifest)));
  yield Buffer.alloc(tarEndBytes);
}

/** Bytes of the layers that an archive carries. */
export const archivedBytes = ({ layers }: ImageTree, knownLayers: number): number => {
  const sizes = new Map(
    layers.slice(knownLayers).map(({ digest, sizeBytes }) => [digest, sizeBytes]),
  );
  return [...sizes.values()].reduce((sum, sizeBytes) => sum + sizeBytes, 0);
};
