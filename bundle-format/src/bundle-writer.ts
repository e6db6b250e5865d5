import { pack, type Pack } from 'tar-stream';
import { createEntryCheck, type BundleEntry } from './bundle-entry.ts';
import { BundleError } from './errors.ts';
import { repositoryFolder } from './layout.ts';

/** An entry to write: `body` gives exactly `sizeBytes` bytes. */
export interface BundleInput extends BundleEntry {
  readonly body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

type Inputs = AsyncIterable<BundleInput> | Iterable<BundleInput>;

/** What a header holds besides name and size: equal input gives equal bytes. */
const fixedHeader = { type: 'file', mode: 0o644, uid: 0, gid: 0, mtime: new Date(0) } as const;

const writeEntry = async (tar: Pack, { name, sizeBytes, body }: BundleInput): Promise<void> => {
  const sizeWrong = () => new BundleError('ENTRY_SIZE_WRONG', { parameters: { name, sizeBytes } });
  let onClose: (error?: Error | null) => void;
  const closed = new Promise<void>((resolve, reject) => {
    onClose = (error) => {
      if (error) reject(error);
      else resolve();
    };
  });
  const header = { ...fixedHeader, name: `${repositoryFolder}/${name}`, size: sizeBytes };
  const sink = tar.entry(header, (error) => {
    onClose(error);
  });
  // Whoever waits hears of errors from `closed`; nobody may be waiting when the archive's reader leaves.
  sink.on('error', () => undefined);
  closed.catch(() => undefined);
  let leftBytes = sizeBytes;
  for await (const block of body) {
    leftBytes -= block.length;
    if (leftBytes < 0) throw sizeWrong();
    if (sink.write(block)) continue;
    await Promise.race([
      closed,
      new Promise<void>((resolve) =>
        sink.once('drain', () => {
          resolve();
        }),
      ),
    ]);
  }
  if (leftBytes > 0) throw sizeWrong();
  sink.end(null);
  await closed;
};

const writeEntries = async (tar: Pack, entries: Inputs): Promise<void> => {
  const check = createEntryCheck();
  for await (const entry of entries) {
    check(entry);
    await writeEntry(tar, entry);
  }
  tar.finalize();
};

/**
 * Writes a bundle file (docs/spec/repository-v1.md §6) as a stream of blocks. Takes the next block of
 * a body only when the one before was read, and holds no entry in memory.
 *
 * @param entries in the order of `compareRepositoryNames`
 * @throws BundleError `NAME_NOT_ALLOWED`, `ENTRY_DUPLICATE`, `ENTRY_ORDER`, `ENTRY_TOO_LARGE`,
 *   `TOO_MANY_ENTRIES`; `ENTRY_SIZE_WRONG` where a body is not as long as said
 */
export async function* writeBundleFile(entries: Inputs): AsyncGenerator<Uint8Array, void, void> {
  const tar = pack();
  const writing = writeEntries(tar, entries);
  // A failure ends the loop below; a reader who leaves early makes the writing fail, which is no news.
  writing.catch((error: unknown) => {
    tar.destroy(error as Error);
  });
  try {
    // tar-stream types its blocks as unknown; it hands on its headers and the bytes it was given.
    for await (const block of tar) yield block as Uint8Array;
  } finally {
    tar.destroy();
    await Promise.allSettled([writing]);
  }
}
