import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A certificate for a name, with its key, as a folder had them. */
export interface TlsFiles {
  /** With what leads to a root, as PEM. */
  readonly chain: string;
  readonly key: string;
  /** The first name that it is for. */
  readonly name: string;
  /** Milliseconds of Unix time. */
  readonly validFrom: number;
  readonly validTo: number;
}

/** The first name of a certificate that is one name and no wildcard. */
const nameIn = ({ subjectAltName = '' }: X509Certificate): string | undefined =>
  subjectAltName
    .split(', ')
    .map((entry) => /^DNS:([a-z0-9](?:[a-z0-9.-]{0,200})\.[a-z][a-z0-9-]{0,62})$/.exec(entry)?.[1])
    .find((name) => name !== undefined);

/**
 * Reads `fullchain.pem` and `privkey.pem`, as ACME clients write them.
 *
 * @returns undefined where they are not there, or are none
 */
export const readTlsFolder = async (folder: string): Promise<TlsFiles | undefined> => {
  try {
    const [chain, key] = await Promise.all([
      readFile(join(folder, 'fullchain.pem'), 'utf8'),
      readFile(join(folder, 'privkey.pem'), 'utf8'),
    ]);
    const certificate = new X509Certificate(chain);
    const name = nameIn(certificate);
    if (name === undefined) return undefined;
    const { validFrom, validTo } = certificate;
    return { chain, key, name, validFrom: Date.parse(validFrom), validTo: Date.parse(validTo) };
  } catch {
    return undefined;
  }
};
