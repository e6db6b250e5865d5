import { setMaxListeners } from 'node:events';
import { isRepositoryName } from '@p2p-hotspot/bundle-format';
import type { CodedMessage, SourceKind } from '@p2p-hotspot/contract';
import type { Clock } from '../../../ports/clock.ts';
import { DaemonError, isDaemonError } from '../../../ports/daemon-error.ts';
import type { Source } from '../../../ports/source.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { HttpAnswer, HttpClient } from './http-client.ts';
import { insist } from './link-patience.ts';
import { factsOf, judgeRange, judgeStatus, lengthOf, type Facts } from './read-answer.ts';
import { splitReads, type ReadRange } from './split-reads.ts';

export interface HttpSourceOptions {
  readonly id: string;
  readonly kind: SourceKind;
  readonly label: string;
  /** Where the repository is; names hang off it. */
  readonly url: URL;
  readonly client: HttpClient;
  readonly clock: Clock;
  /** Which names it may be asked for; the others are the caller's bug. */
  readonly isName?: (name: string) => boolean;
  /** Asked before each request. @throws DaemonError when it must not be made now */
  readonly permit?: (name: string) => void;
  /** Tables that are known; absent: none is kept. */
  readonly cache?: AnswerCache;
  /** See `HttpRequest`. */
  readonly mostRedirects?: number;
  /** How often in a row it is tried again without getting on, when it is not as often as usual. */
  readonly tries?: number;
  /** All that is asked at the same time comes over one connection: long ranges are not asked for in pieces. */
  readonly hasOneConnection?: boolean;
  readonly onReceived?: (bytes: number) => void;
  /** Something about the other side that people should know. */
  readonly onNotice?: (message: CodedMessage) => void;
  /** Nothing can be had from there now: this source is gone for good. */
  readonly onGone?: (why: CodedMessage) => void;
}

/** What the next request would meet with, too. */
const hopeless = [
  'SOURCE_GONE',
  'MIRROR_UNREACHABLE',
  'MIRROR_TOO_SLOW',
  'MIRROR_CERTIFICATE',
  'MIRROR_REDIRECT_REFUSED',
  'MIRROR_ANSWER_WRONG',
  'MIRROR_PORTAL',
  'MIRROR_BUSY',
  'MIRROR_REFUSED',
] as const;

/** How far a read has come, and what the first answer to it said of the file. */
interface Progress {
  received: number;
  facts: Facts;
}

interface WholeFile extends Progress {
  bytes: Uint8Array;
  /** What came before it was begun anew: no progress. */
  lostBytes: number;
}

/**
 * A repository behind a web server that serves nothing but files. A read that a bad link breaks off
 * goes on where it was; memory is the caller's buffer, or the file that was asked for.
 */
