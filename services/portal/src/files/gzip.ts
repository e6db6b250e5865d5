import type { IncomingHttpHeaders } from 'node:http';

/** Whether the client takes gzip. Over plain HTTP browsers offer nothing better. */
export const acceptsGzip = (headers: IncomingHttpHeaders): boolean =>
  (headers['accept-encoding'] ?? '')
    .split(',')
    .some((offer) => /^\s*gzip\s*(?:;\s*q=(?:1|0?\.0*[1-9]).*)?$/.test(offer));
