import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import { followInTime } from './follow-in-time.ts';
import { handOn } from './hand-on.ts';
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

/** Pages of ZIM files, `/_zim/<book>/…`: kiwix-serve behind the second origin, read only. */
export const zimRoutes =
  ({ zim, filesOf, answerClosed }: ZimRoutesOptions): FastifyPluginCallback =>
  (server, _options, done) => {
    server.get<{ Params: { readonly '*': string } }>(`${zimRoot}/*`, async (request, reply) => {
      const [part = ''] = request.params['*'].split('/');
      await followInTime(zim, await filesOf(request));
      const origin = zim.origin();
      if (origin === undefined) return answerClosed(request, reply);
      if (!ownParts.has(part) && !zim.hasBook(part)) {
        reply.callNotFound();
        return reply;
      }
      try {
        return await handOn(request, reply, `${origin}${request.url}`);
      } catch {
        return answerClosed(request, reply);
      }
    });
    done();
  };
