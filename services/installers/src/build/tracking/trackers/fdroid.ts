import { z } from 'zod';
import { nameInUrl } from '../catalogue/offered-file.ts';
import type { Architecture } from '../../../installer.ts';
import { InstallersError } from '../../../errors.ts';
import type { Tracker } from './tracker.ts';

/** The largest index known has 50 MB. */
const maxIndexBytes = 128 * 1024 * 1024;

const version = z.object({
  file: z.object({
    name: z.string().startsWith('/'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    size: z.number().int().nonnegative().optional(),
  }),
  manifest: z.object({
    versionName: z.string(),
    versionCode: z.number(),
    nativecode: z.array(z.string()).default([]),
  }),
  releaseChannels: z.array(z.string()).default([]),
});

const index = z.object({
  packages: z.record(z.string(), z.object({ versions: z.record(z.string(), z.unknown()) })),
});

const abis: Readonly<Partial<Record<Architecture, string>>> = {
  arm64: 'arm64-v8a',
  armv7: 'armeabi-v7a',
  x86: 'x86',
  x86_64: 'x86_64',
};

/**
 * One app of an F-Droid repository, by its `index-v2.json`. Its digests count as published beside the
 * file; whether the index is signed is not looked at here, and who signed the app is.
 */
export const fdroidTracker: Tracker<'fdroid'> = {
  questions: ({ source: { url } }) => [
    {
      ...{ url: `${url}index-v2.json`, method: 'GET', accept: 'application/json' },
      ...{ maxBytes: maxIndexBytes, isOptional: false, takesPage: false, isShared: true },
    },
  ],
  read: ({ source, files, takesPrereleases }, { bytes, url }) => {
    const { packages } = index.parse(JSON.parse(bytes.toString()));
    const app = Object.hasOwn(packages, source.applicationId)
      ? packages[source.applicationId]
      : undefined;
    if (app === undefined) {
      const parameters = { address: `${url.host} (${source.applicationId})`, status: 404 };
      throw new InstallersError('TRACKER_ANSWERED', { parameters });
    }
    const abi = abis[files[0]?.architecture ?? 'any'];
    // One version may have a file for each processor, under codes of their own.
    const [newest] = Object.values(app.versions)
      .map((entry) => version.parse(entry))
      .filter(({ releaseChannels }) => takesPrereleases || releaseChannels.length === 0)
      .filter(({ manifest: { nativecode } }) => {
        return abi === undefined || nativecode.length === 0 || nativecode.includes(abi);
      })
      .sort((a, b) => b.manifest.versionCode - a.manifest.versionCode);
    if (newest === undefined) return [];
    const { file, manifest } = newest;
    const address = new URL(`.${file.name}`, source.url);
    const name = nameInUrl(address);
    if (name === undefined) return [];
    return [
      {
        ...{ name, url: address.href, version: manifest.versionName, sha256: file.sha256 },
        ...(file.size === undefined ? {} : { sizeBytes: file.size }),
      },
    ];
  },
};
