import type { FastifyInstance } from 'fastify';
import type { StewardClient } from '../daemon/steward-client.ts';
import { linkTo } from '../pages/page-context.ts';
import { pinFieldName } from '../pages/pin-field.ts';
import { pullPage, pullPath } from '../pages/pull-page.ts';
import { fieldsIn } from './form-body.ts';
import { refuseForeignForms } from './own-origin.ts';
import type { PageSender } from './page-sender.ts';
import { statusOfRefusal } from './refusals.ts';
import { socketAddress } from './visitor-socket.ts';

/** "Pull now" from the status page: one form, with the PIN, for whoever has no session. */
export const pullRoutes = async (
  server: FastifyInstance,
  pages: PageSender,
  steward: StewardClient,
): Promise<void> => {
  await server.register((scope, _options, done) => {
    scope.addHook('onRequest', refuseForeignForms(pages));
    scope.get(pullPath, async (request, reply) => {
      const context = await pages.contextOf(request);
      return pages.send(request, reply, context, pullPage(context));
    });
    scope.post(pullPath, async (request, reply) => {
      const pin = (fieldsIn(request.body).get(pinFieldName) ?? '').trim();
      const refusal = await steward.act(pin, socketAddress(request), 'pullNow');
      const context = await pages.contextOf(request);
      // After a form a page is fetched anew: reloading it must not ask again.
      if (refusal === undefined) {
        return reply.redirect(linkTo(context, '/status', { asked: 'pull' }), 303);
      }
      reply.code(statusOfRefusal(refusal));
      return pages.send(request, reply, context, pullPage(context, refusal));
    });
    done();
  });
};
