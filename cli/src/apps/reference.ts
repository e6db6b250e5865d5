import { AppsError } from './errors.ts';
import { knownRepositories } from './known-repositories.ts';

/** What an operator wants to add: a file, or an app of another repository. */
export type AppReference =
  | { readonly kind: 'file'; readonly path: string }
  /** A project with releases: `github:owner/name`, or as trackers of installers take it otherwise. */
  | { readonly kind: 'release'; readonly source: string }
  | {
      readonly kind: 'upstream';
      readonly applicationId: string;
      /** Without a slash at the end. */
      readonly repository: string;
      /** SHA-256 of the certificate that signs it, where the operator or this program knows it. */
      readonly fingerprint?: string;
    };

const upstreamPattern = /^(?<applicationId>[A-Za-z]\w*(?:\.[A-Za-z]\w*)+)@(?<place>.+)$/;

export const invalidReference = (reference: string, reason: string) =>
  new AppsError('APP_REFERENCE_INVALID', { parameters: { reference, reason } });

/**
 * Reads a fingerprint, written with or without colons or spaces, in any case.
 *
 * @throws AppsError APP_REFERENCE_INVALID
 */
export const readFingerprint = (reference: string, text: string): string => {
  const fingerprint = text.replaceAll(/[\s:]/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(fingerprint)) return fingerprint;
  throw invalidReference(reference, 'the fingerprint must be 64 hexadecimal digits');
};

/**
 * Reads `app.apk`, `github:owner/name`, `org.example@f-droid` or `org.example@https://host/fdroid/repo?fingerprint=…`.
 *
 * @param fingerprint as given beside it
 * @throws AppsError APP_REFERENCE_INVALID
 */
export const readReference = (reference: string, fingerprint?: string): AppReference => {
  const { applicationId, place = '' } = upstreamPattern.exec(reference)?.groups ?? {};
  if (applicationId === undefined) {
    if (/^(?:github|gitlab|codeberg|forgejo|https?):/.test(reference)) {
      return { kind: 'release', source: reference };
    }
    return { kind: 'file', path: reference };
  }
  const named = knownRepositories.find(({ name }) => name === place.toLowerCase());
  if (named === undefined && !URL.canParse(place)) {
    throw invalidReference(reference, `"${place}" is no address`);
  }
  const url = new URL(named?.address ?? place);
  if (!['http:', 'https:'].includes(url.protocol)) {
    throw invalidReference(reference, 'the address must begin with https:// or http://');
  }
  const inUrl = url.searchParams.get('fingerprint') ?? url.searchParams.get('FINGERPRINT');
  url.search = '';
  url.hash = '';
  const repository = url.href.replace(/\/+$/, '');
  const known = knownRepositories.find(({ address }) => address === repository)?.fingerprint;
  const given = [inUrl, fingerprint].flatMap((text) => text ?? []);
  const told = [
    ...given.map((text) => readFingerprint(reference, text)),
    ...(known ? [known] : []),
  ];
  if (new Set(told).size > 1)
    throw invalidReference(reference, 'two different fingerprints are given');
  const [wanted] = told;
  return {
    kind: 'upstream',
    applicationId,
    repository,
    ...(wanted === undefined ? {} : { fingerprint: wanted }),
  };
};
