import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  answerWithoutBytes,
  matchesAny,
  partHeaders,
  singleHeader,
  wantedPart,
} from '@p2p-hotspot/dfs/routes';
import type { ReleaseClient } from '../daemon/release-client.ts';
import { contentDisposition } from '../files/content-disposition.ts';
import { carryPage, carryPath, releaseFileUrl } from '../pages/carry-page.ts';
import type { PageSender } from './page-sender.ts';

/** Downloads at once: each is read by the daemon, which has other things to do. */
const mostDownloads = 8;
const retrySeconds = 30;

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
    const wanted = singleHeader(headers['if-match']);
    if (wanted !== undefined && !matchesAny(wanted, etag)) return reply.code(412).send();
    const part = wantedPart(headers, etag, sizeBytes);
    if (typeof part === 'string') return answerWithoutBytes(reply, part, sizeBytes);
    const { first, last } = part;
    const facts = {
      'content-type': 'application/octet-stream',
      'content-disposition': contentDisposition(`${name}.hotspot`),
      ...partHeaders(part, sizeBytes),
    };
    const statusCode = part.isWhole ? 200 : 206;
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
