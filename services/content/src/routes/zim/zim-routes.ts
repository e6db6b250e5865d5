import { setTimeout } from 'node:timers/promises';
import replyFrom from '@fastify/reply-from';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { zimRoot, type ZimFile } from './zim-book.ts';
import type { ZimServer } from './zim-server.ts';

export interface ZimRoutesOptions {
  readonly zim: ZimServer;
  /** The ZIM files of the generation that the request sees. */
  readonly filesOf: (request: FastifyRequest) => Promise<readonly ZimFile[]>;
  /** Says in words that a library cannot be opened now. */
  readonly answerClosed: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
}

/** Parts of kiwix-serve that pages of books use; what is neither these nor a book is not handed on. */
const ownParts: ReadonlySet<string> = new Set([
  'content',
  'skin',
  'search',
  'suggest',
  'catch',
  'raw',
]);

const answerWithinMs = 30_000;
/** A visitor waits so long for a library that is just being opened. */
const openWithinMs = 10_000;

/** What a visitor's browser sends and kiwix-serve has no use for. */
const keptRequestHeaders = [
  'accept',
  'accept-encoding',
  'accept-language',
  'if-none-match',
  'range',
];
/** What would let pages of other origins read books, or says what the portal says itself. */
const droppedHeaders = ['access-control-allow-origin', 'connection', 'server', 'date'];

const without = <Headers extends object>(headers: Headers, names: readonly string[]): Headers =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !names.includes(name.toLowerCase())),
  ) as Headers;

const inTime = async (step: Promise<void>): Promise<void> => {
  const late = new AbortController();
  const wait = setTimeout(openWithinMs, undefined, { signal: late.signal }).catch(() => undefined);
  await Promise.race([step.catch(() => undefined), wait]);
  late.abort();
};

/** Pages of ZIM files, `/_zim/<book>/…`: kiwix-serve behind the second origin, read only. */
export const zimRoutes =
  ({ zim, filesOf, answerClosed }: ZimRoutesOptions): FastifyPluginAsync =>
  async (server) => {
    await server.register(replyFrom, {
      http: {
        agentOptions: { keepAlive: false },
        requestOptions: { timeout: answerWithinMs },
      },
      disableRequestLogging: true,
    });
    server.get<{ Params: { readonly '*': string } }>(`${zimRoot}/*`, async (request, reply) => {
      const [part = ''] = request.params['*'].split('/');
      await inTime(zim.follow(await filesOf(request)));
      const origin = zim.origin();
      if (origin === undefined) return answerClosed(request, reply);
      if (!ownParts.has(part) && !zim.hasBook(part)) {
        reply.callNotFound();
        return reply;
      }
      return reply.from(`${origin}${request.url}`, {
        rewriteRequestHeaders: (incoming) =>
          Object.fromEntries(
            Object.entries(incoming.headers).filter(([name]) => keptRequestHeaders.includes(name)),
          ),
        rewriteHeaders: (headers) => without(headers, droppedHeaders),
        onError: (failed) => {
          void answerClosed(request, failed as FastifyReply);
        },
      });
    });
  };
