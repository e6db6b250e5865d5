import type { RepositoryLinks } from './repository-links.ts';

/**
 * F-Droid's own apps, as far as they add a repository in different ways. Basic has the same code, but
 * from version 2 on it refuses plain HTTP.
 */
export type StoreClient = 'full-2' | 'full-1' | 'basic-2';

/** The package of F-Droid itself: it takes repositories over plain HTTP in every version. */
export const storeApplication = 'org.fdroid.fdroid';
const basicApplication = 'org.fdroid.basic';

/**
 * Certificate of F-Droid's own APKs, and of its repository (f-droid.org, "Release Channels and Signing
 * Keys"): 64 lower-case hex digits.
 */
export const storeSigner = '43238d512c1e5eb2d6569f4a3afbf5523418b82e0a3ed1552770abb9a9c9ccab';

/** Which client an app is; undefined for all other apps. */
export const storeClientOf = ({
  applicationId,
  versionName,
}: {
  readonly applicationId: string;
  readonly versionName: string;
}): StoreClient | undefined => {
  const isNew = Number(/^v?(\d+)/.exec(versionName)?.[1] ?? 0) >= 2;
  if (applicationId === storeApplication) return isNew ? 'full-2' : 'full-1';
  if (applicationId === basicApplication) return isNew ? 'basic-2' : 'full-1';
  return undefined;
};

/** Links that open a client when they are tapped, the surest first. */
export type TappedLink = 'intent' | 'legacy' | 'appLink';

/** How a client takes a repository. */
export interface ClientWays {
  readonly client: StoreClient;
  /** It can: it scans and takes a typed address. Otherwise it refuses the address, however it comes. */
  readonly canAdd: boolean;
  readonly taps: readonly TappedLink[];
}

/**
 * What works in each client for an address: first what the box hands out itself, last what refuses the
 * address. Sources: fdroidclient 1.23.2 and
 * 2.0 alpha, AndroidManifest.xml (intent filters: 2.0 has `fdroidrepos:`, which means HTTPS, and
 * fdroid.link) and network_security_config.xml (no cleartext in Basic 2).
 *
 * @param served clients that the box itself hands out
 */
export const clientWays = (
  { address }: RepositoryLinks,
  served: readonly StoreClient[],
): readonly ClientWays[] => {
  const isSecure = address.startsWith('https:');
  const all: readonly ClientWays[] = [
    { client: 'full-1', canAdd: true, taps: ['legacy', 'intent', 'appLink'] },
    {
      client: 'full-2',
      canAdd: true,
      taps: isSecure ? ['intent', 'legacy', 'appLink'] : ['intent', 'appLink'],
    },
    { client: 'basic-2', canAdd: isSecure, taps: isSecure ? ['legacy', 'appLink'] : [] },
  ];
  const rank = ({ client, canAdd }: ClientWays): number =>
    canAdd ? Number(!served.includes(client)) : 2;
  return [...all].sort((a, b) => rank(a) - rank(b));
};
