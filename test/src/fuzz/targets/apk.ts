import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isCodedError } from '@p2p-hotspot/contract';
import type { Random } from '../random.ts';
import { promise, type FuzzTarget } from '../target.ts';
import { importBuilt } from '../../lab/import-built.ts';
import { inputs, readProjectFile } from './vectors.ts';
import type * as ZipModule from '../../../../services/fdroid/src/build/zip/zip-directory.js';
import type * as EntryModule from '../../../../services/fdroid/src/build/zip/zip-entry.js';
import type * as ApkModule from '../../../../services/fdroid/src/build/apk/read-apk.js';
import type * as XmlModule from '../../../../services/fdroid/src/build/apk/binary-xml.js';
import type * as TableModule from '../../../../services/fdroid/src/build/apk/resource-table.js';
import type * as ChunkModule from '../../../../services/fdroid/src/build/apk/resource-chunk.js';
import type * as ViewModule from '../../../../services/fdroid/src/build/byte-view.js';
import type * as JarModule from '../../../../services/fdroid/src/build/signature/jar-manifest.js';
import type * as CertificateModule from '../../../../services/fdroid/src/build/signature/certificate.js';
import type * as Pkcs7Module from '../../../../services/fdroid/src/build/signature/pkcs7.js';
import type * as SignerModule from '../../../../services/fdroid/src/build/signature/whole-file-signer.js';
import type * as BlockModule from '../../../../services/fdroid/src/build/signature/signing-block.js';

const built = async (name: string): Promise<unknown> =>
  importBuilt(`services/fdroid/dist/src/build/${name}.js`);

const { readZipDirectory } = (await built('zip/zip-directory')) as typeof ZipModule;
const { readZipEntry } = (await built('zip/zip-entry')) as typeof EntryModule;
const { readApk } = (await built('apk/read-apk')) as typeof ApkModule;
const { readBinaryXml } = (await built('apk/binary-xml')) as typeof XmlModule;
const { readResourceTable } = (await built('apk/resource-table')) as typeof TableModule;
const { ResourceFormatError } = (await built('apk/resource-chunk')) as typeof ChunkModule;
const { byteView, OutOfBoundsError } = (await built('byte-view')) as typeof ViewModule;
const { readJarManifest } = (await built('signature/jar-manifest')) as typeof JarModule;
const { readCertificate } = (await built('signature/certificate')) as typeof CertificateModule;
const { verifyPkcs7 } = (await built('signature/pkcs7')) as typeof Pkcs7Module;
const { verifyWholeFileSigners } = (await built(
  'signature/whole-file-signer',
)) as typeof SignerModule;
const { readSigningBlock, blockIds } = (await built(
  'signature/signing-block',
)) as typeof BlockModule;

/** A file in memory: what the zip reader asks of a handle. */
const memoryFile = (content: Uint8Array): FileHandle =>
  ({
    stat: () => Promise.resolve({ size: content.length }),
    read: (buffer: Uint8Array, offset: number, length: number, position: number) => {
      const piece = content.subarray(position, position + length);
      buffer.set(piece, offset);
      return Promise.resolve({ bytesRead: piece.length, buffer });
    },
  }) as unknown as FileHandle;

const isRefusal = (error: unknown): boolean => isCodedError(error);
/** The inner readers hand these to their callers, which make a code of them. */
const isFormatRefusal = (error: unknown): boolean =>
  isCodedError(error) || error instanceof OutOfBoundsError || error instanceof ResourceFormatError;

const small = readProjectFile('node_modules/android-apidemos-1/assets/HelloActivity.apk');
const settings = readProjectFile('node_modules/io.appium.settings-2/bin/settings_apk-debug.apk');

const entryOf = async (apk: Uint8Array, name: string): Promise<Uint8Array> => {
  const file = memoryFile(apk);
  const directory = await readZipDirectory(file);
  const entry = directory.entries.get(name);
  if (entry === undefined) throw new Error(`the seed has no ${name}`);
  return Uint8Array.from(await readZipEntry(file, directory, entry, 2 ** 26));
};

const edges = [0, 1, 0xff, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, 0xffff_fffe];

/** Numbers in these formats stand at even places and in four bytes or two: change those. */
const reshapeWords = (seed: Uint8Array, random: Random): Uint8Array => {
  const bytes = Buffer.from(seed);
  for (let left = 1 + random.below(4); left > 0 && bytes.length >= 4; left -= 1) {
    // Headers come first and count most.
    const among = random.isOneIn(2) ? Math.min(bytes.length, 256) : bytes.length;
    const at = Math.min(random.below(among) & ~1, bytes.length - 4);
    const before = bytes.readUInt32LE(at);
    const value = random.isOneIn(2) ? random.pick(edges) : before + random.below(16) - 8;
    if (random.isOneIn(2)) bytes.writeUInt32LE(value >>> 0, at);
    else bytes.writeUInt16LE(value & 0xffff, at);
  }
  return bytes;
};

