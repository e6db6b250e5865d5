import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { execa } from 'execa';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';

/** A Java key store, as `apksigner` and `fdroid` use it. */
export interface KeyStore {
  readonly file: string;
  readonly alias: string;
  readonly password: string;
}

export const createKeyStore = async (file: string): Promise<KeyStore> => {
  const store: KeyStore = { file, alias: 'bench', password: 'no secret at all' };
  await execa('keytool', [
    ...['-genkeypair', '-keystore', file, '-storetype', 'PKCS12', '-alias', store.alias],
    ...['-storepass', store.password, '-keypass', store.password, '-dname', 'CN=Benchmark'],
    ...['-keyalg', 'RSA', '-keysize', '3072', '-validity', '10000', '-noprompt'],
  ]);
  return store;
};

interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

const readParts = async (apk: string): Promise<Part[]> => {
  const parts: Part[] = [];
  const zip = await openPromise(apk, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    if (!entry.fileName.startsWith('META-INF/')) parts.push({ name: entry.fileName, bytes });
  }
  return parts;
};

/** Replaces an id by one of equal length wherever the binary manifest's UTF-16 strings have it. */
const renamed = (manifest: Buffer, from: string, to: string): Buffer => {
  const [old, wanted] = [Buffer.from(from, 'utf16le'), Buffer.from(to, 'utf16le')];
  const copy = Buffer.from(manifest);
  for (let at = copy.indexOf(old); at >= 0; at = copy.indexOf(old, at + old.length)) {
    wanted.copy(copy, at);
  }
  return copy;
};

const writeZip = async (file: string, parts: readonly Part[]): Promise<void> => {
  const zip = new ZipFile();
  const mtime = new Date('2020-01-01T00:00:00Z');
  for (const { name, bytes } of parts) zip.addBuffer(bytes, name, { mtime });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
};

const idWidth = 3;

/** An id as long as `model` that ends in the number. */
const idLike = (model: string, index: number): string =>
  'bench.apk'.padEnd(model.length - idWidth, 'x') + String(index).padStart(idWidth, '0');

/**
 * Makes small apps that differ in their id, each signed as a real one.
 *
 * @param base an APK of application id `baseId`
 * @param signers how many `apksigner` run at once: each is a Java machine of its own
 */
export const makeSmallApks = async (
  folder: string,
  count: number,
  { base, baseId, keyStore }: { base: string; baseId: string; keyStore: KeyStore },
  signers = 2,
): Promise<string[]> => {
  await mkdir(folder, { recursive: true });
  const parts = await readParts(base);
  const files = Array.from({ length: count }, (_, index) =>
    path.join(folder, `small-${index}.apk`),
  );
  const queue = files.entries();
  const work = async (): Promise<void> => {
    for (const [index, file] of queue) {
      const unsigned = `${file}.unsigned`;
      await writeZip(
        unsigned,
        parts.map(({ name, bytes }) => ({
          name,
          bytes:
            name === 'AndroidManifest.xml' ? renamed(bytes, baseId, idLike(baseId, index)) : bytes,
        })),
      );
      await execa('apksigner', [
        ...['sign', '--ks', keyStore.file, '--ks-pass', `pass:${keyStore.password}`],
        ...['--v4-signing-enabled', 'false', '--out', file, unsigned],
      ]);
      await rm(unsigned);
    }
  };
  await Promise.all(Array.from({ length: signers }, work));
  return files;
};
