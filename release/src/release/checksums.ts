import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { signMinisign, type SigningKey } from '@p2p-hotspot/signing-keys';
import { commitName, type ReleaseFacts } from './facts.ts';

/** Name of the file that names all others with their SHA-256, as `sha256sum --check` reads it. */
export const checksumsName = 'SHA256SUMS';

const digestOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest('hex');
};

/** Lines of all files of a folder, in order of their names. */
export const checksumsOf = async (folder: string): Promise<string> => {
  const names = (await readdir(folder)).sort();
  const lines: string[] = [];
  for (const name of names) lines.push(`${await digestOf(path.join(folder, name))}  ${name}\n`);
  return lines.join('');
};

/** The signature of checksums, for `minisign -Vm SHA256SUMS`. The same each time. */
export const signChecksums = (key: SigningKey, checksums: string, facts: ReleaseFacts): string =>
  signMinisign(
    key,
    { prehashed: createHash('blake2b512').update(checksums).digest() },
    {
      trusted: `p2p-hotspot ${facts.version}, commit ${commitName(facts)}, ${checksumsName}`,
      untrusted: 'checksums of a release of p2p-hotspot',
    },
  );
