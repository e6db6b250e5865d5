import { nameInUrl } from '../catalogue/offered-file.ts';
import type { Architecture } from '../../../installer.ts';
import { InstallersError } from '../../../errors.ts';
import type { Tracker } from './tracker.ts';

const maxEntryBytes = 4 * 1024 * 1024;

const abis: Readonly<Partial<Record<Architecture, string>>> = {
  arm64: 'arm64-v8a',
  armv7: 'armeabi-v7a',
  x86: 'x86',
  x86_64: 'x86_64',
};

const everyAbi = Object.values(abis);

const architectureOf = (abi: string): Architecture[] =>
  Object.entries(abis).flatMap(([name, known]) => (known === abi ? [name as Architecture] : []));

/**
 * One app of an F-Droid repository. Its signed front page is asked for; what that says of the index,
 * and the index of the app, is checked by whoever reads repositories.
 */
export const fdroidTracker: Tracker<'fdroid'> = {
  questions: ({ source: { url } }) => [
    {
      ...{ url: `${url}entry.jar`, method: 'GET', accept: '*/*' },
      ...{ maxBytes: maxEntryBytes, isOptional: false, takesPage: false, isShared: true },
    },
  ],
  read: async ({ source, files, takesPrereleases }, { bytes, url }, _question, readRepository) => {
    const { applicationId, fingerprint } = source;
    const wanted = new Set(files.map(({ architecture }) => abis[architecture]));
    const processors = wanted.size === 0 || wanted.has(undefined) ? everyAbi : [...wanted];
    const promised = await readRepository(
      {
        ...{ url: source.url, applicationId, takesPrereleases },
        abis: processors.flatMap((abi) => abi ?? []),
        ...(fingerprint === undefined ? {} : { fingerprint }),
      },
      bytes,
    );
    if (promised.length === 0) {
      const parameters = { address: `${url.host} (${applicationId})`, status: 404 };
      throw new InstallersError('TRACKER_ANSWERED', { parameters });
    }
    return promised.flatMap((file) => {
      const path = file.path.split('/').map(encodeURIComponent).join('/');
      const address = new URL(path, source.url);
      const name = nameInUrl(address);
      if (name === undefined) return [];
      const { versionCode, signer, sha256, sizeBytes, versionName: version } = file;
      return [
        {
          ...{ name, url: address.href, version, sha256, sizeBytes },
          ...(file.abis.length === 0 ? {} : { architectures: file.abis.flatMap(architectureOf) }),
          promised: { applicationId, versionCode, signer },
        },
      ];
    });
  },
};
