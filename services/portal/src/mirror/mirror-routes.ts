import { Readable } from 'node:stream';
import { neighbourPath } from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  answerWithoutBytes,
  createTransferSlots,
  type MirrorFile,
  type MirrorStore,
  parseMirrorName,
  partHeaders,
  wantedPart,
} from '@p2p-hotspot/dfs/routes';
import { sendBytes } from '../files/send-bytes.ts';
import type { VisitorCount } from './visitor-count.ts';

/** Answers to neighbours at once: while people are served too, neighbours take turns. */
const slots = { idle: 4, busy: 1, perAddress: 2, mostWaiting: 32 } as const;
const retrySeconds = 10;
/** A neighbour gives up who hears nothing for 10 s. */
const longestWaitMs = 5000;

/** The answer to a request for something that is here (RFC 9110); takes the file over. */
const answer = async (
  request: FastifyRequest,
  reply: FastifyReply,
  file: MirrorFile,
  mayChange: boolean,
): Promise<FastifyReply> => {
  const { sizeBytes, sha256, content } = file;
  const etag = `"${sha256}"`;
  reply.headers({
    etag,
    'accept-ranges': 'bytes',
    'content-type': 'application/octet-stream',
    'cache-control': mayChange ? 'no-cache' : 'public, max-age=31536000, immutable',
  });
  const part = wantedPart(request.headers, etag, sizeBytes);
  if (typeof part === 'string') {
    await content.close();
    return answerWithoutBytes(reply, part, sizeBytes);
  }
  reply.code(part.isWhole ? 200 : 206).headers(partHeaders(part, sizeBytes));
  if (request.method !== 'HEAD' && sizeBytes > 0) return sendBytes(reply, content, part);
  await content.close();
  return reply.send(Readable.from([]));
};

/**
 * The box as a mirror for its neighbours (docs/spec/repository-v1.md §9): what its store has, by
 * name, and nothing else. Answers carry no words: programs read them.
 */
export const mirrorRoutes = async (
  server: FastifyInstance,
  open: MirrorStore,
  visitors: VisitorCount,
): Promise<void> => {
  const transfers = createTransferSlots(
    () => (visitors.count() > 0 ? slots.busy : slots.idle),
    slots.perAddress,
    slots.mostWaiting,
  );
  visitors.onFewer(() => {
    transfers.advance();
  });
  await server.register((scope, _options, done) => {
    scope.setErrorHandler(async (error, request, reply) => {
      request.log.error({ event: 'portal.mirror-failed', path: request.url, err: error });
      return reply.code(503).header('retry-after', retrySeconds).send();
    });
    scope.get<{ Params: { readonly '*': string } }>(`${neighbourPath}*`, async (request, reply) => {
      const name = parseMirrorName(request.params['*']);
      if (name === undefined) return reply.code(404).send();
      const left = new AbortController();
      reply.raw.once('close', () => {
        left.abort();
      });
      const waiting = AbortSignal.any([left.signal, AbortSignal.timeout(longestWaitMs)]);
      const release = await transfers.take(request.ip, waiting);
      if (release === undefined) {
        return reply.code(503).header('retry-after', retrySeconds).send();
      }
      left.signal.addEventListener('abort', release);
      if (left.signal.aborted) release();
      const file = await open(name);
      if (file === undefined) return reply.code(404).send();
      return answer(request, reply, file, name.kind === 'metadata');
    });
    done();
  });
};
