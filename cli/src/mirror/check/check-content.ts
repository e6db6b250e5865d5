import {
  chunksOf,
  decodeToc,
  isReadableCodec,
  limits,
  metadataPath,
  readableChunks,
} from '@p2p-hotspot/bundle-format';
import { OperatorError } from '../../errors.ts';
import { expiryOf, type TrustedRelease, type TrustedRepository } from '../../repository/trust.ts';
import { readList, verifyContent } from '../../repository/verify.ts';
import { contentDamaged } from '../../repository/trust.ts';
import type { Work } from '../../ui/progress.ts';
import { releaseNames, type ReleaseNames } from '../release-names.ts';
import { contentFault, fine, staleFault, warning, type Finding } from './finding.ts';
import type { HttpClient } from './http-client.ts';
import type { HttpReader } from './http-reader.ts';
import type { SampleChunk } from './check-server.ts';
import { formatBytes } from '../../ui/quantities.ts';

const dayMs = 24 * 3600 * 1000;

/** A month: time enough to find whoever can sign. */
const soonDays = 30;

/** How long what is signed still holds. */
export const checkFreshness = (
  { refreshed }: TrustedRepository,
  channels: readonly string[],
  nowMs: number,
): Finding => {
  const [first = { role: 'root', expires: '' }] = [
    'timestamp',
    'snapshot',
    'targets',
    ...channels,
    'root',
  ]
    .map((role) => ({ role, expires: expiryOf(refreshed, role) }))
    .sort((left, right) => Date.parse(left.expires) - Date.parse(right.expires));
  const days = Math.floor((Date.parse(first.expires) - nowMs) / dayMs);
  const parameters = { ...first, days };
  if (days < 0) return staleFault('freshness', 'MIRROR_STALE', parameters);
  return days < soonDays
    ? warning('freshness', 'MIRROR_STALE_SOON', parameters)
    : fine('freshness', 'MIRROR_FRESH', parameters);
};

/** What is behind an address, by its first byte: how long it is. */
const lengthOf = async (
  client: HttpClient,
  url: URL,
): Promise<{ readonly status: number; readonly sizeBytes: number | undefined }> => {
  const { status, headers } = await client.get(url, {
    headers: { range: 'bytes=0-0' },
    maxBytes: 1,
  });
  const told = /\/(\d+)$/.exec(headers['content-range'] ?? '')?.[1] ?? headers['content-length'];
  return {
    status: status === 206 ? 200 : status,
    sizeBytes: told === undefined ? undefined : Number(told),
  };
};

/** @returns what is wrong with a large file, if it is not there with its length */
const checkLength = async (
  client: HttpClient,
  reader: HttpReader,
  name: string,
  wanted: number,
): Promise<Finding | undefined> => {
  const { status, sizeBytes } = await lengthOf(client, reader.urlOf(name));
  if (status !== 200) return contentFault('files', 'MIRROR_FILE_MISSING', { name, status });
  // A server that gives no parts may not tell the length either; that is told as what it is.
  if (sizeBytes !== undefined && sizeBytes !== wanted) {
    return contentFault('files', 'MIRROR_FILE_LENGTH', { name, wanted, found: sizeBytes });
  }
  reader.files.set(name, wanted);
  return undefined;
};

/** What a mirror's content turned out to be. */
export interface CheckedContent {
  readonly finding: Finding;
  readonly names: ReleaseNames | undefined;
  readonly sample: SampleChunk | undefined;
}

interface Options {
  readonly client: HttpClient;
  readonly signal: AbortSignal;
  readonly isDeep: boolean;
  readonly work: Work;
}

/** Every chunk that the lists name must lie in a pack. */
const checkChunks = async (
  reader: HttpReader,
  releases: readonly TrustedRelease[],
  present: ReadonlySet<string>,
): Promise<void> => {
  for (const { manifest } of releases) {
    for (const component of manifest.components) {
      const files = await readList(reader, component);
      const wanted = new Set(files.flatMap(chunksOf).map(({ sha256 }) => sha256));
      const missing = [...wanted].filter((chunk) => !present.has(chunk)).length;
      if (missing === 0) continue;
      throw new OperatorError('CHUNKS_MISSING', {
        parameters: {
          path: reader.location,
          component: component.name,
          missing,
          total: wanted.size,
        },
      });
    }
  }
};

/**
 * Asks for everything that a box needs for the newest releases. Small files are read; packs must be
 * there with the right length, or, where it is to go deep, be read and hashed to the last byte.
 *
 * @throws OperatorError CONTENT_DAMAGED, CHUNKS_MISSING; BundleError; MirrorError
 */
export const checkContent = async (
  reader: HttpReader,
  releases: readonly TrustedRelease[],
  { client, signal, isDeep, work }: Options,
): Promise<CheckedContent> => {
  const names = await releaseNames(reader, releases);
  const present = new Set<string>();
  let sample: SampleChunk | undefined;
  let totalBytes = 0;
  for (const { pack, toc } of names.packs) {
    signal.throwIfAborted();
    const bytes = await reader.read(toc, limits.tocBytes);
    if (bytes === undefined) throw contentDamaged(reader, toc, 'missing');
    const chunks = decodeToc(bytes);
    const wanted = chunks.reduce((sum, { storedLengthBytes }) => sum + storedLengthBytes, 0);
    const fault = await checkLength(client, reader, pack, wanted);
    if (fault !== undefined) return { finding: fault, names, sample };
    const last = chunks.findLast(({ codec }) => isReadableCodec(codec));
    if (last !== undefined) {
      sample ??= { pack, packBytes: wanted, ...last };
    }
    for (const sha256 of readableChunks(chunks)) present.add(sha256);
    totalBytes += wanted;
  }
  for (const { patch, lengthBytes } of names.patches) {
    signal.throwIfAborted();
    const fault = await checkLength(client, reader, patch, lengthBytes);
    if (fault !== undefined) return { finding: fault, names, sample };
    totalBytes += lengthBytes;
  }
  await checkChunks(reader, releases, present);
  if (isDeep) {
    const asked = new Set([
      ...names.manifests,
      ...names.lists.flatMap(({ list, hint }) => [list, hint]),
      ...names.packs.flatMap(({ pack, toc }) => [pack, toc]),
      ...names.patchHints,
      ...names.patches.map(({ patch }) => patch),
    ]);
    const files = new Map([...reader.files].filter(([name]) => asked.has(name)));
    await verifyContent({ ...reader, files }, releases, { signal, work });
  }
  const parameters = { count: names.packs.length, size: formatBytes(totalBytes) };
  return {
    finding: fine('files', isDeep ? 'MIRROR_FILES_READ' : 'MIRROR_FILES_THERE', parameters),
    names,
    sample,
  };
};

/** A file of each kind, to look at how it is handed out. */
export const oneOfEach = (names: ReleaseNames | undefined): string[] => [
  metadataPath('timestamp.json'),
  ...(names?.manifests.slice(0, 1) ?? []),
  ...(names?.lists.slice(0, 1).flatMap(({ list, hint }) => [list, hint]) ?? []),
  ...(names?.packs.slice(0, 1).flatMap(({ pack, toc }) => [pack, toc]) ?? []),
];
