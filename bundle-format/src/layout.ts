import { namePattern } from '@p2p-hotspot/contract/name-pattern';
import { limits } from './limits.ts';

/**
 * Names inside a repository (docs/spec/repository-v1.md §2), relative to its folder and with `/`
 * between parts. Lower-case ASCII only, so that they mean the same on FAT, exFAT, ext4 and in a URL.
 */

/** Name of the repository's folder on a stick and of the top folder in a bundle file. */
export const repositoryFolder = 'hotspot';

const hashPattern = /^[0-9a-f]{64}$/;

/** True for 64 lower-case hex digits. */
export const isSha256 = (text: string): boolean => hashPattern.test(text);

/** @param name a TUF file name: `timestamp.json`, `3.root.json`, `9.stable.json` */
export const metadataPath = (name: string): string => `metadata/${name}`;

export const manifestPath = (channel: string, sha256: string): string =>
  `targets/${channel}/${sha256}.release.json`;

export const listPath = (sha256: string): string => `lists/${sha256}`;

/** The hint that names the packs a list's chunks lie in. */
export const packHintPath = (sha256: string): string => `lists/${sha256}.packs`;

/** The hint that names the patches that lead to a list. */
export const patchHintPath = (sha256: string): string => `lists/${sha256}.patches`;

/** @param snapshotVersion of the snapshot that the news belong to */
export const newsPath = (snapshotVersion: number): string => `metadata/${snapshotVersion}.news`;

export const packPath = (sha256: string): string => `packs/${sha256.slice(0, 2)}/${sha256}`;

/** The hint that says where the chunks of a pack lie. */
export const tocPath = (sha256: string): string => `${packPath(sha256)}.toc`;

/** A patch, named by its own hash. */
export const patchPath = (sha256: string): string => `${packPath(sha256)}.patch`;

/** What a name stands for, in the order in which a bundle file carries them. */
export const nameKinds = [
  'metadata',
  'manifest',
  'list',
  'pack-hint',
  'toc',
  'pack',
  'patch-hint',
  'patch',
  'news',
] as const;
export type NameKind = (typeof nameKinds)[number];

/** One part of a name that a channel gives, without the anchors. */
const channel = namePattern.source.slice(1, -1);
const hash = '[0-9a-f]{64}';

const patterns: Readonly<Record<NameKind, RegExp>> = {
  metadata: new RegExp(`^metadata/(?:timestamp|[1-9][0-9]{0,9}\\.${channel})\\.json$`),
  manifest: new RegExp(`^targets/${channel}/${hash}\\.release\\.json$`),
  list: new RegExp(`^lists/${hash}$`),
  'pack-hint': new RegExp(`^lists/${hash}\\.packs$`),
  toc: /^packs\/([0-9a-f]{2})\/\1[0-9a-f]{62}\.toc$/,
  pack: /^packs\/([0-9a-f]{2})\/\1[0-9a-f]{62}$/,
  'patch-hint': new RegExp(`^lists/${hash}\\.patches$`),
  patch: /^packs\/([0-9a-f]{2})\/\1[0-9a-f]{62}\.patch$/,
  news: /^metadata\/[1-9][0-9]{0,9}\.news$/,
};

/** Kind of a repository name, `undefined` for any other text: an exact allow-list, no globs. */
export const repositoryNameKind = (name: string): NameKind | undefined =>
  nameKinds.find((kind) => patterns[kind].test(name));

export const isRepositoryName = (name: string): boolean => repositoryNameKind(name) !== undefined;

/** Largest size in bytes of a file of that kind. */
export const nameLimitBytes: Readonly<Record<NameKind, number>> = {
  metadata: limits.metadataBytes,
  manifest: limits.manifestBytes,
  list: limits.listBytes,
  'pack-hint': limits.packHintNames * 65,
  toc: limits.tocBytes,
  pack: limits.packBytes,
  'patch-hint': limits.patchHintLines * 164,
  patch: limits.packBytes,
  news: limits.newsStoredBytes,
};

/**
 * Order of a bundle file's entries: by kind, then by bytes. Both names must be repository names.
 *
 * @returns below, at or above zero, for `Array.prototype.sort`
 */
export const compareRepositoryNames = (left: string, right: string): number => {
  const rank = (name: string) => nameKinds.findIndex((kind) => kind === repositoryNameKind(name));
  return rank(left) - rank(right) || (left < right ? -1 : Number(left > right));
};
