import { setMaxListeners } from 'node:events';
import { isCodedError, type MessageParameters } from '@p2p-hotspot/contract';
import { DaemonError, type DaemonErrorCode } from '../../../ports/daemon-error.ts';
import { HelperAway, type UsbAnswer, type UsbClient } from './usb-client.ts';

/** The files of one volume, as long as it is plugged in. */
export interface UsbFiles {
  /** @throws DaemonError SOURCE_GONE */
  checkPresent(): void;
  /** Length of a file; undefined when there is none. */
  size(path: string, names: FileNames): Promise<number | undefined>;
  /**
   * A whole small file; undefined when there is none.
   *
   * @throws DaemonError SOURCE_DAMAGED for one beyond `maxBytes`, and as the helper refuses
   */
  read(path: string, maxBytes: number, names: FileNames): Promise<Uint8Array | undefined>;
  /** Fills the buffer. @throws DaemonError SOURCE_FILE_MISSING | SOURCE_DAMAGED, and as above */
  readRange(path: string, offset: number, into: Uint8Array, names: FileNames): Promise<void>;
  /** Writes a file. @throws DaemonError of writes (ports/sticks.ts) */
  write(
    method: 'PUT' | 'POST',
    path: string,
    sizeBytes: number,
    content: AsyncIterable<Uint8Array>,
  ): Promise<void>;
  /** Unmounts the volume as soon as possible; never fails. */
  rest(): Promise<void>;
  /** The volume is not there any more: whatever is under way ends. */
  leave(): void;
}

/** What a file is to people, for messages. */
export interface FileNames {
  readonly label: string;
  readonly name: string;
}

/** Refusals of the helper that are said as they are. */
const refusals: ReadonlySet<string> = new Set<DaemonErrorCode>([
  'REQUEST_INVALID',
  'SOURCE_DAMAGED',
  'SOURCE_FILE_MISSING',
  'SOURCE_FILE_REFUSED',
  'SOURCE_GONE',
  'SOURCE_READ_FAILED',
  'STICK_FULL',
  'STICK_MOUNT_FAILED',
  'STICK_READ_ONLY',
  'STICK_WRITE_FAILED',
  'STICK_WRITE_REFUSED',
]);

const isRefusal = (code: unknown): code is DaemonErrorCode =>
  typeof code === 'string' && refusals.has(code);

const refusalLimitBytes = 64 * 1024;

const readCode = async ({ body }: UsbAnswer): Promise<unknown> => {
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const part of body) {
    sizeBytes += part.length;
    if (sizeBytes > refusalLimitBytes) return undefined;
    parts.push(part);
  }
  try {
    return (JSON.parse(Buffer.concat(parts).toString('utf8')) as { code?: unknown } | null)?.code;
  } catch {
    return undefined;
  }
};

const found = 200;
const part = 206;
const created = 201;

/** @param label what a person would recognise the stick by */
export const openUsbFiles = (client: UsbClient, id: string, label: string): UsbFiles => {
  const leaving = new AbortController();
  const { signal } = leaving;
  // As many requests at once as there are readers; none of them is a leak.
  setMaxListeners(0, signal);
  const base = `/v1/volumes/${id}`;
  const fail = (code: DaemonErrorCode, parameters: MessageParameters, cause?: unknown) =>
    new DaemonError(code, { parameters, cause });
  const gone = (cause?: unknown) => fail('SOURCE_GONE', { label }, cause);
  const checkPresent = (): void => {
    if (signal.aborted) throw gone();
  };
  /** A helper that went away took its volumes with it: they come back under other names. */
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    checkPresent();
    try {
      return await work();
    } catch (error) {
      if (isCodedError(error)) throw error;
      if (error instanceof HelperAway || signal.aborted) throw gone(error);
      throw error;
    }
  };
  const refuse = async (
    answer: UsbAnswer,
    names: FileNames,
    otherwise: DaemonErrorCode,
  ): Promise<never> => {
    const code = await readCode(answer);
    throw fail(isRefusal(code) ? code : otherwise, { ...names });
  };

  const askRange = (path: string, first: number, last: number): Promise<UsbAnswer> =>
    client.ask({
      method: 'GET',
      path: `${base}/${path}`,
      headers: { range: `bytes=${first}-${last}` },
      signal,
    });
  /**
   * Fills the buffer from an answer. One that breaks off is asked for the rest, which tells why
   * (docs/spec/usb-helper-v1.md §1).
   *
   * @param offset where in the file the buffer begins
   */
  const fill = async (
    begun: UsbAnswer,
    path: string,
    offset: number,
    into: Uint8Array,
    names: FileNames,
  ): Promise<void> => {
    let answer = begun;
    let done = 0;
    for (;;) {
      const before = done;
      try {
        for await (const bytes of answer.body) {
          if (done + bytes.length > into.length) throw fail('SOURCE_DAMAGED', { ...names });
          into.set(bytes, done);
          done += bytes.length;
        }
      } catch (error) {
        if (!(error instanceof HelperAway)) throw error;
      }
      if (done === into.length) return;
      if (done === before) throw fail('SOURCE_READ_FAILED', { ...names });
      answer = await askRange(path, offset + done, offset + into.length - 1);
      if (answer.status !== part) await refuse(answer, names, 'SOURCE_READ_FAILED');
    }
  };
  const missing = 404;

  return {
    checkPresent,
    size: (path, names) =>
      guard(async () => {
        const answer = await client.ask({ method: 'HEAD', path: `${base}/${path}`, signal });
        answer.discard();
        if (answer.status === missing) return undefined;
        if (answer.status === found) return answer.sizeBytes;
        // A HEAD has no body that says why.
        throw answer.status === 410 ? gone() : fail('SOURCE_READ_FAILED', { ...names });
      }),
    read: (path, maxBytes, names) =>
      guard(async () => {
        const answer = await client.ask({ method: 'GET', path: `${base}/${path}`, signal });
        if (answer.status === missing) {
          answer.discard();
          return undefined;
        }
        if (answer.status !== found) return refuse(answer, names, 'SOURCE_READ_FAILED');
        if (answer.sizeBytes > maxBytes) {
          answer.discard();
          throw fail('SOURCE_DAMAGED', { ...names });
        }
        const bytes = new Uint8Array(answer.sizeBytes);
        await fill(answer, path, 0, bytes, names);
        return bytes;
      }),
    readRange: (path, offset, into, names) =>
      guard(async () => {
        const answer = await askRange(path, offset, offset + into.length - 1);
        if (answer.status !== part) return refuse(answer, names, 'SOURCE_READ_FAILED');
        await fill(answer, path, offset, into, names);
      }),
    write: (method, path, sizeBytes, content) =>
      guard(async () => {
        const answer = await client.ask({
          method,
          path: `${base}/${path}`,
          headers: { 'content-length': sizeBytes, 'content-type': 'application/octet-stream' },
          body: content,
          signal,
        });
        if (answer.status !== created)
          await refuse(answer, { label, name: path }, 'STICK_WRITE_FAILED');
        answer.discard();
      }),
    rest: () =>
      guard(async () => {
        (await client.ask({ method: 'POST', path: `${base}/rest`, signal })).discard();
      }).catch((error: unknown) => {
        if (!isCodedError(error)) throw error;
      }),
    leave: () => {
      leaving.abort();
    },
  };
};
