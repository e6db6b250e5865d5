import { createHash, type Hash } from 'node:crypto';
import { DaemonError } from '../ports/daemon-error.ts';

/**
 * An image archive as `docker save` writes it (https://github.com/moby/docker-image-spec): `manifest.json`
 * with one image and no names, its configuration, its layers. The engine would do whatever an archive
 * says, also give any name to an image; so nothing else is let through, and nothing that the engine's
 * parser (Go's archive/tar) might read otherwise than this one.
 */
const blockBytes = 512;
/** The second of the two blocks of zeros at the end; the first comes from the sender. */
const endOfArchive = new Uint8Array(blockBytes);
const manifestName = 'manifest.json';
const manifestLimitBytes = 1024 * 1024;
const configLimitBytes = 4 * 1024 * 1024;
const entriesLimit = 2048;
const namePattern = /^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._/-]{0,254}$/;
/** Other ways to say which names an image gets. */
const refusedNames: ReadonlySet<string> = new Set(['repositories', 'index.json', 'oci-layout']);
const manifestKeys: ReadonlySet<string> = new Set(['Config', 'RepoTags', 'Layers']);

interface Entry {
  readonly name: string;
  readonly sizeBytes: number;
  readonly hash?: Hash;
  readonly parts?: Buffer[];
}

const textOf = (block: Buffer, from: number, length: number): string => {
  const field = block.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.subarray(0, end === -1 ? length : end).toString('latin1');
};

/** @returns NaN for what is no octal number */
const octalOf = (block: Buffer, from: number, length: number): number => {
  const text = textOf(block, from, length).trim();
  return /^[0-7]{1,11}$/.test(text) ? parseInt(text, 8) : NaN;
};

const sumOf = (block: Buffer): number =>
  block.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0);

const wrong = (reason: string): DaemonError =>
  new DaemonError('ENGINE_IMAGE_WRONG', { parameters: { reason } });

/** What a header says. @throws DaemonError ENGINE_IMAGE_WRONG for what belongs to no image */
const readHeader = (header: Buffer): Pick<Entry, 'name' | 'sizeBytes'> => {
  // GNU tar and star have other fields where POSIX has the beginning of a name: Go's parser knows all three.
  const isPosix =
    header.toString('latin1', 257, 265) === 'ustar\0' + '00' &&
    header.subarray(500).every((byte) => byte === 0);
  if (!isPosix || octalOf(header, 148, 8) !== sumOf(header)) throw wrong('not an archive');
  const prefix = textOf(header, 345, 155);
  const name = `${prefix === '' ? '' : `${prefix}/`}${textOf(header, 0, 100)}`;
  const shown = name.slice(0, 100);
  const sizeBytes = octalOf(header, 124, 12);
  const kind = String.fromCharCode(header[156] ?? 0);
  const isFolder = kind === '5' && name.endsWith('/') && sizeBytes === 0;
  const isFile = (kind === '0' || kind === '\0') && !name.endsWith('/');
  if (!isFolder && !isFile) throw wrong(`neither a file nor a folder: ${shown}`);
  if (!namePattern.test(name) || refusedNames.has(name) || !(sizeBytes >= 0)) {
    throw wrong(`not part of an image: ${shown}`);
  }
  if (name === manifestName && sizeBytes > manifestLimitBytes) throw wrong(`too long: ${name}`);
  return { name, sizeBytes };
};

/**
 * @param hashes of the files of the archive, by name
 * @throws DaemonError ENGINE_IMAGE_WRONG unless it is the image that was promised, and no more
 */
