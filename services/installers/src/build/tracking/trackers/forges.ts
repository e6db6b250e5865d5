import { z } from 'zod';
import { newestRelease } from './newest-release.ts';
import { jsonQuestion, type Tracker } from './tracker.ts';

/** So many releases at once: more than any app makes between two looks. */
const releasesAtOnce = 30;

const asset = z.object({
  name: z.string(),
  browser_download_url: z.string(),
  size: z.number().int().nonnegative().optional(),
  /** GitHub, since June 2025: `sha256:` and hex. */
  digest: z.string().nullish(),
  updated_at: z.string().max(64).optional(),
  created_at: z.string().max(64).optional(),
});

/** GitHub's answer and Forgejo's, which follows it. */
const releases = z.array(
  z.object({
    tag_name: z.string(),
    draft: z.boolean().default(false),
    prerelease: z.boolean().default(false),
    assets: z.array(asset).default([]),
  }),
);

const sha256In = (digest: string | null | undefined): { sha256?: string } => {
  const [, hex] = /^sha256:([0-9a-f]{64})$/i.exec(digest ?? '') ?? [];
  return hex === undefined ? {} : { sha256: hex.toLowerCase() };
};

const parseReleases = (bytes: Buffer) =>
  releases.parse(JSON.parse(bytes.toString())).map((release) => ({
    tag: release.tag_name,
    isHidden: release.draft,
    isPrerelease: release.prerelease,
    assets: release.assets.map((entry) => {
      const changed = entry.updated_at ?? entry.created_at;
      return {
        name: entry.name,
        url: entry.browser_download_url,
        ...(entry.size === undefined ? {} : { sizeBytes: entry.size }),
        ...sha256In(entry.digest),
        ...(changed === undefined ? {} : { mark: `${changed} ${entry.size ?? ''}` }),
      };
    }),
  }));

/** Releases on GitHub: the one list of one request, with digests. */
export const githubTracker: Tracker<'github'> = {
  questions: ({ source: { origin, project } }) => {
    // A GitHub of one's own has its interface below its own address.
    const api = origin === 'https://github.com' ? 'https://api.github.com' : `${origin}/api/v3`;
    return [
      jsonQuestion(
        `${api}/repos/${project}/releases?per_page=${releasesAtOnce}`,
        'application/vnd.github+json',
      ),
    ];
  },
  read: (app, { bytes }) => newestRelease(app, parseReleases(bytes)),
};

/** Releases on Forgejo and Gitea, Codeberg too. */
export const forgejoTracker: Tracker<'forgejo'> = {
  questions: ({ source: { origin, project } }) => [
    jsonQuestion(`${origin}/api/v1/repos/${project}/releases?draft=false&limit=${releasesAtOnce}`),
  ],
  read: (app, { bytes }) => newestRelease(app, parseReleases(bytes)),
};

const gitlabReleases = z.array(
  z.object({
    tag_name: z.string(),
    upcoming_release: z.boolean().default(false),
    assets: z.object({
      links: z
        .array(
          z.object({
            name: z.string(),
            url: z.string(),
            direct_asset_url: z.string().optional(),
          }),
        )
        .default([]),
    }),
  }),
);

/** GitLab calls a link what its maker likes: mostly the file's name, sometimes a sentence. */
const nameOfLink = (name: string, url: string): string => {
  const last = URL.canParse(url) ? (new URL(url).pathname.split('/').at(-1) ?? '') : '';
  return /\.\w{2,8}$/.test(name) && !name.includes(' ') ? name : last;
};

/** Releases on GitLab: links, without sizes and without digests. */
export const gitlabTracker: Tracker<'gitlab'> = {
  questions: ({ source: { origin, project } }) => [
    jsonQuestion(
      `${origin}/api/v4/projects/${encodeURIComponent(project)}/releases?per_page=${releasesAtOnce}`,
    ),
  ],
  read: (app, { bytes }) =>
    newestRelease(
      app,
      gitlabReleases.parse(JSON.parse(bytes.toString())).map((release) => ({
        tag: release.tag_name,
        isHidden: release.upcoming_release,
        isPrerelease: false,
        assets: release.assets.links.map(({ name, url, direct_asset_url: direct }) => ({
          name: nameOfLink(name, url),
          url: direct ?? url,
          mark: url,
        })),
      })),
    ),
};
