import type { IncomingMessage } from 'node:http';
import { communityLimits, readPicture, type CodedMessage } from '@p2p-hotspot/contract';
import type { FastifyInstance } from 'fastify';
import type { CommunitySource } from '../../community/community-source.ts';
import {
  editedFields,
  editTexts,
  tidy,
  unfitText,
  type EditedTexts,
} from '../../community/edit-texts.ts';
import { openOverlayFolder } from '../../community/overlay-folder.ts';
import { createOverlayWriter } from '../../community/write-overlay.ts';
import { linkTo } from '../../pages/page-context.ts';
import {
  communityActs,
  communityFields,
  communityPage,
  communityPath,
  communityPathOf,
  communityPicturePath,
} from '../../pages/steward/community-page.ts';
import { formTokenField, framePage } from '../../pages/steward/steward-page.ts';
import { leaveForm, readForm, type IncomingForm } from '../../upload/read-form.ts';
import { fieldsIn } from '../form-body.ts';
import type { PageSender } from '../page-sender.ts';
import { notUnderstood, refusalOf, statusOfRefusal } from '../refusals.ts';
import type { StewardFrame, StewardVisit } from './steward-frame.ts';

/** Texts in a script of three bytes a character, each byte as three characters in a form. */
const textsLimitBytes = 160 * 1024;

const done = 'PAGE_STEWARD_DONE_COMMUNITY';

const typedIn = (fields: URLSearchParams): EditedTexts =>
  Object.fromEntries(
    editedFields.map((name) => [name, tidy(name, fields.get(name) ?? '')]),
  ) as EditedTexts;

/** The language that is written: one that the pages offer, else that of the page. */
const languageIn = ({ context }: StewardVisit, wanted: string | null | undefined): string =>
  context.community.languages.find(({ tag }) => tag === wanted)?.tag ?? context.words.language.tag;

const largePicture: CodedMessage = {
  code: 'COMMUNITY_PICTURE_LARGE',
  parameters: { sizeBytes: communityLimits.pictureBytes, pixels: communityLimits.picturePixels },
};

/** @returns why the picture cannot be shown, or its bytes */
const readBytes = async (form: IncomingForm): Promise<Buffer | CodedMessage> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of form.file as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > communityLimits.pictureBytes) return largePicture;
    parts.push(part);
  }
  return (await form.isWhole) ? Buffer.concat(parts) : notUnderstood;
};

const openForm = async (raw: IncomingMessage): Promise<IncomingForm | undefined> =>
  readForm(raw).catch(() => undefined);

/** Texts and picture of the community, for whoever looks after the box. */
export const communityStewardRoutes = (
  server: FastifyInstance,
  frame: StewardFrame,
  pages: PageSender,
  community: CommunitySource,
  nameSetting: string | undefined,
): void => {
  const { overlayFolder } = community;
  if (overlayFolder === undefined) return;
  const writer = createOverlayWriter(openOverlayFolder(overlayFolder), community.changed);

  frame.form({
    path: communityPath,
    bodyLimitBytes: textsLimitBytes,
    page: (visit, refusal) => {
      const fields = fieldsIn(visit.request.body);
      const isTyped = refusal !== undefined && fields.get('act') === communityActs.save;
      return communityPage(visit, {
        language: languageIn(visit, fields.get(communityFields.language)),
        nameSetting,
        ...(isTyped && { typed: typedIn(fields) }),
      });
    },
    act: async (visit, fields) => {
      const { context, session } = visit;
      const language = languageIn(visit, fields.get(communityFields.language));
      const isSave = fields.get(communityFields.act) === communityActs.save;
      const texts = isSave ? typedIn(fields) : undefined;
      const unfit = texts && unfitText(texts, language);
      if (unfit !== undefined) return { refused: unfit };
      const refused = await session.note('changeCommunity');
      if (refused !== undefined) return { refused };
      try {
        if (fields.get(communityFields.act) === communityActs.pictureBack) {
          await writer.showPicture(undefined);
          return { done };
        }
        const seen = fields.get(communityFields.version) ?? '';
        const isChanged = await writer.change(seen, (file) =>
          editTexts(file, context.community.release, language, texts),
        );
        if (isChanged) return { done, to: communityPathOf(language) };
      } catch (error) {
        return { refused: refusalOf(error) };
      }
      return { refused: { code: 'COMMUNITY_CHANGED', parameters: {} } };
    },
  });
  frame.page(`${communityPath}/:language`, (visit) => {
    const { language } = visit.request.params as { readonly language: string };
    return communityPage(visit, { language: languageIn(visit, language), nameSetting });
  });

  server.addContentTypeParser('multipart/form-data', (_request, _payload, next) => {
    next(null);
  });
  server.post(communityPicturePath, async (request, reply) => {
    const { raw } = request;
    const form = await openForm(raw);
    const visit = await frame.admitForm(request, reply, form?.fields.get(formTokenField) ?? '');
    if (visit === undefined) {
      leaveForm(raw);
      return reply;
    }
    const take = async (): Promise<CodedMessage | undefined> => {
      const bytes = form === undefined ? notUnderstood : await readBytes(form);
      if ('code' in bytes) return bytes;
      const facts = readPicture(bytes);
      if (facts === undefined) return { code: 'COMMUNITY_PICTURE_UNKNOWN', parameters: {} };
      const { picturePixels } = communityLimits;
      if (facts.width > picturePixels || facts.height > picturePixels) return largePicture;
      const refused = await visit.session.note('changeCommunity');
      if (refused !== undefined) return refused;
      try {
        await writer.showPicture({ bytes, facts });
        return undefined;
      } catch (error) {
        return refusalOf(error);
      }
    };
    const refusal = await take();
    const { context } = visit;
    if (refusal === undefined) return reply.redirect(linkTo(context, communityPath, { done }), 303);
    leaveForm(raw);
    reply.code(statusOfRefusal(refusal));
    const page = communityPage(visit, { language: context.words.language.tag, nameSetting });
    return pages.send(request, reply, context, framePage(visit, page, { refusal }));
  });
};
