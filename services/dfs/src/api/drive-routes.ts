import { Readable } from 'node:stream';
import { driveContentPath, driveFilesPath, drivePath } from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ByteLimit } from '../core/byte-limit.ts';
import type { DriveKeeper } from '../drive/drive-keeper.ts';

interface DriveRequest {
  readonly Querystring: {
    readonly version?: string;
    readonly path?: string;
    readonly offset?: string;
  };
}

const numberIn = (text = ''): number => (/^\d{1,15}$/.test(text) ? Number(text) : NaN);

/** Aborted when whoever asked has left, or has the answer. */
const leaving = ({ raw }: FastifyReply): AbortSignal => {
  const left = new AbortController();
  raw.once('close', () => {
    left.abort();
  });
  return left.signal;
};

const send = (reply: FastifyReply, type: string, parts: AsyncIterable<string | Uint8Array>) =>
  reply.header('cache-control', 'no-store').type(type).send(Readable.from(parts));

/** The community's own drive, for the daemon (docs/spec/local-api-v1.md §10). */
export const driveRoutes = (
  server: FastifyInstance,
  drive: DriveKeeper,
  download: ByteLimit,
): void => {
  server.get(drivePath, async (_request, reply) => {
    const node = drive.node();
    return node === undefined
      ? reply.code(503).send()
      : reply.header('cache-control', 'no-store').send(await node.look());
  });
  server.get<DriveRequest>(driveFilesPath, (request, reply) => {
    const node = drive.node();
    const version = numberIn(request.query.version);
    if (node === undefined || !(version > 1)) return reply.code(503).send();
    const signal = leaving(reply);
    const lines = async function* () {
      for await (const file of node.files(version, signal)) yield `${JSON.stringify(file)}\n`;
    };
    return send(reply, 'application/x-ndjson', lines());
  });
  server.get<DriveRequest>(driveContentPath, async (request, reply) => {
    const node = drive.node();
    const { path = '', offset } = request.query;
    const version = numberIn(request.query.version);
    const first = numberIn(offset);
    if (node === undefined || !(version > 1) || !(first >= 0)) return reply.code(503).send();
    const bytes = await node.read(version, path, first, leaving(reply));
    if (bytes === undefined) return reply.code(404).send();
    const throttled = async function* () {
      for await (const part of bytes) {
        await download.take(part.length);
        yield part;
      }
    };
    return send(reply, 'application/octet-stream', throttled());
  });
};
