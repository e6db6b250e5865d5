import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import { allowsRange, matchesAny, parseByteRange, type ByteRange } from './byte-range.ts';

/** Bytes of a file; `isWhole` where no part of it was asked for. */
export type FilePart = ByteRange & { readonly isWhole: boolean };

/** What of a file is asked for: the visitor has it already, it begins behind the end, or a part. */
export type WantedPart = 'known' | 'unsatisfiable' | FilePart;

/** Node gives a list for a header that it does not know to be single. */
export const singleHeader = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join() : value;

/**
 * Reads `If-None-Match`, `If-Range` and `Range` (RFC 9110 §13, §14).
 *
 * @param etag strong, in its quotes
 */
export const wantedPart = (
  headers: IncomingHttpHeaders,
  etag: string,
  sizeBytes: number,
): WantedPart => {
  if (matchesAny(singleHeader(headers['if-none-match']), etag)) return 'known';
  const range = allowsRange(singleHeader(headers['if-range']), etag)
    ? parseByteRange(headers.range, sizeBytes)
    : 'whole';
  if (range === 'unsatisfiable') return range;
  return range === 'whole'
    ? { first: 0, last: sizeBytes - 1, isWhole: true }
    : { ...range, isWhole: false };
};

/** Headers that say which bytes an answer has. */
export const partHeaders = (
  { first, last, isWhole }: FilePart,
  sizeBytes: number,
): Readonly<Record<string, string | number>> => ({
  'content-length': last - first + 1,
  ...(!isWhole && { 'content-range': `bytes ${first}-${last}/${sizeBytes}` }),
});

/** Answers whoever gets no bytes: 304 or 416. */
export const answerWithoutBytes = (
  reply: FastifyReply,
  part: Exclude<WantedPart, FilePart>,
  sizeBytes: number,
): FastifyReply =>
  part === 'known'
    ? reply.code(304).send()
    : reply.code(416).header('content-range', `bytes */${sizeBytes}`).send();
