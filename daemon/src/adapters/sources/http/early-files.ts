import {
  decodeNews,
  metadataPath,
  nameLimitBytes,
  newsPath,
  type News,
} from '@p2p-hotspot/bundle-format';
import { isCodedError } from '@p2p-hotspot/contract';
import type { Source } from '../../../ports/source.ts';

const timestampName = metadataPath('timestamp.json');

/** What may be in the news. */
const isNewsName = (name: string): boolean =>
  /^(?:metadata|targets)\/|^lists\/[0-9a-f]{64}\.(?:packs|patches)$/.test(name);

/** What a mirror with news does not have when it is not in them: every other kind may be too large. */
const isToldWhole = (name: string): boolean => /\.patches$|\.root\.json$/.test(name);

/** Version of the snapshot that a timestamp names, which nobody has verified yet. */
const snapshotVersion = (timestamp: Uint8Array): number | undefined => {
  try {
    const { signed } = JSON.parse(new TextDecoder().decode(timestamp)) as {
      signed?: { meta?: Record<string, { version?: unknown } | undefined> };
    };
    const version = signed?.meta?.['snapshot.json']?.version;
    return typeof version === 'number' && Number.isSafeInteger(version) && version > 0
      ? version
      : undefined;
  } catch {
    return undefined;
  }
};

/**
 * A mirror whose small files come together, and not each with a round trip of its own: the timestamp
 * came with the last look, and what hangs off it comes in the news (docs/spec/repository-v1.md §5.2),
 * where the mirror has some.
 *
 * @param timestamp as the last look found it
 */
export const withEarlyFiles = (source: Source, timestamp: Uint8Array): Source => {
  let isTimestampNew = true;
  let news: Promise<News | undefined> | undefined;
  let isForgotten = false;
  const load = async (): Promise<News | undefined> => {
    const version = snapshotVersion(timestamp);
    const bytes =
      version === undefined ? undefined : await source.read(newsPath(version), nameLimitBytes.news);
    if (bytes === undefined) return undefined;
    try {
      return await decodeNews(bytes);
    } catch (error) {
      // Its files can be had one by one.
      if (isCodedError(error)) return undefined;
      throw error;
    }
  };
  /** @returns undefined where the mirror must be asked */
  const find = async (name: string): Promise<{ readonly bytes?: Uint8Array } | undefined> => {
    if (isForgotten || !isNewsName(name)) return undefined;
    if (name === timestampName) {
      // Whoever asks twice waits for another one.
      const isFirst = isTimestampNew;
      isTimestampNew = false;
      return isFirst ? { bytes: timestamp } : undefined;
    }
    news ??= load();
    const found = await news;
    const bytes = found?.get(name);
    if (bytes !== undefined) return { bytes };
    return found !== undefined && isToldWhole(name) ? {} : undefined;
  };
  return {
    ...source,
    read: async (name, maxBytes) => {
      const early = await find(name);
      const isUsable = early !== undefined && (early.bytes?.length ?? 0) <= maxBytes;
      return isUsable ? early.bytes : source.read(name, maxBytes);
    },
    distrust: () => {
      isForgotten = true;
      source.distrust?.();
    },
  };
};
