import type { CodedMessage } from '@p2p-hotspot/contract';
import type { FastifyInstance } from 'fastify';
import type { StewardClient } from '../../daemon/steward-client.ts';
import { linkTo } from '../../pages/page-context.ts';
import { pinFieldName } from '../../pages/pin-field.ts';
import { logPage, logPath } from '../../pages/steward/log-page.ts';
import { signInPage, signInPath, wantedField } from '../../pages/steward/sign-in-page.ts';
import { signOutPath, startPage } from '../../pages/steward/start-page.ts';
import { stewardPath } from '../../pages/steward/steward-sections.ts';
import { fieldsIn } from '../form-body.ts';
import { refuseForeignForms } from '../own-origin.ts';
import type { PageSender } from '../page-sender.ts';
import { statusOfRefusal } from '../refusals.ts';
import { socketAddress } from '../visitor-socket.ts';
import { actRoutes } from './act-routes.ts';
import { logFileRoute } from './log-file-route.ts';
import { dropToken, keepToken, tokensIn } from './steward-cookie.ts';
import { createStewardFrame, doneIn, type StewardFrame } from './steward-frame.ts';

/** True for the steward's pages, all of which may take forms. */
export const isStewardPath = (path: string): boolean =>
  path === stewardPath || path.startsWith(`${stewardPath}/`);

/** A page to go to after the PIN; nothing that leads anywhere else. */
const wantedIn = (value: unknown): string =>
  typeof value === 'string' && /^\/steward(?:\/[a-z-]{1,32}){0,3}$/.test(value)
    ? value
    : stewardPath;

/** Why the PIN is asked for, by a name in the address. */
const tellings: readonly { readonly name: string; readonly message: CodedMessage }[] = [
  { name: 'signed', message: { code: 'PAGE_STEWARD_NO_COOKIE', parameters: {} } },
  { name: 'ended', message: { code: 'PAGE_STEWARD_ENDED', parameters: {} } },
  { name: 'left', message: { code: 'PAGE_STEWARD_SIGNED_OUT', parameters: {} } },
];

/**
 * The steward's pages: complete without scripts, behind the PIN, each form for one session only.
 *
 * @param more registers pages besides those of the frame itself
 */
export const stewardRoutes = async (
  server: FastifyInstance,
  pages: PageSender,
  steward: StewardClient,
  more: (scope: FastifyInstance, frame: StewardFrame) => void,
): Promise<void> => {
  await server.register((scope, _options, done) => {
    scope.addHook('onRequest', refuseForeignForms(pages));
    scope.addHook('onRequest', (_request, reply, next) => {
      reply.header('cross-origin-resource-policy', 'same-origin');
      next();
    });
    const frame = createStewardFrame(scope, pages, steward);
    const isThere = (url: string): boolean => scope.hasRoute({ url, method: 'GET' });

    scope.get(stewardPath, async (request, reply) => {
      const query = request.query as Readonly<Record<string, unknown>>;
      // A bundled site can put a cookie here that is no session, and that we cannot take away again.
      const isLooked = query['ended'] === undefined && query['left'] === undefined;
      if (isLooked && tokensIn(request).length > 0)
        return frame.show(request, reply, (visit) => startPage(visit, isThere));
      const told = tellings.find(({ name }) => query[name] !== undefined)?.message;
      const context = await pages.contextOf(request);
      const done = doneIn(request);
      const page = signInPage(
        context,
        wantedIn(query[wantedField]),
        done === undefined ? told : { code: done, parameters: {} },
      );
      return pages.send(request, reply, context, page);
    });
    // Who changes the language of a page that says "wrong PIN" asks for this.
    scope.get(signInPath, async (request, reply) =>
      reply.redirect(linkTo(pages.bareContextOf(request), stewardPath), 303),
    );
    scope.post(signInPath, async (request, reply) => {
      const fields = fieldsIn(request.body);
      const pin = (fields.get(pinFieldName) ?? '').trim();
      const wanted = wantedIn(fields.get(wantedField));
      const begun = await steward.signIn(pin, socketAddress(request));
      const context = await pages.contextOf(request);
      if (begun.kind === 'refused') {
        reply.code(statusOfRefusal(begun.message));
        return pages.send(request, reply, context, signInPage(context, wanted, begun.message));
      }
      // A session that this browser had, whoever gave it to it, is worth nothing from now on.
      for (const token of tokensIn(request)) await steward.session(token).signOut();
      keepToken(reply, begun.value);
      return reply.redirect(linkTo(context, wanted, { signed: 'yes' }), 303);
    });
    scope.post(signOutPath, async (request, reply) => {
      const visit = await frame.admitForm(request, reply);
      if (visit === undefined) return reply;
      // A box that is away forgets all sessions.
      await visit.session.signOut();
      dropToken(reply);
      return reply.redirect(linkTo(visit.context, stewardPath, { left: 'yes' }), 303);
    });
    actRoutes(frame);
    frame.page(logPath, async (visit) => logPage(visit, await visit.session.log()));
    logFileRoute(scope, frame);
    more(scope, frame);
    done();
  });
};
