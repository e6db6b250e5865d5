import { qrSvg } from '@p2p-hotspot/fdroid/routes';
import type { CodedMessage } from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CaptivePortal, Visitor } from '../captive/captive-portal.ts';
import { captiveFields, captivePath, renderCaptivePage } from '../pages/captive-page.ts';
import { linkTo } from '../pages/page-context.ts';
import { fieldsIn } from './form-body.ts';
import type { PageSender } from './page-sender.ts';
import { originAt } from './visitor-origin.ts';

const again: CodedMessage = { code: 'PAGE_CAPTIVE_AGAIN', parameters: {} };
const notShared: CodedMessage = { code: 'PAGE_CAPTIVE_SHARE_FAILED', parameters: {} };

/** Takes what a visitor chose. @returns why it was not taken */
const take = async (
  visitor: Visitor,
  fields: URLSearchParams,
): Promise<{ readonly status: 403 | 503; readonly message: CodedMessage } | undefined> => {
  if (!visitor.isToken(fields.get(captiveFields.token) ?? '')) {
    return { status: 403, message: again };
  }
  if (fields.get(captiveFields.act) === 'forget') {
    await visitor.forget();
    return undefined;
  }
  return (await visitor.stay()) ? undefined : { status: 503, message: notShared };
};

/** What a phone opens by itself: asks what its owner wants, and takes the answer. */
export const captiveRoutes = (
  server: FastifyInstance,
  pages: PageSender,
  captive: CaptivePortal,
): void => {
  let qr: { readonly of: string; readonly svg: Promise<string> } | undefined;
  const qrOf = (url: string): Promise<string> => {
    if (qr?.of !== url) qr = { of: url, svg: qrSvg(url) };
    return qr.svg;
  };
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    visitor: Visitor,
    refusal?: CodedMessage,
  ): Promise<FastifyReply> => {
    const { network, offer, leftMs, token } = visitor;
    // Of the store nothing is needed: the page opens while a box starts, and when it is damaged.
    const context = pages.bareContextOf(request);
    const numeric = originAt(network.gateway, request);
    const [name = network.gateway] = network.names;
    const document = renderCaptivePage(context, {
      ...{ offer, leftMs, token, numeric, refusal },
      named: originAt(name, request),
      qrSvg: await qrOf(numeric),
    });
    return pages.sendWhole(request, reply, context, document);
  };

  server.get(captivePath, async (request, reply) => {
    const visitor = captive.visitorOf(request);
    return visitor === undefined
      ? reply.redirect(linkTo(pages.bareContextOf(request), '/'), 302)
      : show(request, reply, visitor);
  });
  server.post(captivePath, async (request, reply) => {
    const visitor = captive.visitorOf(request);
    const context = pages.bareContextOf(request);
    if (visitor === undefined) return reply.redirect(linkTo(context, '/'), 303);
    const refusal = await take(visitor, fieldsIn(request.body));
    // A page that is fetched anew: only after one does an iPhone look again whether it may stay.
    if (refusal === undefined) return reply.redirect(linkTo(context, captivePath), 303);
    return show(request, reply.code(refusal.status), visitor, refusal.message);
  });
};
