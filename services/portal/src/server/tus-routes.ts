import type { CodedMessage } from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { StewardClient } from '../daemon/steward-client.ts';
import { uploadsPath } from '../pages/give-page.ts';
import { pinFieldName } from '../pages/pin-field.ts';
import { leaveForm } from '../upload/read-form.ts';
import { isUploadId, isUploadSize } from '../upload/upload-record.ts';
import type { UploadState } from '../upload/upload-slot.ts';
import type { Uploads } from '../upload/uploads.ts';
import type { PageSender } from './page-sender.ts';
import { socketAddress } from './visitor-socket.ts';
import { notUnderstood, refusalOf, statusOfRefusal } from './refusals.ts';

const tusVersion = '1.0.0';
const offsetType = 'application/offset+octet-stream';

interface UploadRequest {
  readonly Params: { readonly id: string };
}

const headerOf = ({ headers }: FastifyRequest, name: string): string => {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
};

/** @returns NaN for what is no length or offset */
const numberIn = (request: FastifyRequest, name: string): number => {
  const text = headerOf(request, name);
  return /^\d{1,16}$/.test(text) ? Number(text) : NaN;
};

/** The PIN in `Upload-Metadata`; nothing else there is looked at. */
const pinIn = (request: FastifyRequest): string => {
  for (const pair of headerOf(request, 'upload-metadata').split(',')) {
    const [key, value = ''] = pair.trim().split(' ');
    if (key === pinFieldName) return Buffer.from(value.slice(0, 344), 'base64').toString().trim();
  }
  return '';
};

/**
 * Uploads that go on where they were cut: tus 1.0.0 with creation, expiration and termination. The PIN
 * begins one, and from then on its address, which nobody can guess, is enough.
 */
export const tusRoutes = (
  server: FastifyInstance,
  pages: PageSender,
  { slot, keptMs }: Uploads,
  steward: StewardClient,
): void => {
  server.addContentTypeParser(offsetType, (_request, _payload, done) => {
    done(null);
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'tus-resumable': tusVersion, 'cache-control': 'no-store' });
    if (request.method === 'OPTIONS' || headerOf(request, 'tus-resumable') === tusVersion) return;
    leaveForm(request.raw);
    await reply.code(412).header('tus-version', tusVersion).send();
  });

  const refuse = (
    request: FastifyRequest,
    reply: FastifyReply,
    refusal: CodedMessage,
    statusCode = statusOfRefusal(refusal),
  ): FastifyReply => {
    leaveForm(request.raw);
    const { text, hint = '' } = pages.wordsFor(request).message(refusal);
    return reply.code(statusCode).type('text/plain; charset=utf-8').send(`${text}\n${hint}`);
  };
  const gone = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    refuse(request, reply, { code: 'UPLOAD_GONE', parameters: {} }, 404);
  const tell = (reply: FastifyReply, { offset }: UploadState): FastifyReply =>
    reply.headers({
      'upload-offset': offset,
      'upload-expires': new Date(Date.now() + keptMs).toUTCString(),
    });

  server.options(uploadsPath, (_request, reply) =>
    reply
      .code(204)
      .headers({
        'tus-version': tusVersion,
        'tus-extension': 'creation,expiration,termination',
      })
      .send(),
  );
  server.post(uploadsPath, async (request, reply) => {
    const sizeBytes = numberIn(request, 'upload-length');
    if (!isUploadSize(sizeBytes)) return refuse(request, reply, notUnderstood);
    const refusal = await steward.check(pinIn(request), socketAddress(request));
    if (refusal !== undefined) return refuse(request, reply, refusal);
    try {
      const id = await slot.begin(sizeBytes);
      reply.code(201).header('location', `${uploadsPath}/${id}`);
      return await tell(reply, { offset: 0, sizeBytes }).send();
    } catch (error) {
      return refuse(request, reply, refusalOf(error));
    }
  });
  server.head<UploadRequest>(`${uploadsPath}/:id`, async (request, reply) => {
    const { id } = request.params;
    try {
      const state = isUploadId(id) ? await slot.look(id) : undefined;
      if (state === undefined) return await gone(request, reply);
      return await tell(reply, state).header('upload-length', state.sizeBytes).send();
    } catch (error) {
      return refuse(request, reply, refusalOf(error));
    }
  });
  server.patch<UploadRequest>(`${uploadsPath}/:id`, async (request, reply) => {
    const { id } = request.params;
    const offset = numberIn(request, 'upload-offset');
    const isOffsets = headerOf(request, 'content-type') === offsetType;
    if (!isOffsets || Number.isNaN(offset)) return refuse(request, reply, notUnderstood);
    try {
      const state = isUploadId(id) ? await slot.append(id, offset, request.raw) : undefined;
      if (state === undefined) return await gone(request, reply);
      if (state === 'misplaced') return await refuse(request, reply, notUnderstood, 409);
      return await tell(reply.code(204), state).send();
    } catch (error) {
      return refuse(request, reply, refusalOf(error));
    }
  });
  server.delete<UploadRequest>(`${uploadsPath}/:id`, async (request, reply) => {
    const { id } = request.params;
    const isStopped = isUploadId(id) && (await slot.stop(id));
    return isStopped ? reply.code(204).send() : gone(request, reply);
  });
};
