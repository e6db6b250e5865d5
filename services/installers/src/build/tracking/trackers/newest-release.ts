import { matchName } from '../catalogue/name-pattern.ts';
import { nameInUrl, isSafeName, type OfferedFile } from '../catalogue/offered-file.ts';
import { compareVersions, versionInTag } from '../catalogue/versions.ts';
import type { TrackedApp } from '../catalogue/tracked-app.ts';

/** A release as forges list it. */
export interface ForgeRelease {
  readonly tag: string;
  /** Not for everybody yet: a draft, one that is planned. */
  readonly isHidden: boolean;
  readonly isPrerelease: boolean;
  readonly assets: readonly ForgeAsset[];
}

export interface ForgeAsset {
  readonly name: string;
  readonly url: string;
  readonly sizeBytes?: number;
  readonly sha256?: string;
  readonly mark?: string;
}

/**
 * The files of the newest release, by version and not by date: makers mend old versions, too.
 *
 * @param releases in any order
 */
export const newestRelease = (
  { tag: pattern, takesPrereleases }: Pick<TrackedApp, 'tag' | 'takesPrereleases'>,
  releases: readonly ForgeRelease[],
): OfferedFile[] => {
  const versioned = releases.flatMap((release) => {
    if (release.isHidden || (release.isPrerelease && !takesPrereleases)) return [];
    const version =
      pattern === undefined
        ? versionInTag(release.tag)
        : matchName(pattern, release.tag.replaceAll('/', ' '))?.version;
    return version === undefined ? [] : [{ release, version }];
  });
  const [newest] = versioned.sort((a, b) => compareVersions(b.version, a.version));
  if (newest === undefined) return [];
  return newest.release.assets.flatMap(({ name, url, ...rest }) => {
    if (!URL.canParse(url)) return [];
    const safe = isSafeName(name) ? name : nameInUrl(new URL(url));
    return safe === undefined ? [] : [{ name: safe, url, version: newest.version, ...rest }];
  });
};
