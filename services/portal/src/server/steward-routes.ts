import type { FastifyInstance } from 'fastify';
import type { StewardClient } from '../daemon/steward-client.ts';
import { linkTo } from '../pages/page-context.ts';
import { pinFieldName } from '../pages/pin-field.ts';
import { pullPage, pullPath } from '../pages/pull-page.ts';
import type { PageSender } from './page-sender.ts';

/** A form of ours has a PIN and little else. */
const formLimitBytes = 1024;

/** Status of what a steward is refused; all else is a daemon that is away. */
const refusals: Readonly<Record<string, number>> = {
  REQUEST_INVALID: 400,
  PIN_WRONG: 401,
  PIN_LOCKED: 429,
};

const pinIn = (body: unknown): string =>
  body instanceof URLSearchParams ? (body.get(pinFieldName) ?? '').trim() : '';

/** Paths of what follows that take a POST. */
export const stewardForms = [pullPath];

/** What a steward may ask for on a page: forms that work without scripts, each with the PIN. */
export const stewardRoutes = (
  server: FastifyInstance,
  pages: PageSender,
  steward: StewardClient,
): void => {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: formLimitBytes },
    (_request, body, done) => {
      done(null, new URLSearchParams(body as string));
    },
  );
  server.get(pullPath, async (request, reply) => {
    const context = await pages.contextOf(request);
    return pages.send(request, reply, context, pullPage(context));
  });
  server.post(pullPath, async (request, reply) => {
    const refusal = await steward.act(pinIn(request.body), 'pullNow');
    const context = await pages.contextOf(request);
    // After a form a page is fetched anew: reloading it must not ask again.
    if (refusal === undefined) {
      return reply.redirect(linkTo(context, '/status', { asked: 'pull' }), 303);
    }
    reply.code(refusals[refusal.code] ?? 503);
    return pages.send(request, reply, context, pullPage(context, refusal));
  });
};
