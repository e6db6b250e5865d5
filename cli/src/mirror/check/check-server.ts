import { hash } from 'node:crypto';
import { metadataPath, unpackChunk, type LocatedChunk } from '@p2p-hotspot/bundle-format';
import { fine, serverFault, warning, type Finding } from './finding.ts';
import type { HttpClient } from './http-client.ts';

/** A chunk in a pack, whose bytes are known by their hash. */
export interface SampleChunk extends LocatedChunk {
  readonly pack: string;
  readonly packBytes: number;
}

interface Server {
  readonly client: HttpClient;
  readonly urlOf: (name: string) => URL;
}

const timestampName = metadataPath('timestamp.json');
const smallBytes = 64 * 1024;
const hourSeconds = 3600;

/** A part of a pack must come, be the right one, and be told as what it is. */
const checkRanges = async ({ client, urlOf }: Server, sample: SampleChunk): Promise<Finding> => {
  const { pack, packBytes, offsetBytes, storedLengthBytes, sha256 } = sample;
  const end = offsetBytes + storedLengthBytes - 1;
  const { status, headers, bytes } = await client.get(urlOf(pack), {
    headers: { range: `bytes=${offsetBytes}-${end}` },
    maxBytes: storedLengthBytes,
  });
  if (status !== 206) return serverFault('ranges', 'MIRROR_RANGES_REFUSED', { name: pack, status });
  const told = headers['content-range'] ?? '';
  const isTold = told === `bytes ${offsetBytes}-${end}/${packBytes}`;
  const chunk = unpackChunk(bytes, sample);
  if (isTold && chunk !== undefined && hash('sha256', chunk, 'hex') === sha256) {
    return fine('ranges', 'MIRROR_RANGES_FINE');
  }
  return serverFault('ranges', 'MIRROR_RANGES_WRONG', { name: pack, told });
};

const encodingOf = async (
  { client, urlOf }: Server,
  name: string,
  accepted: string,
): Promise<string> => {
  const { headers } = await client.get(urlOf(name), {
    headers: { 'accept-encoding': accepted },
    maxBytes: smallBytes,
  });
  const encoding = headers['content-encoding'] ?? 'identity';
  return encoding === '' ? 'identity' : encoding;
};

/** Packs must come as they are: their hashes are over what lies on the disk. */
const checkCompression = async (server: Server, names: readonly string[]): Promise<Finding> => {
  for (const name of names) {
    const encoding = await encodingOf(server, name, 'identity');
    if (encoding !== 'identity') {
      return serverFault('compression', 'MIRROR_COMPRESSED', { name, encoding });
    }
  }
  for (const name of names) {
    const encoding = await encodingOf(server, name, 'gzip, deflate, br, zstd');
    if (encoding !== 'identity') {
      return warning('compression', 'MIRROR_COMPRESSES', { name, encoding });
    }
  }
  return fine('compression', 'MIRROR_COMPRESSION_FINE');
};

/** What says that it is a page for people is taken by boxes for the page of some Wi-Fi. */
const checkTypes = async (
  { client, urlOf }: Server,
  names: readonly string[],
): Promise<Finding> => {
  let odd: Finding | undefined;
  for (const name of names) {
    const { headers } = await client.get(urlOf(name), { maxBytes: 1 });
    const [type = ''] = (headers['content-type'] ?? '').split(';');
    const parameters = { name, type: type.trim() };
    if (/html/i.test(type)) return serverFault('types', 'MIRROR_TYPE_PAGE', parameters);
    if (/^text\//i.test(type)) odd ??= warning('types', 'MIRROR_TYPE_TEXT', parameters);
  }
  return odd ?? fine('types', 'MIRROR_TYPES_FINE');
};

/** With an ETag, to ask whether there is something new costs next to nothing. */
const checkEtag = async ({ client, urlOf }: Server): Promise<Finding> => {
  const url = urlOf(timestampName);
  const { headers } = await client.get(url, { maxBytes: smallBytes });
  if (headers.etag === undefined) return warning('etag', 'MIRROR_ETAG_MISSING');
  const again = await client.get(url, {
    headers: { 'if-none-match': headers.etag },
    maxBytes: smallBytes,
  });
  return again.status === 304
    ? fine('etag', 'MIRROR_ETAG_FINE')
    : warning('etag', 'MIRROR_ETAG_IGNORED', { status: again.status });
};

/** How long somebody in between may go on telling the old news. */
const checkCaching = async ({ client, urlOf }: Server): Promise<Finding> => {
  const { headers } = await client.get(urlOf(timestampName), { maxBytes: smallBytes });
  const control = headers['cache-control'] ?? '';
  const seconds = Number(/(?:s-maxage|max-age)=(\d+)/.exec(control)?.[1] ?? 0);
  return seconds > hourSeconds && !/no-cache|no-store/.test(control)
    ? warning('caching', 'MIRROR_CACHED_LONG', { hours: Math.round(seconds / hourSeconds) })
    : fine('caching', 'MIRROR_CACHING_FINE');
};

/**
 * Judges how a web server hands files out.
 *
 * @param sample absent where the mirror has no pack
 * @param names of a file of each kind
 * @throws MirrorError MIRROR_SILENT
 */
export const checkServer = async (
  server: Server,
  sample: SampleChunk | undefined,
  names: readonly string[],
): Promise<Finding[]> => [
  ...(sample === undefined ? [] : [await checkRanges(server, sample)]),
  await checkCompression(server, names),
  await checkTypes(server, names),
  await checkEtag(server),
  await checkCaching(server),
];
