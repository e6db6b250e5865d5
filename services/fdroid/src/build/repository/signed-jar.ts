import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { createDetachedSignature } from './detached-signature.ts';
import type { OpenedRepositoryKey } from './repository-key.ts';

/**
 * How the manifest names the digest of the content. F-Droid clients accept nothing but SHA-1 in
 * index-v1.jar (1.x) and refuse it in entry.jar. What is signed uses SHA-256 in both.
 */
export type ManifestDigest = 'SHA1' | 'SHA-256';

const base64Digest = (digest: ManifestDigest, bytes: Uint8Array): string =>
  createHash(digest === 'SHA1' ? 'sha1' : 'sha256')
    .update(bytes)
    .digest('base64');

const section = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n\r\n`;

/**
 * The same time in every time zone, stored with no zone: zip's own fields are local time, and so is
 * this date. Not compressed, so that no version of zlib changes the bytes.
 */
const zipOptions = {
  mtime: new Date(1980, 0, 1),
  mode: 0o100_644,
  compress: false,
  forceDosTimestamp: true,
} as const;

/**
 * A JAR with one file, signed (JAR File Specification). The same input gives the same bytes.
 *
 * @param name of the file, ASCII, short enough for one line of 72 bytes
 */
export const createSignedJar = async (
  name: string,
  content: Uint8Array,
  digest: ManifestDigest,
  key: OpenedRepositoryKey,
): Promise<Uint8Array> => {
  const main = section('Manifest-Version: 1.0');
  const entry = section(`Name: ${name}`, `${digest}-Digest: ${base64Digest(digest, content)}`);
  const manifest = Buffer.from(main + entry, 'ascii');
  const signatureFile = Buffer.from(
    section(
      'Signature-Version: 1.0',
      `SHA-256-Digest-Manifest: ${base64Digest('SHA-256', manifest)}`,
    ) +
      section(
        `Name: ${name}`,
        `SHA-256-Digest: ${base64Digest('SHA-256', Buffer.from(entry, 'ascii'))}`,
      ),
    'ascii',
  );
  const signature = createDetachedSignature(signatureFile, key);
  const jar = new ZipFile();
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['META-INF/MANIFEST.MF', manifest],
    ['META-INF/HOTSPOT.SF', signatureFile],
    ['META-INF/HOTSPOT.RSA', signature],
    [name, content],
  ];
  for (const [path, bytes] of files) jar.addBuffer(Buffer.from(bytes), path, zipOptions);
  jar.end();
  return buffer(jar.outputStream);
};
