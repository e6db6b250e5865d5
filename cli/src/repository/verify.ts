import { createHash, hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  chunksOf,
  decodePackHint,
  decodePatchHint,
  decodeToc,
  isReadableCodec,
  limits,
  listPath,
  nameLimitBytes,
  openList,
  packHintPath,
  packPath,
  patchPath,
  repositoryNameKind,
  tocPath,
  unpackChunk,
  type FileEntry,
} from '@p2p-hotspot/bundle-format';
import { isCodedError, type Component } from '@p2p-hotspot/contract';
import { OperatorError } from '../errors.ts';
import type { Work } from '../ui/progress.ts';
import type { RepositoryReader } from './reader.ts';
import { contentDamaged, type TrustedRelease } from './trust.ts';

export interface VerifyOptions {
  readonly signal: AbortSignal;
  readonly work: Work;
  /** Chunks that are at hand elsewhere. */
  readonly elsewhere?: ReadonlySet<string>;
  /** Packs that were read in this run already → the chunks that were found right. */
  readonly known?: ReadonlyMap<string, readonly string[]>;
}

/** How much of a component a repository carries. */
export interface ComponentCoverage {
  readonly channel: string;
  readonly component: Component;
  readonly totalChunks: number;
  readonly missingChunks: number;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Reads a document and names it in whatever is wrong with it. */
const readDocument = async <T>(
  reader: RepositoryReader,
  name: string,
  maxBytes: number,
  parse: (bytes: Uint8Array) => T,
): Promise<T> => {
  const bytes = await reader.read(name, maxBytes);
  if (bytes === undefined) throw contentDamaged(reader, name, 'missing');
  if (bytes.length > maxBytes) throw contentDamaged(reader, name, 'size');
  try {
    return parse(bytes);
  } catch (error) {
    if (!isCodedError(error) || error instanceof OperatorError) throw error;
    throw contentDamaged(reader, name, error.code, error);
  }
};

/**
 * Reads a component's list, and checks that it is the one that was signed for.
 *
 * @throws OperatorError CONTENT_DAMAGED
 */
export const readList = async (
  reader: RepositoryReader,
  component: Component,
): Promise<readonly FileEntry[]> => {
  const { files } = await readDocument(
    reader,
    listPath(component.list.sha256),
    component.list.length,
    (bytes) => openList(component, bytes),
  );
  return files;
};

/**
 * As `readList`, but the bytes of it.
 *
 * @throws OperatorError CONTENT_DAMAGED
 */
export const readListBytes = async (
  reader: RepositoryReader,
  component: Component,
): Promise<Uint8Array> =>
  readDocument(reader, listPath(component.list.sha256), component.list.length, (bytes) => {
    openList(component, bytes);
    return bytes;
  });

/**
 * Reads a pack front to back; every chunk of its table and the whole must have their hashes.
 *
 * @returns the chunks
 * @throws OperatorError CONTENT_DAMAGED
 */
export const verifyPack = async (
  reader: RepositoryReader,
  packName: string,
  { signal, work }: VerifyOptions,
): Promise<string[]> => {
  const name = packPath(packName);
  const chunks = await readDocument(reader, tocPath(packName), limits.tocBytes, decodeToc);
  const whole = createHash('sha256');
  const verified: string[] = [];
  let next = 0;
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  const takeChunks = () => {
    for (;;) {
      const chunk = chunks[next];
      if (chunk === undefined || pendingBytes < chunk.storedLengthBytes) return;
      const joined = pending.length === 1 ? pending[0] : Buffer.concat(pending);
      const bytes = (joined ?? Buffer.alloc(0)).subarray(0, chunk.storedLengthBytes);
      if (isReadableCodec(chunk.codec)) {
        const plain = unpackChunk(bytes, chunk);
        if (plain === undefined || hash('sha256', plain, 'hex') !== chunk.sha256) {
          throw contentDamaged(reader, name, `chunk at byte ${chunk.offsetBytes}`);
        }
        verified.push(chunk.sha256);
      }
      const rest = (joined ?? Buffer.alloc(0)).subarray(chunk.storedLengthBytes);
      pending = rest.length === 0 ? [] : [rest];
      pendingBytes -= chunk.storedLengthBytes;
      next += 1;
    }
  };
  for await (const block of reader.stream(name)) {
    await nextTurn();
    signal.throwIfAborted();
    whole.update(block);
    // The block's memory is used again for the next one; only a chunk's beginning is kept.
    pending.push(Buffer.from(block));
    pendingBytes += block.length;
    takeChunks();
    work.advance(block.length);
  }
  if (next < chunks.length || pendingBytes > 0) throw contentDamaged(reader, name, 'size');
  if (whole.digest('hex') !== packName) throw contentDamaged(reader, name, 'sha256');
  return verified;
};

/**
 * Reads everything that a repository carries: each release's lists against the signed manifest, other
 * lists against their names, every pack, table and hint.
 *
 * @returns what each component of the releases has and lacks
 * @throws OperatorError CONTENT_DAMAGED naming the file at fault
 */
export const verifyContent = async (
  reader: RepositoryReader,
  releases: readonly TrustedRelease[],
  options: VerifyOptions,
): Promise<ComponentCoverage[]> => {
  const packs = [...reader.files].filter(([name]) => repositoryNameKind(name) === 'pack');
  const unread = packs.filter(([name]) => options.known?.has(name.slice(-64)) !== true);
  options.work.expect(unread.reduce((sum, [, sizeBytes]) => sum + sizeBytes, 0));
  const present = new Set<string>(options.elsewhere);
  for (const [name] of packs) {
    const packName = name.slice(-64);
    const verified = options.known?.get(packName) ?? (await verifyPack(reader, packName, options));
    for (const chunk of verified) present.add(chunk);
  }
  for (const name of reader.files.keys()) await verifyDocument(reader, name);

  const coverage: ComponentCoverage[] = [];
  for (const { channel, manifest } of releases) {
    for (const component of manifest.components) {
      await readDocument(
        reader,
        packHintPath(component.list.sha256),
        limits.packHintNames * 65,
        decodePackHint,
      );
      const wanted = new Set<string>();
      for (const file of await readList(reader, component)) {
        for (const chunk of chunksOf(file)) wanted.add(chunk.sha256);
      }
      const missingChunks = [...wanted].filter((chunk) => !present.has(chunk)).length;
      coverage.push({ channel, component, totalChunks: wanted.size, missingChunks });
    }
  }
  return coverage;
};

/** Documents that no current release may name: old lists and manifests, hints, stray tables. */
const verifyDocument = async (reader: RepositoryReader, name: string): Promise<void> => {
  switch (repositoryNameKind(name)) {
    case 'list':
      await readDocument(reader, name, limits.listBytes, (bytes) => {
        if (sha256(bytes) !== name.slice(-64)) throw contentDamaged(reader, name, 'sha256');
      });
      return;
    case 'manifest':
      await readDocument(reader, name, limits.manifestBytes, (bytes) => {
        if (!name.endsWith(`/${sha256(bytes)}.release.json`)) {
          throw contentDamaged(reader, name, 'sha256');
        }
      });
      return;
    case 'pack-hint': {
      const packs = await readDocument(reader, name, limits.packHintNames * 65, decodePackHint);
      const absent = packs.find((pack) => !reader.files.has(packPath(pack)));
      if (absent !== undefined) throw contentDamaged(reader, name, `no pack ${absent}`);
      return;
    }
    case 'toc':
      if (!reader.files.has(name.replace(/\.toc$/, ''))) {
        throw contentDamaged(reader, name, 'no pack');
      }
      return;
    case 'patch-hint': {
      const limit = nameLimitBytes['patch-hint'];
      const patches = await readDocument(reader, name, limit, decodePatchHint);
      const absent = patches.find((patch) => !reader.files.has(patchPath(patch.sha256)));
      if (absent !== undefined) throw contentDamaged(reader, name, `no patch ${absent.sha256}`);
      return;
    }
    case 'patch': {
      const whole = createHash('sha256');
      for await (const block of reader.stream(name)) whole.update(block);
      if (!name.includes(whole.digest('hex'))) throw contentDamaged(reader, name, 'sha256');
      return;
    }
    case 'pack':
    case 'news':
    case 'metadata':
    case undefined:
  }
};