const judgeManifest = (
  manifest: Buffer | undefined,
  hashes: ReadonlyMap<string, string | undefined>,
  expectedId: string,
): void => {
  let images: unknown;
  try {
    images = JSON.parse(manifest?.toString('utf8') ?? '');
  } catch {
    throw wrong('no manifest.json');
  }
  const [image, ...others] = Array.isArray(images) ? (images as unknown[]) : [];
  if (typeof image !== 'object' || image === null || others.length > 0) {
    throw wrong('not one image');
  }
  // Go reads keys in any case.
  if (!Object.keys(image).every((key) => manifestKeys.has(key))) {
    throw wrong('manifest.json says more than it may');
  }
  const { Config: config, RepoTags: names } = image as { Config?: unknown; RepoTags?: unknown };
  if (names !== undefined && names !== null && !(Array.isArray(names) && names.length === 0)) {
    throw wrong('the archive gives names to the image');
  }
  const hash = typeof config === 'string' ? hashes.get(config) : undefined;
  if (hash === undefined) throw wrong('no configuration');
  if (`sha256:${hash}` !== expectedId) throw wrong(`another image: sha256:${hash}`);
};

/** Reads an archive part by part. */
const createArchiveReader = (expectedId: string) => {
  const header = Buffer.alloc(blockBytes);
  const hashes = new Map<string, string | undefined>();
  let headerBytes = 0;
  let entry: Entry | undefined;
  let leftBytes = 0;
  let paddingBytes = 0;
  let manifest: Buffer | undefined;

  const endEntry = (): void => {
    if (entry?.hash !== undefined) hashes.set(entry.name, entry.hash.digest('hex'));
    if (entry?.parts !== undefined) manifest = Buffer.concat(entry.parts);
    entry = undefined;
  };
  const beginEntry = (): void => {
    const { name, sizeBytes } = readHeader(header);
    if (hashes.has(name)) throw wrong(`twice: ${name}`);
    if (hashes.size >= entriesLimit) throw wrong('too many files');
    hashes.set(name, undefined);
    entry = {
      name,
      sizeBytes,
      ...(sizeBytes <= configLimitBytes ? { hash: createHash('sha256') } : {}),
      ...(name === manifestName ? { parts: [] } : {}),
    };
    leftBytes = sizeBytes;
    paddingBytes = (blockBytes - (sizeBytes % blockBytes)) % blockBytes;
    if (sizeBytes === 0) endEntry();
  };
  const end = (): void => {
    if (leftBytes + paddingBytes + headerBytes > 0) throw wrong('the archive ends early');
    judgeManifest(manifest, hashes, expectedId);
  };
  /** @returns where in the part the archive ended, undefined where it goes on */
  const read = (part: Buffer): number | undefined => {
    for (let at = 0; at < part.length;) {
      if (leftBytes > 0) {
        const bytes = part.subarray(at, at + leftBytes);
        entry?.hash?.update(bytes);
        entry?.parts?.push(Buffer.from(bytes));
        leftBytes -= bytes.length;
        at += bytes.length;
        if (leftBytes === 0) endEntry();
        continue;
      }
      if (paddingBytes > 0) {
        const length = Math.min(paddingBytes, part.length - at);
        paddingBytes -= length;
        at += length;
        continue;
      }
      const length = Math.min(blockBytes - headerBytes, part.length - at);
      part.copy(header, headerBytes, at, at + length);
      headerBytes += length;
      at += length;
      if (headerBytes < blockBytes) continue;
      headerBytes = 0;
      if (header.every((byte) => byte === 0)) {
        end();
        return at;
      }
      beginEntry();
    }
    return undefined;
  };
  return { read, end };
};

/**
 * Passes an archive on, part by part, up to its end. Its last part is not passed on before all of it was
 * found to be the image that was promised: the engine begins with it when it sees the end.
 *
 * @throws DaemonError ENGINE_IMAGE_WRONG
 */
export async function* checkArchive(
  archive: AsyncIterable<Uint8Array>,
  expectedId: string,
): AsyncGenerator<Uint8Array> {
  const reader = createArchiveReader(expectedId);
  let hasEnded = false;
  for await (const part of archive) {
    // Whatever comes after the end is read, so that the sender comes to its own, and goes nowhere.
    if (hasEnded) continue;
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    const end = reader.read(bytes);
    hasEnded = end !== undefined;
    yield bytes.subarray(0, end);
    if (hasEnded) yield endOfArchive;
  }
  if (!hasEnded) reader.end();
}
