import { countedAddress, type CodedMessage } from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CommunitySource } from '../community/community-source.ts';
import {
  createHourlyShare,
  openCorrections,
  unfitCorrection,
  type Corrections,
} from '../community/corrections.ts';
import { openOverlayFolder } from '../community/overlay-folder.ts';
import { languagePath } from '../pages/correction-link.ts';
import { correctionFields, languagePage } from '../pages/language-page.ts';
import { linkTo, type PageContext } from '../pages/page-context.ts';
import { fieldsIn } from './form-body.ts';
import { refuseForeignForms } from './own-origin.ts';
import type { PageSender } from './page-sender.ts';
import { refusalOf, statusOfRefusal } from './refusals.ts';
import { socketAddress } from './visitor-socket.ts';

/** A sentence in a script of four bytes a character, each byte as three characters in a form. */
const formLimitBytes = 8 * 1024;

/**
 * Better words from visitors, by a form that works without scripts.
 *
 * @returns what they sent; undefined on a box that has no place for it
 */
export const languageRoutes = async (
  server: FastifyInstance,
  pages: PageSender,
  community: CommunitySource,
): Promise<Corrections | undefined> => {
  const { overlayFolder } = community;
  const corrections = overlayFolder && openCorrections(openOverlayFolder(overlayFolder));
  const hasShare = createHourlyShare();

  /** @returns why it was not taken */
  const take = async (
    request: FastifyRequest,
    { words: { language } }: PageContext,
    word: string,
    text: string,
  ): Promise<CodedMessage | undefined> => {
    if (!corrections) return { code: 'CORRECTIONS_FULL', parameters: {} };
    const unfit = unfitCorrection(language, word, text);
    if (unfit !== undefined) return unfit;
    if (!hasShare(countedAddress(socketAddress(request)))) {
      return { code: 'CORRECTIONS_MANY', parameters: {} };
    }
    try {
      await corrections.add({ language: language.tag, code: word, text });
      return undefined;
    } catch (error) {
      return refusalOf(error);
    }
  };
  const send = async (
    request: FastifyRequest,
    reply: FastifyReply,
    context: PageContext,
    asked: Partial<Parameters<typeof languagePage>[1]>,
  ): Promise<FastifyReply> => {
    const page = languagePage(context, { word: undefined, part: 1, isSent: false, ...asked });
    return pages.send(request, reply, context, page);
  };

  await server.register((scope, _options, done) => {
    scope.addHook('onRequest', refuseForeignForms(pages));
    scope.get(languagePath, async (request, reply) => {
      const { word, part, sent } = request.query as Readonly<Record<string, unknown>>;
      const number = Math.trunc(Number(part ?? 1));
      return send(request, reply, await pages.contextOf(request), {
        word: typeof word === 'string' ? word : undefined,
        part: Number.isSafeInteger(number) ? number : 1,
        isSent: sent !== undefined,
      });
    });
    scope.post(languagePath, { bodyLimit: formLimitBytes }, async (request, reply) => {
      const fields = fieldsIn(request.body);
      const word = fields.get(correctionFields.word) ?? '';
      const typed = (fields.get(correctionFields.text) ?? '').replaceAll(/\s+/g, ' ').trim();
      const context = await pages.contextOf(request);
      const isSame = fields.get(correctionFields.language) === context.words.language.tag;
      const refusal = isSame
        ? await take(request, context, word, typed)
        : ({ code: 'CORRECTION_UNFIT', parameters: {} } as const);
      if (refusal === undefined) {
        return reply.redirect(linkTo(context, languagePath, { sent: 'yes' }), 303);
      }
      reply.code(statusOfRefusal(refusal));
      return send(request, reply, context, { word, refusal, typed });
    });
    done();
  });
  return corrections || undefined;
};
