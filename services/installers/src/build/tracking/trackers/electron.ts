import { parse } from 'yaml';
import { z } from 'zod';
import type { Platform } from '../../../installer.ts';
import { nameInUrl } from '../catalogue/offered-file.ts';
import type { Tracker } from './tracker.ts';

const maxFeedBytes = 256 * 1024;

/** The feeds of electron-builder, with the system that each is for. */
const feeds: readonly (readonly [string, Platform, readonly string[]])[] = [
  ['latest.yml', 'windows', []],
  ['latest-mac.yml', 'macos', []],
  ['latest-linux.yml', 'linux', ['x86_64', 'x86', 'any', 'unknown']],
  ['latest-linux-arm64.yml', 'linux', ['arm64']],
  ['latest-linux-arm.yml', 'linux', ['armv7']],
];

const feed = z.object({
  version: z.union([z.string(), z.number()]).transform(String),
  files: z
    .array(
      z.object({
        url: z.string(),
        sha512: z.string().optional(),
        size: z.number().int().nonnegative().optional(),
      }),
    )
    .optional(),
  path: z.string().optional(),
  sha512: z.string().optional(),
});

/** Base64 in the feeds; hex in all that we keep. */
const sha512In = (text: string | undefined): { sha512?: string } => {
  const bytes = Buffer.from(text ?? '', 'base64');
  return bytes.length === 64 && bytes.toString('base64') === text
    ? { sha512: bytes.toString('hex') }
    : {};
};

/** `latest*.yml` beside the files, as electron-builder writes it: with SHA-512. */
export const electronTracker: Tracker<'electron'> = {
  questions: ({ source, files }) =>
    feeds
      .filter(
        ([, platform, architectures]) =>
          files.length === 0 ||
          files.some(
            (rule) =>
              rule.platform === platform &&
              (architectures.length === 0 || architectures.includes(rule.architecture)),
          ),
      )
      .map(([name]) => ({
        url: new URL(name, source.url).href,
        method: 'GET',
        accept: '*/*',
        maxBytes: maxFeedBytes,
        isOptional: files.length === 0,
        takesPage: false,
      })),
  read: (_app, { bytes, url }, question) => {
    const text = bytes.toString();
    const said = feed.parse(parse(text, { maxAliasCount: 0, logLevel: 'error' }));
    const platform = feeds.find(([name]) =>
      new URL(question.url).pathname.endsWith(`/${name}`),
    )?.[1];
    const listed = said.files ?? (said.path === undefined ? [] : [{ ...said, url: said.path }]);
    return listed.flatMap((file) => {
      if (!URL.canParse(file.url, url.href)) return [];
      const address = new URL(file.url, url);
      const name = nameInUrl(address);
      if (name === undefined) return [];
      return [
        {
          name,
          url: address.href,
          version: said.version,
          ...('size' in file && typeof file.size === 'number' ? { sizeBytes: file.size } : {}),
          ...sha512In(file.sha512),
          ...(platform === undefined ? {} : { platform }),
        },
      ];
    });
  },
};
