import type { ServerResponse } from 'node:http';
import { swarmPeersPath } from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { DfsError } from '../errors.ts';
import type { SwarmKeeper } from '../keeper/swarm-keeper.ts';
import type { PeerAnswer } from '../peer/ask-peer.ts';
import { singleHeader } from '../routes/index.ts';

/** What of a question is passed on. */
const passedOn = ['range', 'if-range', 'if-none-match'] as const;

interface PeerRequest {
  readonly Params: { readonly id: string; readonly '*': string };
}

/** Names that a repository may have; what they are is judged at the other end and by whoever asks. */
const nameForm = /^[a-z0-9][a-z0-9._/-]{0,255}$/;

const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      response.off('drain', go).off('close', go);
      resolve();
    };
    response.on('drain', go).on('close', go);
  });

const sendAnswer = async (
  reply: FastifyReply,
  { status, headers, lengthBytes, body }: PeerAnswer,
  take: (bytes: number) => Promise<void>,
): Promise<void> => {
  reply.hijack();
  const response = reply.raw;
  const leave = (): void => {
    body.destroy();
  };
  response.once('close', leave);
  try {
    response.writeHead(status, headers);
    let left = lengthBytes;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      const wanted = chunk.subarray(0, left);
      left -= wanted.length;
      await take(chunk.length);
      if (response.destroyed) break;
      if (!response.write(wanted)) {
        await drained(response);
      }
      if (left === 0) break;
    }
    // Cut, so that nobody takes it for whole.
    if (left > 0) response.destroy();
    else response.end();
  } catch {
    response.destroy();
  } finally {
    body.destroy();
  }
};

/** Peers as mirrors for the daemon (docs/spec/local-api-v1.md §10). */
export const peerRoutes = (server: FastifyInstance, keeper: SwarmKeeper): void => {
  const { circle, peers, download } = keeper;
  server.get(swarmPeersPath, (_request, reply) =>
    reply.header('cache-control', 'no-store').send(peers.read()),
  );
  server.get<PeerRequest>(
    `${swarmPeersPath}/:id/*`,
    { exposeHeadRoute: false },
    async ({ params, headers, raw }, reply) => {
      const { id, '*': name } = params;
      const client = circle.clientOf(id);
      // No 404: that would say that the peer is here and has no such file.
      if (client === undefined || !nameForm.test(name)) return reply.code(502).send();
      const asked: Record<string, string> = {};
      for (const header of passedOn) {
        const value = singleHeader(headers[header]);
        if (value !== undefined) asked[header] = value;
      }
      const left = new AbortController();
      const leave = (): void => {
        left.abort();
      };
      raw.socket.once('close', leave);
      try {
        const answer = await client.ask(name, asked, left.signal);
        await sendAnswer(reply, answer, async (bytes) => {
          circle.noteGiven(id, bytes);
          await download.take(bytes);
        });
      } catch {
        // It left, or made no sense: to the daemon that is a gateway without anybody behind it.
        if (!reply.sent) await reply.code(502).send();
      } finally {
        raw.socket.off('close', leave);
      }
      return reply;
    },
  );
  server.post<{ readonly Params: { readonly id: string } }>(
    `${swarmPeersPath}/:id/drop`,
    async ({ params }, reply) => {
      if (!circle.drop(params.id)) throw new DfsError('SWARM_PEER_UNKNOWN');
      return reply.code(202).send({});
    },
  );
};
