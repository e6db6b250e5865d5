import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ReleaseClient } from '../daemon/release-client.ts';
import { allowsRange, matchesAny, parseByteRange } from '../files/byte-range.ts';
import { contentDisposition } from '../files/content-disposition.ts';
import { carryPage, carryPath, releaseFileUrl } from '../pages/carry-page.ts';
import type { PageSender } from './page-sender.ts';

/** Downloads at once: each is read by the daemon, which has other things to do. */
const mostDownloads = 8;
const retrySeconds = 30;

const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join() : value;

/** The release in force as one file, with ranges: a phone goes on where it was cut off. */
export const carryRoutes = (
  server: FastifyInstance,
  pages: PageSender,
  release: ReleaseClient,
): void => {
  let downloads = 0;

  const send = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const file = await release.look();
    if (file.kind !== 'ready') {
      const context = await pages.contextOf(request);
      reply.code(503).header('retry-after', retrySeconds);
      return pages.send(request, reply, context, carryPage(context, file));
    }
    const { id, sizeBytes, name } = file;
    const { headers } = request;
    const etag = `"${id}"`;
    reply.headers({ etag, 'accept-ranges': 'bytes', 'cache-control': 'no-cache' });
    const wanted = single(headers['if-match']);
    if (wanted !== undefined && !matchesAny(wanted, etag)) return reply.code(412).send();
    if (matchesAny(single(headers['if-none-match']), etag)) return reply.code(304).send();
    const range = allowsRange(single(headers['if-range']), etag)
      ? parseByteRange(headers.range, sizeBytes)
      : 'whole';
    if (range === 'unsatisfiable') {
      return reply.code(416).header('content-range', `bytes */${sizeBytes}`).send();
    }
    const { first, last } = range === 'whole' ? { first: 0, last: sizeBytes - 1 } : range;
    const facts = {
      'content-type': 'application/octet-stream',
      'content-disposition': contentDisposition(`${name}.hotspot`),
      'content-length': last - first + 1,
      ...(range !== 'whole' && { 'content-range': `bytes ${first}-${last}/${sizeBytes}` }),
    };
    const statusCode = range === 'whole' ? 200 : 206;
    if (request.method === 'HEAD') return reply.code(statusCode).headers(facts).send();
    if (downloads >= mostDownloads) {
      return reply.code(503).header('retry-after', retrySeconds).send();
    }
    downloads += 1;
    const left = new AbortController();
    reply.raw.once('close', () => {
      downloads -= 1;
      left.abort();
    });
    const bytes = await release.read(id, first, last, left.signal);
    // It became another one just now: whoever asks again gets that one.
    if (bytes === undefined) return reply.code(503).header('retry-after', 1).send();
    return reply.code(statusCode).headers(facts).send(bytes);
  };

  server.get(releaseFileUrl, send);
  server.get(carryPath, async (request, reply) => {
    const context = await pages.contextOf(request);
    return pages.send(request, reply, context, carryPage(context, await release.look()));
  });
};
