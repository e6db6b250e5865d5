import type { IncomingHttpHeaders } from 'node:http';
import { allowsRange, matchesAny, parseByteRange, type ByteRange } from './byte-range.ts';

/** What of a file is asked for; `isWhole` where no part was. */
export type WantedPart =
  /** The visitor has it already: 304. */
  | 'known'
  /** 416. */
  | 'unsatisfiable'
  | (ByteRange & { readonly isWhole: boolean });

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
  { first, last, isWhole }: ByteRange & { readonly isWhole: boolean },
  sizeBytes: number,
): Readonly<Record<string, string | number>> => ({
  'content-length': last - first + 1,
  ...(!isWhole && { 'content-range': `bytes ${first}-${last}/${sizeBytes}` }),
});
