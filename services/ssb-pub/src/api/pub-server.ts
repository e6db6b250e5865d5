import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import {
  describeHealth,
  describeProcess,
  healthCode,
  noSchemas,
  pubActs,
  pubBlobsPath,
  pubEventsPath,
  pubFeedsPath,
  pubPath,
  serviceHealthPath,
  type CodedMessage,
  type PubActName,
  type PubStatus,
} from '@p2p-hotspot/contract';
import { sendEvents, tokenOf, type StewardCheck } from '@p2p-hotspot/local-service';
import { PubError } from '../errors.ts';
import type { PubKeeper } from '../keeper/pub-keeper.ts';
import { pubVersion } from '../version.ts';
import { actOn } from './request-bodies.ts';

export interface PubServerOptions {
  readonly pub: Pick<PubKeeper, 'status' | 'acts' | 'feeds' | 'blobs'>;
  readonly checkSteward: StewardCheck;
}

const bodyLimitBytes = 4096;

/** HTTP status of each refusal; anything else is a refusal by the present state of the pub. */
const httpStatus: Readonly<Record<string, number>> = {
  REQUEST_INVALID: 400,
  SESSION_INVALID: 401,
  PUB_DAEMON_AWAY: 503,
  PUB_NOT_SAVED: 503,
};

const refusalOf = (error: unknown): CodedMessage | undefined =>
  error instanceof PubError ? { code: error.code, parameters: error.parameters } : undefined;

/** What a health check asks: a pub that waits for a network, or is switched off, is well. */
const healthOf = (status: PubStatus | undefined) =>
  describeHealth(
    'ssb-pub',
    pubVersion,
    [
      { name: 'pub', isGood: status !== undefined, isVital: true },
      { name: 'open', isGood: status?.state !== 'failing', isVital: false },
      { name: 'intake', isGood: status?.intakeStopped === undefined, isVital: false },
      { name: 'settings', isGood: status?.settingProblems.length === 0, isVital: false },
    ],
    describeProcess(process),
  );

/** The API of the pub (docs/spec/local-api-v1.md §11). */
export const createPubServer = ({ pub, checkSteward }: PubServerOptions): FastifyInstance => {
  const server = fastify({
    logger: false,
    bodyLimit: bodyLimitBytes,
    forceCloseConnections: true,
    schemaController: noSchemas,
  });
  server.setErrorHandler((error, _request, reply) => {
    const refusal = refusalOf(error);
    if (refusal !== undefined) {
      void reply.code(httpStatus[refusal.code] ?? 409).send(refusal);
      return;
    }
    const code = (error as { readonly statusCode?: number }).statusCode ?? 500;
    if (code >= 500) throw error;
    void reply.code(code).send({ code: 'REQUEST_INVALID', parameters: { name: 'body' } });
  });
  const makeSure = async (request: FastifyRequest): Promise<void> => {
    const token = tokenOf(request) ?? '';
    const verdict = token === '' ? 'invalid' : await checkSteward(token);
    if (verdict === 'valid') return;
    throw new PubError(verdict === 'away' ? 'PUB_DAEMON_AWAY' : 'SESSION_INVALID');
  };

  server.get(pubPath, (_request, reply) => {
    const now = pub.status.read();
    void reply.header('cache-control', 'no-store');
    return now === undefined
      ? reply.code(503).send({ code: 'PUB_STARTING', parameters: {} })
      : reply.send(now);
  });
  server.get(serviceHealthPath, (_request, reply) => {
    const health = healthOf(pub.status.read());
    void reply.code(healthCode(health)).header('cache-control', 'no-store').send(health);
  });
  server.get(pubEventsPath, (request, reply) => {
    sendEvents(request, reply, { pub: pub.status });
  });
  server.get(pubFeedsPath, async (request, reply) => {
    await makeSure(request);
    return reply.header('cache-control', 'no-store').send(await pub.feeds());
  });
  server.get(pubBlobsPath, async (request, reply) => {
    await makeSure(request);
    return reply.header('cache-control', 'no-store').send(pub.blobs());
  });
  const act = actOn(pub.acts);
  for (const [name, path] of Object.entries(pubActs)) {
    server.post(path, async (request, reply) => {
      await makeSure(request);
      await act[name as PubActName](request.body);
      return reply.code(202).send({});
    });
  }
  return server;
};
