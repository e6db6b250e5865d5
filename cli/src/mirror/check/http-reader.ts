import { limits, metadataPath } from '@p2p-hotspot/bundle-format';
import { isCodedError } from '@p2p-hotspot/contract';
import { parseEnvelope } from '@p2p-hotspot/signing-keys';
import type { RepositoryReader } from '../../repository/reader.ts';
import { MirrorError } from '../errors.ts';
import type { HttpClient } from './http-client.ts';

/** Services that hide what is missing answer 403. */
const missing = [403, 404, 410];

/** A repository behind an address, whose files become known as they are asked for. */
export interface HttpReader extends RepositoryReader {
  readonly files: Map<string, number>;
  urlOf(name: string): URL;
}

/** Names and versions that a snapshot claims; nothing of it is trusted yet. */
const claimedIn = (bytes: Uint8Array, role: string): string[] => {
  try {
    const { meta } = parseEnvelope(bytes).signed as {
      readonly meta?: Readonly<Record<string, { readonly version?: unknown }>>;
    };
    return Object.entries(meta ?? {}).flatMap(([name, { version }]) =>
      typeof version === 'number' && (role === '' || name === role) ? [`${version}.${name}`] : [],
    );
  } catch (error) {
    if (isCodedError(error) || error instanceof TypeError) return [];
    throw error;
  }
};

/**
 * Reads a repository over HTTP. A web server lists nothing, so the names of its metadata are taken from
 * its timestamp and snapshot.
 *
 * @param base ends in `/`
 * @throws MirrorError MIRROR_SILENT, MIRROR_ANSWERED
 */
export const openHttpReader = async (base: URL, client: HttpClient): Promise<HttpReader> => {
  const files = new Map<string, number>();
  const documents = new Map<string, Promise<Uint8Array | undefined>>();
  const urlOf = (name: string) => new URL(name, base);
  const refused = (name: string, status: number) =>
    new MirrorError('MIRROR_ANSWERED', { parameters: { url: urlOf(name).href, status } });
  const load = async (name: string, maxBytes: number) => {
    const { status, bytes } = await client.get(urlOf(name), { maxBytes });
    if (missing.includes(status)) return undefined;
    if (status !== 200) throw refused(name, status);
    files.set(name, bytes.length);
    return bytes;
  };
  const read = (name: string, maxBytes: number) => {
    const known = documents.get(name) ?? load(name, maxBytes);
    documents.set(name, known);
    return known;
  };
  const timestampName = metadataPath('timestamp.json');
  const timestamp = await read(timestampName, limits.metadataBytes);
  if (timestamp === undefined) throw refused(timestampName, 404);
  for (const snapshotName of claimedIn(timestamp, 'snapshot.json')) {
    const snapshot = await read(metadataPath(snapshotName), limits.metadataBytes);
    for (const name of snapshot === undefined ? [] : claimedIn(snapshot, '')) {
      await read(metadataPath(name), limits.metadataBytes);
    }
  }
  return {
    kind: 'folder',
    location: base.href,
    files,
    urlOf,
    read,
    readAt: async (name, offset, lengthBytes) => {
      const { status, bytes } = await client.get(urlOf(name), {
        headers: { range: `bytes=${offset}-${offset + lengthBytes - 1}` },
        maxBytes: lengthBytes,
      });
      if (status !== 206) throw refused(name, status);
      return bytes;
    },
    stream: (name) => client.stream(urlOf(name)),
    close: () => Promise.resolve(),
  };
};
