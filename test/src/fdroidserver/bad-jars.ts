import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createRepositoryKey } from '@p2p-hotspot/fdroid/build';
import { execa } from 'execa';
import type * as JarModule from '../../../services/fdroid/src/build/repository/signed-jar.js';
import type * as KeyModule from '../../../services/fdroid/src/build/repository/repository-key.js';
import { importBuilt } from '../lab/import-built.ts';
import type { PhoneCase } from './client-rules.ts';

const built = (name: string): Promise<unknown> =>
  importBuilt(`services/fdroid/dist/src/build/repository/${name}.js`);
const { createSignedJar } = (await built('signed-jar')) as typeof JarModule;
const { openRepositoryKey } = (await built('repository-key')) as typeof KeyModule;

/** A signed index that breaks one rule and no other. */
export interface BadJar extends PhoneCase {
  readonly format: 'v1' | 'v2';
  /** What the client must say. */
  readonly refused: string;
}

const index = Buffer.from('{"timestamp":1}');
const password = 'password';

const keyOptions = {
  first: ['-keyalg', 'EC'],
  second: ['-keyalg', 'EC'],
  /** Its certificate has less than 256 bytes. */
  small: ['-keyalg', 'Ed25519'],
  /** Its certificate is signed by the first. */
  child: ['-keyalg', 'EC', '-signer', 'first'],
} as const;

/** Makes bad indexes with Java's own tools, and with ours where they would not. */
export const makeBadJars = async (folder: string): Promise<readonly BadJar[]> => {
  const at = (name: string): string => path.join(folder, name);
  const store = ['-keystore', at('keys.p12'), '-storepass', password];
  await writeFile(at('entry.json'), index);
  for (const [alias, options] of Object.entries(keyOptions)) {
    const about = ['-alias', alias, '-dname', `CN=${alias}`, '-validity', '9000'];
    await execa('keytool', ['-genkeypair', ...store, ...about, ...options]);
  }
  const { stdout: listed } = await execa('keytool', ['-list', ...store]);
  const fingerprintOf = (alias: string): string => {
    const pattern = new RegExp(`^${alias}, .*\\n.*SHA-256\\): ([0-9A-F:]{95})$`, 'm');
    return (pattern.exec(listed)?.[1] ?? '').replaceAll(':', '');
  };
  const plain = at('unsigned.jar');
  await execa('jar', ['--create', '--file', plain, '--no-manifest', '-C', folder, 'entry.json']);
  const signedBy = async (name: string, ...aliases: readonly string[]): Promise<string> => {
    await copyFile(plain, at(name));
    for (const alias of aliases) await execa('jarsigner', [...store, at(name), alias]);
    return at(name);
  };

  const ours = await createRepositoryKey({ commonName: 'x', serial: Buffer.alloc(16, 1) });
  const opened = openRepositoryKey(ours);
  const write = async (
    name: string,
    inside: string,
    digest: JarModule.ManifestDigest,
    change: (jar: Buffer) => void = () => undefined,
  ): Promise<string> => {
    const jar = Buffer.from(await createSignedJar(inside, index, digest, opened));
    change(jar);
    await writeFile(at(name), jar);
    return at(name);
  };
  const mine = { fingerprint: ours.fingerprint };
  const first = { fingerprint: fingerprintOf('first') };
  const changed = (jar: Buffer): void => {
    const offset = jar.indexOf(index);
    jar.writeUInt8(jar.readUInt8(offset + 13) ^ 1, offset + 13);
  };
  const [entry, old] = ['entry.json', 'index-v1.json'];
  return [
    {
      ...{ format: 'v2', refused: 'digest', ...mine },
      jar: await write('sha1-entry.jar', entry, 'SHA1'),
    },
    {
      ...{ format: 'v1', refused: 'digest', ...mine },
      jar: await write('sha256-index.jar', old, 'SHA-256'),
    },
    {
      ...{ format: 'v2', refused: 'no-index', ...mine },
      jar: await write('other.jar', old, 'SHA-256'),
    },
    {
      ...{ format: 'v2', refused: 'fingerprint', ...first },
      jar: await write('foreign.jar', entry, 'SHA-256'),
    },
    {
      ...{ format: 'v2', refused: 'signature', ...mine },
      jar: await write('changed.jar', entry, 'SHA-256', changed),
    },
    {
      ...{ format: 'v1', refused: 'signature', ...mine },
      jar: await write('changed-index.jar', old, 'SHA1', changed),
    },
    { format: 'v2', refused: 'no-attributes', ...first, jar: plain },
    {
      ...{ format: 'v2', refused: 'several-signers', ...first },
      jar: await signedBy('two-signers.jar', 'first', 'second'),
    },
    {
      ...{ format: 'v2', refused: 'several-certificates' },
      ...{ fingerprint: fingerprintOf('child'), jar: await signedBy('chain.jar', 'child') },
    },
    {
      ...{ format: 'v2', refused: 'certificate-size' },
      ...{ fingerprint: fingerprintOf('small'), jar: await signedBy('small.jar', 'small') },
    },
    {
      ...{ format: 'v2', refused: 'unsigned', ...mine },
      jar: await withoutSignature(await write('stripped.jar', entry, 'SHA-256')),
    },
  ];
};

/** Takes the signature out and leaves the manifest with its digests. */
const withoutSignature = async (jar: string): Promise<string> => {
  const bytes = await readFile(jar);
  for (const name of ['HOTSPOT.SF', 'HOTSPOT.RSA']) {
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
      // A name that says nothing to readers of signatures.
      bytes.write('X', at + name.length - 1);
    }
  }
  await writeFile(jar, bytes);
  return jar;
};
