/** An F-Droid repository: its address, and the certificate that signs it. */
export interface KnownRepository {
  readonly name: string;
  /** Without a slash at the end. */
  readonly address: string;
  /** SHA-256 of the certificate, 64 lower-case hex digits. */
  readonly fingerprint: string;
}

/**
 * Repositories whose certificate is known here, so that nobody must look it up. The fingerprints are
 * those that F-Droid's own client and many others carry.
 */
export const knownRepositories: readonly KnownRepository[] = [
  {
    name: 'f-droid',
    address: 'https://f-droid.org/repo',
    fingerprint: '43238d512c1e5eb2d6569f4a3afbf5523418b82e0a3ed1552770abb9a9c9ccab',
  },
  {
    name: 'izzyondroid',
    address: 'https://apt.izzysoft.de/fdroid/repo',
    fingerprint: '3bf0d6abfeae2f401707b6d966be743bf0eee49c2561b9ba39073711f628937a',
  },
  {
    name: 'guardianproject',
    address: 'https://guardianproject.info/fdroid/repo',
    fingerprint: 'b7c2eefd8dac7806af67dfcd92eb18126bc08312a7f2d6f3862e46013c7a6135',
  },
];

/** `org.example.app@f-droid` with the address of the repository in place of its name. */
export const withRepositoryAddress = (source: string): string => {
  const [, applicationId = '', name] = /^([\w.]+@)([\w-]+)$/.exec(source) ?? [];
  const known = knownRepositories.find((repository) => repository.name === name?.toLowerCase());
  return known === undefined ? source : `${applicationId}${known.address}`;
};
