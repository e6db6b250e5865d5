import { namePattern, storeNames } from '@p2p-hotspot/contract';

/** What a name below `/hotspot/` stands for (docs/spec/repository-v1.md §9). */
export type MirrorName =
  | { readonly kind: 'metadata'; readonly file: string }
  | { readonly kind: 'manifest'; readonly channel: string; readonly sha256: string }
  | { readonly kind: 'list'; readonly sha256: string }
  | { readonly kind: 'file'; readonly sha256: string };

/** One part of a name that a channel or a role gives, without the anchors. */
const word = namePattern.source.slice(1, -1);
const metadata = new RegExp(`^metadata/((?:timestamp|[1-9][0-9]{0,9}\\.${word})\\.json)$`);
const manifest = new RegExp(`^targets/(${word})/([0-9a-f]{64})\\.release\\.json$`);
const list = new RegExp(`^${storeNames.lists}/([0-9a-f]{64})$`);
const wholeFile = new RegExp(`^${storeNames.files}/([0-9a-f]{2})/(\\1[0-9a-f]{62})$`);

/** @returns undefined for every name that is not on the list: nothing else is served */
export const parseMirrorName = (name: string): MirrorName | undefined => {
  const [, file] = metadata.exec(name) ?? [];
  if (file !== undefined) return { kind: 'metadata', file };
  const [, channel, manifestSha256] = manifest.exec(name) ?? [];
  if (channel !== undefined && manifestSha256 !== undefined) {
    return { kind: 'manifest', channel, sha256: manifestSha256 };
  }
  const [, listSha256] = list.exec(name) ?? [];
  if (listSha256 !== undefined) return { kind: 'list', sha256: listSha256 };
  const [, , sha256] = wholeFile.exec(name) ?? [];
  return sha256 === undefined ? undefined : { kind: 'file', sha256 };
};