/** The end of a zip is where its directory is: change that. */
const reshapeZip = (seed: Uint8Array, random: Random): Uint8Array => {
  const from = random.isOneIn(3) ? 0 : Math.max(0, seed.length - 2048);
  const tail = reshapeWords(seed.subarray(from), random);
  return Uint8Array.from(Buffer.concat([seed.subarray(0, from), tail]));
};

export const zipTarget: FuzzTarget = {
  seeds: [small, settings],
  words: inputs('PK\u0005\u0006', 'PK\u0001\u0002', 'PK\u0003\u0004', 'AndroidManifest.xml'),
  reshape: reshapeZip,
  isRefusal,
  decode: async (input) => {
    const file = memoryFile(input);
    const directory = await readZipDirectory(file);
    for (const entry of directory.entries.values()) {
      if (entry.sizeBytes > 2 ** 20) continue;
      const bytes = await readZipEntry(file, directory, entry, 2 ** 20);
      promise(bytes.length === entry.sizeBytes, 'an entry of another length');
    }
  },
};

const scratch = mkdtempSync(path.join(tmpdir(), 'p2p-hotspot-fuzz-'));
process.once('exit', () => {
  rmSync(scratch, { recursive: true, force: true });
});

export const apkTarget: FuzzTarget = {
  seeds: [small, settings],
  reshape: reshapeZip,
  isRefusal,
  // An APK may hold resources of 64 MiB, its manifest 16.
  growthBytes: 192 * 1024 * 1024,
  decode: async (input) => {
    const file = path.join(scratch, 'app.apk');
    writeFileSync(file, input);
    const { sizeBytes, signer } = await readApk(file);
    promise(sizeBytes === input.length && signer.length === 64, 'not this file');
  },
};

export const binaryXmlTarget: FuzzTarget = {
  seeds: [
    await entryOf(small, 'AndroidManifest.xml'),
    await entryOf(settings, 'AndroidManifest.xml'),
  ],
  reshape: reshapeWords,
  isRefusal: isFormatRefusal,
  decode: (input) => {
    const elements = readBinaryXml(byteView(input));
    promise(elements.length <= input.length / 16, 'more elements than bytes for them');
  },
};

export const resourceTableTarget: FuzzTarget = {
  seeds: [await entryOf(small, 'resources.arsc'), await entryOf(settings, 'resources.arsc')],
  reshape: reshapeWords,
  isRefusal: isFormatRefusal,
  decode: (input) => {
    const table = readResourceTable(byteView(input));
    // Values are read when they are asked for: the first ones of the application.
    for (let id = 0x7f01_0000; id < 0x7f01_0008; id += 1) table(id);
    for (let id = 0x7f04_0000; id < 0x7f04_0008; id += 1) table(id);
  },
};

const pkcs7 = await entryOf(small, 'META-INF/CERT.RSA');
const pkcs7Content = await entryOf(small, 'META-INF/CERT.SF');

export const pkcs7Target: FuzzTarget = {
  seeds: [pkcs7],
  isRefusal,
  decode: (input) => {
    const { der } = verifyPkcs7(input, pkcs7Content);
    promise(der.length > 0, 'no certificate');
  },
};

/** The certificate inside a PKCS#7 block: its first element that starts as certificates do. */
const certificateIn = (block: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(block);
  for (let at = bytes.indexOf(0x30); at !== -1; at = bytes.indexOf(0x30, at + 1)) {
    const piece = bytes.subarray(at, at + 4 + bytes.readUInt16BE(at + 2));
    try {
      return readCertificate(piece).der;
    } catch {
      continue;
    }
  }
  throw new Error('the seed has no certificate');
};

export const certificateTarget: FuzzTarget = {
  seeds: [certificateIn(pkcs7)],
  isRefusal,
  decode: (input) => {
    promise(readCertificate(input).der.length > 0, 'no certificate');
  },
};

export const jarManifestTarget: FuzzTarget = {
  seeds: [await entryOf(small, 'META-INF/MANIFEST.MF')],
  words: inputs('Name: ', '\r\n', '\n ', 'SHA1-Digest: ', 'SHA-256-Digest: ', ': '),
  isRefusal,
  decode: (input) => readJarManifest(input),
};

const signingBlockOf = async (apk: Uint8Array): Promise<Uint8Array> => {
  const file = memoryFile(apk);
  const block = await readSigningBlock(file, await readZipDirectory(file));
  const v2 = block?.values.get(blockIds.v2);
  if (v2 === undefined) throw new Error('the seed has no v2 signature');
  return v2.bytes;
};

export const signingBlockTarget: FuzzTarget = {
  seeds: [
    await signingBlockOf(
      readProjectFile(
        'node_modules/appium-uiautomator2-server/apks/appium-uiautomator2-server-debug-androidTest.apk',
      ),
    ),
  ],
  reshape: reshapeWords,
  isRefusal,
  decode: (input) => {
    promise(verifyWholeFileSigners(byteView(input), 2).length > 0, 'nobody signed');
  },
};
