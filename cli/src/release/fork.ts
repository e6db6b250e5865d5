import { isCodedError } from '@p2p-hotspot/contract';
import {
  delegatedRoleKeys,
  parseEnvelope,
  rootRoleKeys,
  signatureStatus,
  type RoleKeys,
} from '@p2p-hotspot/signing-keys';
import { OperatorError } from '../errors.ts';
import { signersOf } from './holders.ts';
import { namedMetadata, publishedName } from './metadata-files.ts';
import { newestRoot, signedPart, type MetadataSet } from './metadata-set.ts';

/** Reads a file of `metadata/` by its name there; undefined where there is none. */
export type ReadMetadata = (name: string) => Promise<Uint8Array | undefined>;

/** The keys that a version of a role needs; for a root those of the root before it. */
const keysOf = (set: MetadataSet, role: string, version: number): RoleKeys => {
  if (role === 'root') {
    return rootRoleKeys(newestRoot({ roots: set.roots.slice(0, Math.max(1, version - 1)) }), role);
  }
  const root = newestRoot(set);
  if (role === 'targets' || role === 'snapshot' || role === 'timestamp') {
    return rootRoleKeys(root, role);
  }
  if (set.targets === undefined) return { keys: [], threshold: 1 };
  return delegatedRoleKeys(signedPart('targets', set.targets), role);
};

/** What a signed file says of itself; undefined for what is not one, or not signed enough. */
const openSigned = (bytes: Uint8Array, keys: RoleKeys) => {
  try {
    const { signed, signedBytes } = parseEnvelope(bytes);
    if (!signatureStatus(bytes, keys).complete) return undefined;
    const custom = signed['custom'] as { readonly issued?: unknown } | undefined;
    return {
      version: signed['version'],
      issued: typeof custom?.issued === 'string' ? custom.issued : '',
      text: Buffer.from(signedBytes).toString(),
    };
  } catch (error) {
    if (isCodedError(error)) return undefined;
    throw error;
  }
};

/**
 * Looks for a version that exists twice: signed here, and signed with other content there. Files that
 * lack signatures are no fork; whoever verifies them says what is wrong with them.
 *
 * @param known what the collection has published
 * @param read reads the other side
 * @throws OperatorError REPOSITORY_FORKED with dates and key holders of both sides
 */
export const checkNoFork = async (
  location: string,
  known: MetadataSet,
  read: ReadMetadata,
): Promise<void> => {
  for (const { name, bytes } of namedMetadata(known)) {
    const theirs = await read(publishedName(name));
    if (theirs === undefined || Buffer.compare(theirs, bytes) === 0) continue;
    const role = name.replace(/^\d+\./, '').replace(/\.json$/, '');
    const version = Number.parseInt(name, 10);
    const keys = keysOf(known, role, version);
    const [left, right] = [openSigned(bytes, keys), openSigned(theirs, keys)];
    if (left === undefined || right === undefined) continue;
    if (left.version !== right.version || left.text === right.text) continue;
    throw new OperatorError('REPOSITORY_FORKED', {
      parameters: {
        path: location,
        role,
        version,
        issued: left.issued,
        holders: signersOf(known, bytes),
        theirIssued: right.issued,
        theirHolders: signersOf(known, theirs),
      },
    });
  }
};
