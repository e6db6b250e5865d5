import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorPage } from '../pages/error-page.ts';
import type { PageSender } from './page-sender.ts';
import { visitorOrigin } from './visitor-origin.ts';

/**
 * True for what another site sends through a visitor's browser, which may know a PIN that was typed, or a
 * session. A bundled site counts as another: to browsers it is the same site, on another port.
 */
const isForeign = (request: FastifyRequest): boolean => {
  const { origin, 'sec-fetch-site': site = 'none' } = request.headers;
  return (
    (origin !== undefined && origin !== visitorOrigin(request)) ||
    (site !== 'none' && site !== 'same-origin')
  );
};

/** A hook that refuses whatever comes from elsewhere. */
export const refuseForeign = async (
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  if (isForeign(request)) await reply.code(403).header('connection', 'close').send();
};

/** A hook that refuses forms of other sites, in words: it may be a browser that hides where it was. */
export const refuseForeignForms =
  (pages: PageSender) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (request.method === 'GET' || request.method === 'HEAD' || !isForeign(request)) return;
    const context = pages.bareContextOf(request);
    const message = { code: 'PAGE_ERROR_FOREIGN', parameters: {} };
    reply.code(403).header('connection', 'close');
    await pages.send(request, reply, context, errorPage(context, message));
  };