export const createHttpSource = (options: HttpSourceOptions): Source => {
  const { id, kind, label, url, client, clock, permit, onReceived, onNotice, onGone } = options;
  const isName = options.isName ?? isRepositoryName;
  const base = new URL(url);
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  const closing = new AbortController();
  // One for each request under way, and there may be many.
  setMaxListeners(0, closing.signal);

  const gone = () => new DaemonError('SOURCE_GONE', { parameters: { label } });
  const leave = (): void => {
    if (!closing.signal.aborted) closing.abort(gone());
  };
  const damaged = (name: string) =>
    new DaemonError('SOURCE_DAMAGED', { parameters: { label, name } });

  const ask = async (
    name: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<HttpAnswer> => {
    closing.signal.throwIfAborted();
    permit?.(name);
    const answer = await client.open({
      url: new URL(name, base),
      headers,
      label,
      signal: closing.signal,
      ...(options.mostRedirects === undefined ? {} : { mostRedirects: options.mostRedirects }),
      onReceived: onReceived ?? (() => undefined),
    });
    if (answer.isDateUnchecked)
      onNotice?.({ code: 'MIRROR_DATE_UNCHECKED', parameters: { label } });
    return answer;
  };
  /** @param judge what the answer is good for; one that is not is let go of */
  const judged = <T>(answer: HttpAnswer, judge: () => T): T => {
    try {
      return judge();
    } catch (error) {
      answer.discard();
      throw error;
    }
  };
  const attend = async <T>(
    name: string,
    received: () => number,
    tryOnce: (onAnswer: () => void) => Promise<T>,
  ): Promise<T> => {
    if (!isName(name)) throw new Error(`not a repository name: ${name}`);
    let isAnswered = false;
    try {
      return await insist(
        () => {
          isAnswered = false;
          return tryOnce(() => {
            isAnswered = true;
          });
        },
        { received, wasAnswered: () => isAnswered },
        { clock, signal: closing.signal, label, name, tries: options.tries },
      );
    } catch (error) {
      if (!isDaemonError(error, ...hopeless) || closing.signal.aborted) throw error;
      leave();
      onGone?.(error);
      throw gone();
    }
  };
  const cut = () => new DaemonError('MIRROR_UNREACHABLE', { parameters: { label, reason: 'cut' } });
  const endless = () =>
    new DaemonError('MIRROR_ANSWER_WRONG', { parameters: { label, reason: 'endless' } });

  /** Copies the body into the buffer from `done` on; a body that ends before is a cut. */
  const pour = async (
    answer: HttpAnswer,
    into: Uint8Array,
    skipBytes: number,
    progress: Progress,
  ): Promise<void> => {
    let skip = skipBytes;
    for await (const chunk of answer.body) {
      const bytes = chunk.subarray(Math.min(skip, chunk.length));
      skip -= chunk.length - bytes.length;
      if (bytes.length > into.length - progress.received) throw endless();
      into.set(bytes, progress.received);
      progress.received += bytes.length;
    }
    if (progress.received < into.length) throw cut();
  };

  const rangeOf = (first: number, last: number, { etag }: Facts) => ({
    range: `bytes=${first}-${last}`,
    ...(etag === undefined ? {} : { 'if-range': etag }),
  });

  /** The first answer to a whole file: makes room for it, or reads it at once where its size is not told. */
  const beginWhole = async (
    name: string,
    maxBytes: number,
    answer: HttpAnswer,
    file: WholeFile,
  ): Promise<void> => {
    const size = lengthOf(answer);
    judged(answer, () => {
      if (answer.status !== 200) {
        const parameters = { label, reason: 'status' };
        throw new DaemonError('MIRROR_ANSWER_WRONG', { parameters });
      }
      if (size !== undefined && size > maxBytes) throw damaged(name);
    });
    file.lostBytes += file.received;
    file.received = 0;
    file.facts = factsOf(answer, size);
    if (size !== undefined) {
      file.bytes = new Uint8Array(size);
      await pour(answer, file.bytes, 0, file);
      return;
    }
    const chunks: Uint8Array[] = [];
    let total = 0;
    for await (const chunk of answer.body) {
      total += chunk.length;
      if (total > maxBytes) throw damaged(name);
      chunks.push(chunk);
    }
    file.bytes = Buffer.concat(chunks);
  };

  let hasRanges = true;
  const readPiece: ReadRange = async (name, offset, into) => {
    if (into.length === 0) return;
    const progress: Progress = { received: 0, facts: {} };
    await attend(
      name,
      () => progress.received,
      async (onAnswer) => {
        // Broken off after its last byte: no range says "nothing".
        if (progress.received === into.length) return;
        const first = offset + progress.received;
        const answer = await ask(name, rangeOf(first, offset + into.length - 1, progress.facts));
        onAnswer();
        if (!judged(answer, () => judgeStatus(answer, label))) {
          answer.discard();
          throw new DaemonError('SOURCE_FILE_MISSING', { parameters: { label, name } });
        }
        const lengthBytes = into.length - progress.received;
        const expected = { label, name, offset: first, lengthBytes, before: progress.facts };
        if (answer.status === 200) hasRanges = false;
        const { skipBytes, facts } = judged(answer, () => judgeRange(answer, expected));
        progress.facts = { ...progress.facts, ...facts };
        await pour(answer, into, skipBytes, progress);
      },
    );
  };

  return {
    id,
    kind,
    delivery: 'online',
    label,
    read: (name, maxBytes) => {
      const file: WholeFile = { bytes: new Uint8Array(), received: 0, facts: {}, lostBytes: 0 };
      const known = options.cache?.find(name);
      return attend(
        name,
        () => file.received - file.lostBytes,
        async (onAnswer) => {
          const { bytes, received, facts } = file;
          const isGoingOn = received > 0 && facts.etag !== undefined;
          // Broken off after its last byte.
          if (isGoingOn && received === bytes.length) return bytes;
          const ifChanged = known === undefined ? {} : { 'if-none-match': known.etag };
          const answer = await ask(
            name,
            isGoingOn ? rangeOf(received, bytes.length - 1, facts) : ifChanged,
          );
          onAnswer();
          if (answer.status === 304 && known !== undefined && !isGoingOn) {
            answer.discard();
            if (known.bytes.length > maxBytes) throw damaged(name);
            return known.bytes;
          }
          if (!judged(answer, () => judgeStatus(answer, label))) {
            answer.discard();
            return undefined;
          }
          if (!isGoingOn || answer.status === 200) {
            await beginWhole(name, maxBytes, answer, file);
          } else {
            const lengthBytes = bytes.length - received;
            const expected = { label, name, offset: received, lengthBytes, before: facts };
            judged(answer, () => judgeRange(answer, expected));
            await pour(answer, bytes, 0, file);
          }
          const { etag } = file.facts;
          if (etag !== undefined) options.cache?.keep(name, { etag, bytes: file.bytes });
          return file.bytes;
        },
      );
    },
    readRange:
      options.hasOneConnection === true ? readPiece : splitReads(readPiece, clock, () => hasRanges),
    distrust: () => {
      options.cache?.clear();
    },
    close: () => {
      leave();
      return Promise.resolve();
    },
  };
};
