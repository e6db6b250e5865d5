import { gzipSync } from 'node:zlib';
import type { ServedAsk, ServingPort } from '../../src/serving/index.ts';

/** An answer before it is sent: tests make it worse. */
export interface MemoryAnswer {
  status: number;
  headers: Record<string, string>;
  bytes: Buffer;
}

export interface MemoryRequest {
  /** Below the repository; '' is the address itself. */
  readonly path: string;
  readonly headers: ServedAsk['headers'];
}

/** Files of a repository by path. */
export type ServedFiles = ReadonlyMap<string, Uint8Array>;

export const memoryAddress = 'http://192.168.44.1/fdroid/repo';

const types: Readonly<Record<string, string>> = {
  apk: 'application/vnd.android.package-archive',
  jar: 'application/java-archive',
  json: 'application/json',
  png: 'image/png',
};

const typeOf = (path: string): string =>
  types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

const wholeOrPart = (path: string, file: Buffer, range: string | undefined): MemoryAnswer => {
  const headers = { 'content-type': typeOf(path) };
  const begin = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? -1);
  if (begin < 0) return { status: 200, headers, bytes: file };
  if (begin >= file.length) return { status: 416, headers: {}, bytes: Buffer.alloc(0) };
  const told = `bytes ${begin}-${file.length - 1}/${file.length}`;
  return {
    status: 206,
    headers: { ...headers, 'content-range': told },
    bytes: file.subarray(begin),
  };
};

const answerTo = (files: ServedFiles, { path, headers }: MemoryRequest): MemoryAnswer => {
  const file = files.get(path);
  if (file === undefined) {
    const bytes = Buffer.from('<!doctype html><title>Not here</title>');
    return { status: 404, headers: { 'content-type': 'text/html' }, bytes };
  }
  const answer = wholeOrPart(path, Buffer.from(file), headers['range']);
  const mayPack = path.endsWith('.json') && answer.status === 200;
  if (!mayPack || !/gzip/.test(headers['accept-encoding'] ?? '')) return answer;
  answer.headers['content-encoding'] = 'gzip';
  answer.bytes = gzipSync(answer.bytes);
  return answer;
};

/**
 * A server in memory that hands a repository out as phones need it, made worse by `spoil`. It stands in
 * for HTTP: what a client of its own makes of a socket is tested where that client is.
 *
 * @param files asked for at each request
 */
export const memoryServer =
  (
    files: () => ServedFiles,
    spoil: (answer: MemoryAnswer, request: MemoryRequest) => void = () => undefined,
  ): ServingPort =>
  (url, { headers, maxBytes, take }) => {
    const path = decodeURIComponent(url.href.slice(memoryAddress.length).replace(/^\//, ''));
    const request = { path, headers };
    const answer = answerTo(files(), request);
    answer.headers['content-length'] = String(answer.bytes.length);
    spoil(answer, request);
    const read = answer.bytes.subarray(0, maxBytes + 1);
    take?.(read);
    const bytes = take === undefined ? read : Buffer.alloc(0);
    return Promise.resolve({ status: answer.status, headers: answer.headers, bytes });
  };
