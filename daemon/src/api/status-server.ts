import fastify, { type FastifyInstance } from 'fastify';
import { Readable } from 'node:stream';
import {
  daemonChecks,
  describeHealth,
  describeProcess,
  healthCode,
  noSchemas,
  releaseFilePath,
  serviceHealthPath,
  stewardSessionPath,
  type BoxStatus,
  type ReleaseFile,
} from '@p2p-hotspot/contract';
import { sendEvents, tokenOf, type Feed } from '@p2p-hotspot/local-service';
import { daemonVersion } from '../version.ts';
import { refusalOf } from './refusal-of.ts';
import type { StewardSessions } from './steward-sessions.ts';

/** Where the status comes from. */
export type StatusFeed = Feed<BoxStatus>;

/** Where the release comes from as one file. */
export interface ReleaseFeed {
  look(): Promise<ReleaseFile>;
  /** @returns undefined when there is no such file now */
  read(id: string, start: number, end: number): AsyncIterable<Uint8Array> | undefined;
}

interface PartRequest {
  readonly Params: { readonly id: string };
  readonly Querystring: { readonly start?: string; readonly end?: string };
}

const numberIn = (text = ''): number => (/^\d{1,15}$/.test(text) ? Number(text) : NaN);

/** What a daemon has that works. */
export interface WorkingParts {
  readonly release: ReleaseFeed;
  readonly sessions: Pick<StewardSessions, 'check'>;
}

/**
 * The status API (docs/spec/local-api-v1.md §2). Anybody on the box may read it.
 *
 * @param working absent in a daemon that cannot work now
 */
export const createStatusServer = (feed: StatusFeed, working?: WorkingParts): FastifyInstance => {
  const server = fastify({
    logger: false,
    forceCloseConnections: true,
    schemaController: noSchemas,
  });
  server.get('/v1/status', (_request, reply) => {
    void reply.header('cache-control', 'no-store').send(feed.read());
  });
  server.get('/v1/events', (request, reply) => {
    sendEvents(request, reply, { status: feed });
  });
  server.get(serviceHealthPath, (_request, reply) => {
    const checks = daemonChecks(feed.read());
    const health = describeHealth('daemon', daemonVersion, checks, describeProcess(process));
    void reply.code(healthCode(health)).header('cache-control', 'no-store').send(health);
  });
  if (working === undefined) return server;
  const { release, sessions } = working;
  server.get(stewardSessionPath, { exposeHeadRoute: false }, async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    try {
      sessions.check(tokenOf(request));
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === undefined) throw error;
      return reply.code(401).send(refusal);
    }
    return reply.send({});
  });
  server.get(releaseFilePath, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send(await release.look()),
  );
  server.get<PartRequest>(
    `${releaseFilePath}/:id`,
    { exposeHeadRoute: false },
    (request, reply) => {
      const [start, end] = [numberIn(request.query.start), numberIn(request.query.end)];
      const bytes = start < end ? release.read(request.params.id, start, end) : undefined;
      if (bytes === undefined) return reply.code(404).send();
      return reply.type('application/octet-stream').send(Readable.from(bytes));
    },
  );
  return server;
};
