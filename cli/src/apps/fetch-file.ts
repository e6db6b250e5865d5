import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isNotFound, writeFailure } from '../errors.ts';
import { ensureFolder, renameDurably } from '../files/durable.ts';
import { AppsError } from './errors.ts';

/** A server that says nothing for so long is given up. */
const idleMs = 60_000;
/** So often a download that broke off goes on from where it was, as long as it gets further. */
const mostTries = 5;

const unreachable = (url: URL, reason: string, cause?: unknown) =>
  new AppsError('UPSTREAM_UNREACHABLE', { parameters: { url: url.href, reason }, cause });

const mismatch = (url: URL, reason: string) =>
  new AppsError('UPSTREAM_MISMATCH', { parameters: { url: url.href, reason } });

/** The innermost reason of a failed request: `fetch` itself says only that it failed. */
const reasonOf = (error: unknown): string => {
  const inner = error instanceof Error ? (error.cause ?? error) : error;
  const { code, message } = inner as { code?: unknown; message?: unknown };
  return typeof code === 'string' ? code : String(message ?? inner);
};

/** How a server is asked; where nothing is said, as Node does it. */
export type Fetch = (
  url: URL,
  options: { readonly headers: Readonly<Record<string, string>>; readonly signal: AbortSignal },
) => Promise<Response>;

/**
 * Asks a server, and hands over its answer block by block.
 *
 * @throws AppsError UPSTREAM_UNREACHABLE; why the signal was aborted
 */
const request = async (
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  ask: Fetch,
  receive: (response: Response, blocks: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> => {
  const idle = new AbortController();
  const timer = setTimeout(() => {
    idle.abort(new Error('it does not answer'));
  }, idleMs);
  const failure = (error: unknown): AppsError => {
    signal.throwIfAborted();
    return unreachable(url, reasonOf(error), error);
  };
  const blocks = async function* ({ body }: Response): AsyncGenerator<Uint8Array> {
    try {
      for await (const block of body ?? []) {
        timer.refresh();
        yield block as Uint8Array;
      }
    } catch (error) {
      throw failure(error);
    }
  };
  try {
    const asked = { headers, signal: AbortSignal.any([signal, idle.signal]) };
    const response = await ask(url, asked).catch((error: unknown) => {
      throw failure(error);
    });
    try {
      await receive(response, blocks(response));
    } finally {
      // What nobody reads would keep the connection, and so the program.
      await response.body?.cancel().catch(() => undefined);
    }
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Fetches a small file.
 *
 * @throws AppsError UPSTREAM_UNREACHABLE, UPSTREAM_MISMATCH where it is larger than `maxBytes`
 */
export const fetchBytes = async (
  url: URL,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  await request(url, {}, signal, fetch, async (response, blocks) => {
    if (response.status !== 200) throw unreachable(url, `HTTP ${response.status}`);
    for await (const block of blocks) {
      length += block.length;
      if (length > maxBytes) throw mismatch(url, `it has more than ${maxBytes} bytes`);
      parts.push(block);
    }
  });
  return Buffer.concat(parts);
};

export interface WantedFile {
  readonly sha256: string;
  readonly sizeBytes: number;
}

const sizeOf = async (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    (error: unknown) => {
      if (isNotFound(error)) return 0;
      throw error;
    },
  );

const hashOf = async (file: string): Promise<string> => {
  const digest = createHash('sha256');
  for await (const block of createReadStream(file)) digest.update(block as Buffer);
  return digest.digest('hex');
};

/** True when a complete file lies there already. */
const isThere = async (file: string, { sha256, sizeBytes }: WantedFile): Promise<boolean> =>
  (await sizeOf(file)) === sizeBytes && (await hashOf(file)) === sha256;

/** Goes on where an earlier try broke off; a server that cannot do that begins anew. */
const fetchRest = async (
  url: URL,
  partial: string,
  { sizeBytes }: WantedFile,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
  ask: Fetch,
): Promise<void> => {
  const present = await sizeOf(partial);
  if (present >= sizeBytes) return;
  const headers = {
    'accept-encoding': 'identity',
    ...(present > 0 ? { range: `bytes=${present}-` } : {}),
  };
  await request(url, headers, signal, ask, async (response, blocks) => {
    const isRest =
      response.status === 206 &&
      (response.headers.get('content-range') ?? '').startsWith(`bytes ${present}-`);
    if (!isRest && response.status !== 200) throw unreachable(url, `HTTP ${response.status}`);
    const handle = await open(partial, isRest ? 'a' : 'w');
    try {
      let length = isRest ? present : 0;
      for await (const block of blocks) {
        length += block.length;
        if (length > sizeBytes) throw mismatch(url, `it has more than ${sizeBytes} bytes`);
        await handle.writeFile(block);
        onBytes(block.length);
      }
      await handle.sync();
    } catch (error) {
      throw writeFailure(partial, error);
    } finally {
      await handle.close();
    }
  });
};

/**
 * Fetches a file of known size and hash. What was fetched of it before, by this run or an earlier one,
 * is not fetched again; what does not match is thrown away.
 *
 * @param file where it goes, absolute; its folder is made
 * @throws AppsError UPSTREAM_UNREACHABLE, UPSTREAM_MISMATCH; OperatorError DISK_FULL, WRITE_FAILED
 */
export const fetchFile = async (
  url: URL,
  file: string,
  wanted: WantedFile,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
  ask: Fetch = fetch,
): Promise<void> => {
  if (await isThere(file, wanted)) return;
  const partial = `${file}.partial`;
  await ensureFolder(path.dirname(file));
  for (let tries = 1; ; tries += 1) {
    const before = await sizeOf(partial);
    try {
      await fetchRest(url, partial, wanted, signal, onBytes, ask);
      break;
    } catch (error) {
      if (error instanceof AppsError && error.code === 'UPSTREAM_MISMATCH') {
        await rm(partial, { force: true });
        throw error;
      }
      const isFurther = (await sizeOf(partial)) > before;
      if (!(error instanceof AppsError) || tries === mostTries || !isFurther) throw error;
    }
  }
  if (!(await isThere(partial, wanted))) {
    await rm(partial, { force: true });
    throw mismatch(url, `its size or SHA-256 is not the promised one (${wanted.sha256})`);
  }
  await renameDurably(partial, file);
};
