import type { CodedMessage } from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { StewardClient } from '../daemon/steward-client.ts';
import { sendClientScript } from '../files/client-script.ts';
import { givePath } from '../pages/give-link.ts';
import { givePage, giveScriptPath, uploadsPath } from '../pages/give-page.ts';
import { linkTo } from '../pages/page-context.ts';
import { pinFieldName } from '../pages/pin-field.ts';
import { leaveForm, readForm } from '../upload/read-form.ts';
import { isUploadSize } from '../upload/upload-record.ts';
import type { Uploads } from '../upload/uploads.ts';
import { refuseForeign } from './own-origin.ts';
import type { PageSender } from './page-sender.ts';
import { tusRoutes } from './tus-routes.ts';
import { notUnderstood, refusalOf, statusOfRefusal } from './refusals.ts';
import { socketAddress } from './visitor-socket.ts';

/** Requests of what follows that may bring much. */
export const isUpload = (method: string, path: string): boolean => {
  if (path === givePath) return method === 'POST';
  const isTus = path === uploadsPath || path.startsWith(`${uploadsPath}/`);
  return isTus && ['POST', 'PATCH', 'DELETE', 'OPTIONS'].includes(method);
};

const cut: CodedMessage = { code: 'PAGE_GIVE_CUT', parameters: {} };

/** A release from a visitor's phone: a form that works without scripts, and tus with them. */
export const giveRoutes = async (
  server: FastifyInstance,
  pages: PageSender,
  uploads: Uploads,
  steward: StewardClient,
): Promise<void> => {
  const { slot, given } = uploads;

  /** @returns why it was not taken */
  const take = async (request: FastifyRequest): Promise<CodedMessage | undefined> => {
    const { raw } = request;
    const largestBytes = Number(raw.headers['content-length']);
    const form = isUploadSize(largestBytes) ? await readForm(raw) : undefined;
    if (form === undefined) return notUnderstood;
    const pin = (form.fields.get(pinFieldName) ?? '').trim();
    const refusal = await steward.check(pin, socketAddress(request));
    if (refusal !== undefined) return refusal;
    try {
      const id = await slot.begin(largestBytes);
      await slot.append(id, 0, form.file);
      if (await form.isWhole) {
        await slot.complete(id);
        return undefined;
      }
      await slot.stop(id);
      return cut;
    } catch (error) {
      return refusalOf(error);
    }
  };
  const send = async (
    request: FastifyRequest,
    reply: FastifyReply,
    refusal?: CodedMessage,
  ): Promise<FastifyReply> => {
    const context = await pages.contextOf(request);
    const { given: isGiven } = request.query as { readonly given?: unknown };
    const page = givePage(context, {
      isGiven: isGiven !== undefined && refusal === undefined,
      outcome: given.outcome(),
      refusal,
    });
    return pages.send(request, reply, context, page);
  };

  server.get(givePath, (request, reply) => send(request, reply));
  server.get(giveScriptPath, sendClientScript);
  await server.register(async (scope) => {
    scope.addHook('onRequest', refuseForeign);
    scope.addContentTypeParser('multipart/form-data', (_request, _payload, done) => {
      done(null);
    });
    scope.post(givePath, async (request, reply) => {
      const refusal = await take(request);
      if (refusal === undefined) {
        const context = pages.bareContextOf(request);
        return reply.redirect(linkTo(context, givePath, { given: 'yes' }), 303);
      }
      leaveForm(request.raw);
      return send(request, reply.code(statusOfRefusal(refusal)), refusal);
    });
    await scope.register((tus, _options, done) => {
      tusRoutes(tus, pages, uploads, steward);
      done();
    });
  });
};
