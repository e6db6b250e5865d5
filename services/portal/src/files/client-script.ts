import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { giveScript } from '../html/give-script.ts';
import { acceptsGzip } from './gzip.ts';

const notice =
  '/*! tus-js-client, (c) Transloadit Ltd and contributors, MIT licence: https://github.com/tus/tus-js-client */\n';

interface ClientScript {
  readonly bytes: Buffer;
  readonly zipped: Buffer;
  readonly etag: string;
}

const load = async (): Promise<ClientScript> => {
  const library = fileURLToPath(import.meta.resolve('tus-js-client/dist/tus.min.js'));
  const text = (await readFile(library, 'utf8')).replace(/\n\/\/# sourceMappingURL=.*\s*$/, '');
  const bytes = Buffer.from(`${notice}${text};\n${giveScript}`);
  return {
    bytes,
    zipped: await promisify(gzip)(bytes),
    etag: `"${createHash('sha256').update(bytes).digest('hex')}"`,
  };
};

let loading: Promise<ClientScript> | undefined;

/** The script of the page that takes a release: the client of tus, and what drives it. */
export const sendClientScript = async (
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  loading ??= load();
  const { bytes, zipped, etag } = await loading;
  reply.headers({
    etag,
    'cache-control': 'no-cache',
    'content-type': 'text/javascript; charset=utf-8',
    vary: 'accept-encoding',
  });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  if (!acceptsGzip(request.headers)) return reply.send(bytes);
  return reply.header('content-encoding', 'gzip').send(zipped);
};
