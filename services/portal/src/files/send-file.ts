import { Readable, pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { RouteHost } from '@p2p-hotspot/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerWithoutBytes, partHeaders, wantedPart } from '@p2p-hotspot/dfs/routes';
import type { StoreReader } from '../store/store-reader.ts';
import { contentDisposition } from './content-disposition.ts';
import { acceptsGzip } from './gzip.ts';
import { isCompressible, isDownload, mediaTypeOf } from './media-types.ts';
import { sendBytes } from './send-bytes.ts';

/** Below this gzip saves no packet; above it costs a small box more than the radio. */
const compressed = { fewestBytes: 1024, mostBytes: 16 * 1024 * 1024, level: 4 } as const;

const readAheadBytes = 128 * 1024;

const isWorthCompressing = (sizeBytes: number): boolean =>
  sizeBytes >= compressed.fewestBytes && sizeBytes <= compressed.mostBytes;

const fileNameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * The answer to a request for one file of the store (RFC 9110): strong ETag, `If-None-Match`, one
 * `Range` with `If-Range`, HEAD, gzip for whole text files. The bytes come from the file that was
 * opened here, so an answer that has begun ends with the same file whatever the box does meanwhile.
 */
export const createFileSender =
  (store: StoreReader): RouteHost<FastifyRequest, FastifyReply>['sendFile'] =>
  async (request, reply, component, path, options = {}) => {
    const entry = (await component.files()).get(path);
    if (entry === undefined) {
      reply.callNotFound();
      return reply;
    }
    const { headers } = request;
    const { sizeBytes } = entry;
    const mediaType = options.contentType ?? mediaTypeOf(path);
    const mayCompress = isCompressible(mediaType) && isWorthCompressing(sizeBytes);
    const compress = mayCompress && headers.range === undefined && acceptsGzip(headers);
    const etag = `"${entry.sha256}"`;
    const maxAge = options.maxAgeSeconds ?? 0;
    const validators = {
      // A compressed answer is another representation: same meaning, other bytes, hence a weak tag.
      etag: compress ? `W/${etag}` : etag,
      'cache-control': maxAge === 0 ? 'no-cache' : `public, max-age=${maxAge}`,
      ...(mayCompress && { vary: 'accept-encoding' }),
    };
    const part = wantedPart(headers, etag, sizeBytes);
    if (part === 'known') reply.headers(validators);
    if (typeof part === 'string') return answerWithoutBytes(reply, part, sizeBytes);

    const handle = await store.open(component, entry);
    const saveAs = options.downloadName ?? (isDownload(path) ? fileNameOf(path) : undefined);
    reply.code(part.isWhole ? 200 : 206).headers({
      ...validators,
      'content-type': mediaType,
      'accept-ranges': 'bytes',
      ...(saveAs !== undefined && { 'content-disposition': contentDisposition(saveAs) }),
      ...(compress ? { 'content-encoding': 'gzip' } : partHeaders(part, sizeBytes)),
    });
    if (request.method === 'HEAD' || sizeBytes === 0) {
      await handle.close();
      return reply.send(Readable.from([]));
    }
    if (!compress) return sendBytes(reply, handle, part);
    const file = handle.createReadStream({ highWaterMark: readAheadBytes });
    // Whatever goes wrong on either side ends both; Fastify sees it on the stream it was given.
    return reply.send(pipeline(file, createGzip({ level: compressed.level }), () => undefined));
  };
