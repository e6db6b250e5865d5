import { hash } from 'node:crypto';
import { isCodedError } from '@p2p-hotspot/contract/coded-error';
import type { UpstreamFile } from '../build/upstream/fields.ts';
import {
  maxEntryBytes,
  readEntryJarBytes,
  type UpstreamEntry,
} from '../build/upstream/read-entry.ts';
import { fault } from './fault.ts';
import { readIndexContents, type IndexContents } from './index-contents.ts';
import type { ServedAnswer, ServedAsk, ServingPort } from './port.ts';

/** The index of f-droid.org has about 50 MB; phones would not unpack more. */
const maxIndexBytes = 128 * 1024 * 1024;
/** The file that ranges are tried with is read as a whole. */
const maxSampleBytes = 32 * 1024 * 1024;

/** What one look found, to compare a later one with. */
export interface ServedList {
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  /** SHA-256 of the certificate that signed it. */
  readonly fingerprint: string;
  readonly apks: readonly UpstreamFile[];
}

export interface ServedOptions {
  /** The certificate that must have signed it; absent: any. */
  readonly expected: string | undefined;
  /** What an earlier look found. */
  readonly before: ServedList | undefined;
  /** Every file, and every byte of it; else a sample of them. */
  readonly isComplete: boolean;
}

/** A file with its bytes. */
export interface KnownFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A repository as a server shows it. All but `ask` is asked for once. */
export interface Served extends ServedOptions {
  /** Without a slash at the end. */
  readonly address: string;
  /**
   * @param path below the repository; '' is the address itself
   * @throws ServingFault SERVING_SILENT, SERVING_REDIRECTED
   */
  readonly ask: (path: string, ask?: Partial<ServedAsk>) => Promise<ServedAnswer>;
  /** @throws ServingFault SERVING_ENTRY_MISSING, SERVING_ENTRY_PAGE, SERVING_ENTRY_STRANGE */
  readonly entryJar: () => Promise<Uint8Array>;
  /** @throws ServingFault SERVING_SIGNATURE_INVALID */
  readonly entry: () => Promise<UpstreamEntry>;
  /** @throws ServingFault SERVING_INDEX_WRONG */
  readonly index: () => Promise<Uint8Array>;
  /** @throws ServingFault SERVING_INDEX_INVALID */
  readonly contents: () => Promise<IndexContents>;
  /** The smallest app, or the index where there is none that is small enough. */
  readonly sample: () => Promise<KnownFile>;
}

/** Does a thing once, and gives what came of it to everybody who asks. */
const once = <T>(act: () => Promise<T>): (() => Promise<T>) => {
  let doing: Promise<T> | undefined;
  return () => (doing ??= act());
};

export const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');

/** A header that stands in an answer once; empty where it is absent. */
export const headerOf = ({ headers }: ServedAnswer, name: string): string => {
  const value = headers[name];
  return typeof value === 'string' ? value.trim() : (value?.join() ?? '');
};

/** How a body is packed; empty: not at all. */
export const encodingOf = (answer: ServedAnswer): string => {
  const encoding = headerOf(answer, 'content-encoding').toLowerCase();
  return encoding === 'identity' ? '' : encoding;
};

/** What F-Droid 2 sends with every request. */
export const clientEncodings = { 'accept-encoding': 'deflate,gzip' } as const;

const isRedirect = ({ status }: ServedAnswer): boolean =>
  status >= 300 && status < 400 && status !== 304;

const isPage = (answer: ServedAnswer): boolean =>
  /html/i.test(headerOf(answer, 'content-type')) ||
  /^\s*<(?:!doctype|html)/i.test(Buffer.from(answer.bytes.subarray(0, 256)).toString('latin1'));

const zipMark = Buffer.from('PK\u0003\u0004');

const readEntry = (answer: ServedAnswer): Uint8Array => {
  const { status, bytes } = answer;
  if (status === 404) throw fault('SERVING_ENTRY_MISSING');
  if (isPage(answer)) throw fault('SERVING_ENTRY_PAGE', { status });
  const isZip = zipMark.equals(bytes.subarray(0, zipMark.length));
  if (status === 200 && isZip && bytes.length <= maxEntryBytes) return bytes;
  throw fault('SERVING_ENTRY_STRANGE', { status, bytes: bytes.length });
};

/** The reason inside a refusal of ours; what is no refusal goes on. */
const reasonOf = (error: unknown): string => {
  if (!isCodedError(error) || error.code !== 'FDROID_UPSTREAM_INVALID') throw error;
  return String(error.parameters['reason']);
};

/** @param address of the repository, without a slash at the end */
export const openServed = (address: string, port: ServingPort, options: ServedOptions): Served => {
  const ask: Served['ask'] = async (path, { headers = {}, maxBytes = 0, ...rest } = {}) => {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const url = new URL(path === '' ? address : `${address}/${encoded}`);
    const answer = await port(url, { headers, maxBytes, ...rest });
    if ('silence' in answer) throw fault('SERVING_SILENT', { path, reason: answer.silence });
    if (!isRedirect(answer)) return answer;
    const { status } = answer;
    throw fault('SERVING_REDIRECTED', { path, status, to: headerOf(answer, 'location') });
  };
  const entryJar = once(async () => readEntry(await ask('entry.jar', { maxBytes: maxEntryBytes })));
  const entry = once(async () => {
    try {
      return await readEntryJarBytes(await entryJar());
    } catch (error) {
      throw fault('SERVING_SIGNATURE_INVALID', { reason: reasonOf(error) }, error);
    }
  });
  const index = once(async () => {
    const { path, sizeBytes, sha256: promised } = (await entry()).index;
    const maxBytes = Math.min(sizeBytes, maxIndexBytes);
    const { status, bytes } = await ask(path, { maxBytes });
    const found = sha256(bytes);
    if (status === 200 && bytes.length === sizeBytes && found === promised) return bytes;
    throw fault('SERVING_INDEX_WRONG', { path, status, found, promised });
  });
  const contents = once(async () => {
    const bytes = await index();
    try {
      return readIndexContents(bytes);
    } catch (error) {
      throw fault('SERVING_INDEX_INVALID', { reason: reasonOf(error) }, error);
    }
  });
  const sample = once(async () => {
    const { apks } = await contents();
    const [smallest] = apks
      .filter(({ sizeBytes }) => sizeBytes > 1 && sizeBytes <= maxSampleBytes)
      .sort((a, b) => a.sizeBytes - b.sizeBytes);
    if (smallest === undefined) {
      return { path: (await entry()).index.path, bytes: await index() };
    }
    const { path, sizeBytes } = smallest;
    return { path, bytes: (await ask(path, { maxBytes: sizeBytes })).bytes };
  });
  return { ...options, address, ask, entryJar, entry, index, contents, sample };
};
