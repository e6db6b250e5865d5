import { DaemonError } from '../../../ports/daemon-error.ts';
import type { HttpAnswer } from './http-client.ts';

/** What a file looks like from outside, as far as an answer says. */
export interface Facts {
  readonly etag?: string;
  readonly sizeBytes?: number;
}

export interface Expected {
  readonly label: string;
  readonly name: string;
  readonly offset: number;
  readonly lengthBytes: number;
  /** What earlier answers said of the same file. */
  readonly before: Facts;
}

/** A file that came whole where a part was asked for: at most so much in front of it is read over. */
const readOverBytes = 64 * 1024;

const contentRange = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/;

const strongEtag = (answer: HttpAnswer): string | undefined => {
  const etag = answer.header('etag');
  return etag === undefined || etag.startsWith('W/') || etag.length > 256 ? undefined : etag;
};

export const lengthOf = (answer: HttpAnswer): number | undefined => {
  const text = answer.header('content-length');
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
};

export const factsOf = (answer: HttpAnswer, sizeBytes: number | undefined): Facts => {
  const etag = strongEtag(answer);
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(sizeBytes === undefined ? {} : { sizeBytes }),
  };
};

/**
 * Judges a status that brings no bytes of the file.
 *
 * @returns whether there is such a file
 * @throws DaemonError MIRROR_PORTAL | MIRROR_BUSY | MIRROR_REFUSED
 */
export const judgeStatus = (answer: HttpAnswer, label: string): boolean => {
  const { status } = answer;
  if (status === 404 || status === 410) return false;
  const type = answer.header('content-type') ?? '';
  const isPage = /^(?:text\/html|application\/xhtml)/i.test(type);
  // A page where data was asked for comes from the network in between, which wants somebody to log in.
  if (status === 511 || (status === 200 && isPage)) {
    throw new DaemonError('MIRROR_PORTAL', { parameters: { label } });
  }
  if (status === 429 || status >= 500) {
    throw new DaemonError('MIRROR_BUSY', { parameters: { label, status } });
  }
  if (status === 200 || status === 206 || status === 304 || status === 416) return true;
  throw new DaemonError('MIRROR_REFUSED', { parameters: { label, status } });
};

/**
 * Judges the answer to a request for a part of a file.
 *
 * @returns how many bytes of the body stand before the part, and what the answer says of the file
 * @throws DaemonError SOURCE_DAMAGED for a file that ends before | MIRROR_FILE_CHANGED |
 *   MIRROR_ANSWER_WRONG
 */
export const judgeRange = (
  answer: HttpAnswer,
  { label, name, offset, lengthBytes, before }: Expected,
): { readonly skipBytes: number; readonly facts: Facts } => {
  const damaged = () => new DaemonError('SOURCE_DAMAGED', { parameters: { label, name } });
  const changed = () => new DaemonError('MIRROR_FILE_CHANGED', { parameters: { label, name } });
  const wrong = (reason: string) =>
    new DaemonError('MIRROR_ANSWER_WRONG', { parameters: { label, reason } });
  const end = offset + lengthBytes;
  const check = (sizeBytes: number | undefined): Facts => {
    const facts = factsOf(answer, sizeBytes);
    const isOther = (old: unknown, now: unknown): boolean =>
      old !== undefined && now !== undefined && old !== now;
    if (isOther(before.etag, facts.etag) || isOther(before.sizeBytes, sizeBytes)) throw changed();
    return facts;
  };
  if (answer.status === 416) throw damaged();
  if (answer.status === 206) {
    const match = contentRange.exec(answer.header('content-range') ?? '');
    if (match === null) throw wrong('content-range');
    const [first, last, size] = match.slice(1).map(Number);
    const facts = check(size);
    if (first === offset && last !== undefined && last < end - 1) throw damaged();
    if (first !== offset || last !== end - 1) throw wrong('content-range');
    return { skipBytes: 0, facts };
  }
  if (answer.status !== 200) throw wrong('status');
  // If-Range: the whole file in place of a part means that it is another one now.
  if (before.etag !== undefined && strongEtag(answer) !== before.etag) throw changed();
  const size = lengthOf(answer);
  if (size === undefined || size > end || offset > readOverBytes) throw wrong('no-range');
  if (size < end) throw damaged();
  return { skipBytes: offset, facts: check(size) };
};
