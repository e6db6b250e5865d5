import type { TrustError } from '../../src/index.ts';

/** Where we and tuf-js answer differently, on purpose. */
export interface Difference {
  readonly name: string;
  /** The rule that we follow. */
  readonly why: string;
  readonly isMeant: (answers: Answers) => boolean;
}

export interface Answers {
  readonly bytes: Uint8Array;
  /** Undefined where the file was taken. */
  readonly ours: TrustError | undefined;
  readonly theirs: Error | undefined;
}

/** We refuse, naming such a place or reason. */
const weRefuse = (name: string, why: string, place: RegExp): Difference => ({
  name,
  why,
  isMeant: ({ ours }) =>
    ours?.code === 'METADATA_INVALID' && place.test(String(ours.parameters['reason'])),
});

/** We accept what tuf-js refuses with such a message. */
const weAccept = (name: string, why: string, message: RegExp): Difference => ({
  name,
  why,
  isMeant: ({ ours, theirs }) =>
    ours === undefined && theirs !== undefined && message.test(theirs.message),
});

/** The whole list: any other difference is a mistake of one of the two. */
export const differences: readonly Difference[] = [
  weRefuse(
    'key ids that are not the hash of their key',
    'TUF 1.0.34 §4.3: "Clients MUST calculate each KEYID to verify this is correct"',
    /^(?:delegations\.)?keys\.(?!.*\.keyval).+$/,
  ),
  weRefuse(
    'keys without a public value',
    'TUF 1.0.34 §4.2.2: KEYVAL holds the public portion of the key',
    /^(?:delegations\.)?keys\..+\.keyval(?:\.public)?$/,
  ),
  {
    name: 'signatures that are not lower-case hex',
    why: 'TUF 1.0.34 §4.2.1: hex-encoded; one signature has one spelling, and another counts nothing',
    isMeant: ({ ours, bytes }) =>
      ours?.code === 'METADATA_UNSIGNED' &&
      /"sig":"(?!(?:[0-9a-f]{2})+")/.test(Buffer.from(bytes).toString()),
  },
  weRefuse(
    'fractions, exponents and numbers beyond 2^53',
    'TUF 1.0.34 §4.1: floating-point numbers omitted; they have no canonical form',
    /^number$/,
  ),
  weRefuse(
    'two members of one name',
    'RFC 8259 §4: which one counts is unpredictable, so two readers could read two things',
    /^duplicate-key$/,
  ),
  weRefuse('malformed UTF-8', 'RFC 8259 §8.1: two texts must not read as one', /^utf-8$/),
  weRefuse(
    'times in other forms, or that are not in the calendar',
    'TUF 1.0.34 §4.2.3: "YYYY-MM-DDTHH:MM:SSZ"',
    /^expires$/,
  ),
  weRefuse(
    'editions of the specification that are none',
    'TUF 1.0.34 §4.3: SPEC_VERSION is a semantic version, of which the major one must be ours',
    /^spec_version$/,
  ),
  weRefuse(
    'versions and thresholds beyond 2^31 − 1',
    'metadata-v1 §2: no number that one reader keeps and another cannot',
    /(?:^|\.)(?:version|threshold)$/,
  ),
  weRefuse(
    'files in a timestamp beside the snapshot',
    'TUF 1.0.34 §4.6: "this MUST only include a description of the snapshot.json file"',
    /^meta\.(?!.*\.version$).+$/,
  ),
  weRefuse(
    'hashes that are none, or no hash at all',
    'TUF 1.0.34 §4.5: HASHES has one or more hashes, as hex digests',
    /^targets\..+\.hashes(?:\..+)?$/,
  ),
  weRefuse(
    'custom members that are no objects',
    'TUF 1.0.34 §4.5: CUSTOM is an object; metadata-v1 §5: so is ours beside `expires`',
    /(?:^|\.)custom$/,
  ),
  weRefuse(
    'delegations that do not say for which paths',
    'TUF 1.0.34 §4.5: exactly one of paths and path_hash_prefixes; nothing would be delegated',
    /^delegations\.roles\.\d+$/,
  ),
  weRefuse(
    'targets without their list, delegations without roles or names',
    'TUF 1.0.34 §4.5: TARGETS is no option; DELEGATIONS is keys and roles (TAP 15 is no part of it)',
    /^(?:targets|delegations\.roles(?:\.\d+\.name)?)$/,
  ),
  weAccept(
    'roots that do not say whether snapshots are consistent',
    'TUF 1.0.34 §4.3: CONSISTENT_SNAPSHOT is OPTIONAL (profile hotspot-1 asks for it)',
    /^consistent_snapshot must be a boolean$/,
  ),
  weAccept(
    'delegations that do not say whether they terminate',
    'TUF 1.0.34 §4.5: its own example does not; then they do not',
    /^terminating must be a boolean$/,
  ),
  weAccept(
    'members beside the four roles of a root',
    'TUF 1.0.34 §4: what is not known is kept and signed, whatever its form',
    /^(?:roles must be an object|keyids must be an array)$/,
  ),
];
