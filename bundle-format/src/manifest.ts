import { createHash } from 'node:crypto';
import { manifestSchema, type Component, type Manifest } from '@p2p-hotspot/contract';
import { canonicalJson, parseCanonicalJson } from '@p2p-hotspot/signing-keys';
import { BundleError } from './errors.ts';
import { limits } from './limits.ts';
import { shownPath } from './path-policy.ts';
import { decodeList, treeDigest, type List } from './list.ts';

/** Names of TUF's own roles: a channel is a role too, and its metadata lies beside theirs. */
const roleNames: readonly string[] = ['root', 'targets', 'snapshot', 'timestamp'];

/**
 * The schema passes over a member of this name: what was signed would say more than is read. In
 * canonical JSON these bytes are a member and nothing else, since a quote in a text is escaped.
 */
const passedOver = '"__proto__":';

const invalid = (reason: string, cause?: unknown) =>
  new BundleError('MANIFEST_INVALID', { parameters: { reason }, cause });

const checkManifest = (value: unknown): Manifest => {
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path }) => path.join('.'));
    const place = places.find((text) => text !== '') ?? 'document';
    throw invalid(shownPath(place), parsed.error);
  }
  const manifest = parsed.data;
  if (roleNames.includes(manifest.channel)) throw invalid('channel');
  manifest.components.forEach(({ name }, index) => {
    const before = manifest.components[index - 1]?.name;
    if (before !== undefined && before >= name) throw invalid(`components.${index}.name`);
  });
  return manifest;
};

/**
 * Encodes a manifest as canonical JSON (docs/spec/release-v1.md §3).
 *
 * @throws BundleError `MANIFEST_INVALID` for what a decoder would refuse
 */
export const encodeManifest = (manifest: Manifest): Uint8Array => {
  const bytes = canonicalJson(checkManifest(manifest));
  if (bytes.length > limits.manifestBytes) throw invalid('size');
  return bytes;
};

/**
 * Decodes a manifest that the channel's role has authenticated.
 *
 * @throws BundleError `MANIFEST_INVALID`; `reason` is the place in the document
 */
export const decodeManifest = (
  bytes: Uint8Array,
  maxBytes: number = limits.manifestBytes,
): Manifest => {
  if (bytes.length > maxBytes) throw invalid('size');
  let value: unknown;
  try {
    value = parseCanonicalJson(bytes);
  } catch (error) {
    throw invalid('document', error);
  }
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(passedOver)) {
    throw invalid('document');
  }
  return checkManifest(value);
};

/**
 * Opens the list that a manifest's component names: the step from what is signed to the tree.
 *
 * @throws BundleError `LIST_MISMATCH` where the bytes are not the list that was signed for, or the
 *   list says otherwise than the component; what `decodeList` throws
 */
export const openList = (component: Component, bytes: Uint8Array): List => {
  const mismatch = (reason: string) =>
    new BundleError('LIST_MISMATCH', { parameters: { component: component.name, reason } });
  if (bytes.length !== component.list.length) throw mismatch('length');
  if (createHash('sha256').update(bytes).digest('hex') !== component.list.sha256) {
    throw mismatch('sha256');
  }
  const list = decodeList(bytes);
  if (list.files.length !== component.files) throw mismatch('files');
  if (list.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) !== component.size) {
    throw mismatch('size');
  }
  if (treeDigest(list.files) !== component.tree) throw mismatch('tree');
  return list;
};
