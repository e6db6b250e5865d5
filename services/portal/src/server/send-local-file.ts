import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerWithoutBytes, partHeaders, wantedPart } from '@p2p-hotspot/dfs/routes';
import { contentDisposition } from '../files/content-disposition.ts';
import { sendBytes } from '../files/send-bytes.ts';
import type { OpenedLocalFile } from '../holdings/local-file.ts';

/**
 * Sends one of the community's own files, or a part of it: a phone goes on where it was cut off. With a `name`
 * it is saved, else shown.
 */
export const sendLocalFile = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { handle, sizeBytes, etag }: OpenedLocalFile,
  { contentType, name }: { readonly contentType: string; readonly name?: string },
): Promise<FastifyReply> => {
  const wanted = wantedPart(request.headers, etag, sizeBytes);
  reply.headers({ etag, 'cache-control': 'no-cache', 'accept-ranges': 'bytes' });
  if (typeof wanted === 'string' || request.method === 'HEAD' || sizeBytes === 0) {
    await handle.close();
  }
  if (typeof wanted === 'string') return answerWithoutBytes(reply, wanted, sizeBytes);
  reply.code(wanted.isWhole ? 200 : 206).headers({
    ...partHeaders(wanted, sizeBytes),
    'content-type': contentType,
    ...(name !== undefined && { 'content-disposition': contentDisposition(name) }),
  });
  if (request.method === 'HEAD' || sizeBytes === 0) return reply.send(Readable.from([]));
  return sendBytes(reply, handle, wanted);
};
