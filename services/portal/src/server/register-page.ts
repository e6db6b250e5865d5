import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Page } from '../pages/document.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { PageSender } from './page-sender.ts';

/** Registers a page that is drawn anew for each visitor. */
export type RegisterPage = (
  path: string,
  draw: (context: PageContext, request: FastifyRequest) => Page | Promise<Page>,
) => void;

export const createRegisterPage =
  (server: FastifyInstance, pages: PageSender): RegisterPage =>
  (path, draw) => {
    server.get(path, async (request, reply) => {
      const context = await pages.contextOf(request);
      return pages.send(request, reply, context, await draw(context, request));
    });
  };
