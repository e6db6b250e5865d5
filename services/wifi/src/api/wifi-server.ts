import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import {
  capportPath,
  describeHealth,
  describeProcess,
  healthCode,
  networkActs,
  networkEventsPath,
  networkPath,
  noSchemas,
  releasePath,
  scanPath,
  serviceHealthPath,
  type CodedMessage,
  type Lease,
  type NetworkActName,
  type NetworkStatus,
} from '@p2p-hotspot/contract';
import { sendEvents, tokenOf, type Feed, type StewardCheck } from '@p2p-hotspot/local-service';
import { WifiError } from '../errors.ts';
import type { NetworkActs } from '../keeper/network-acts.ts';
import { wifiVersion } from '../version.ts';
import {
  readCapport,
  readChange,
  readJoin,
  readMinutes,
  readRelease,
  readSsid,
} from './request-bodies.ts';

export interface WifiServerOptions {
  /** Undefined until the network was looked at for the first time. */
  readonly status: Feed<NetworkStatus | undefined>;
  readonly leases: Feed<readonly Lease[]>;
  readonly acts: NetworkActs;
  readonly checkSteward: StewardCheck;
}

const bodyLimitBytes = 4096;
/** Radios that take longer hear nothing more. */
const scanningMs = 20_000;

/** HTTP status of each refusal; anything else is a refusal by the present state of the network. */
const httpStatus: Readonly<Record<string, number>> = {
  REQUEST_INVALID: 400,
  SESSION_INVALID: 401,
  NETWORK_DAEMON_AWAY: 503,
  NETWORK_NOT_SAVED: 503,
};

const refusalOf = (error: unknown): CodedMessage | undefined =>
  error instanceof WifiError ? { code: error.code, parameters: error.parameters } : undefined;

/** The API of the Wi-Fi service (docs/spec/local-api-v1.md §6). */
export const createWifiServer = ({
  status,
  leases,
  acts,
  checkSteward,
}: WifiServerOptions): FastifyInstance => {
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
    throw new WifiError(verdict === 'away' ? 'NETWORK_DAEMON_AWAY' : 'SESSION_INVALID');
  };

  server.get(networkPath, (_request, reply) => {
    const now = status.read();
    void reply.header('cache-control', 'no-store');
    return now === undefined
      ? reply.code(503).send({ code: 'NETWORK_STARTING', parameters: {} })
      : reply.send(now);
  });
  server.get(serviceHealthPath, (_request, reply) => {
    const now = status.read();
    const checks = [
      { name: 'network', isGood: now !== undefined, isVital: true },
      // What is not well here is mended here, and starting anew would throw everybody out.
      ...(now?.checks ?? []).map(({ name, isGood }) => ({ name, isGood, isVital: false })),
    ];
    const health = describeHealth('wifi', wifiVersion, checks, describeProcess(process));
    void reply.code(healthCode(health)).header('cache-control', 'no-store').send(health);
  });
  server.get(networkEventsPath, (request, reply) => {
    sendEvents(request, reply, { network: status, leases });
  });
  server.get(scanPath, async (request, reply) => {
    await makeSure(request);
    const seen = await acts.scan(AbortSignal.timeout(scanningMs));
    return reply.header('cache-control', 'no-store').send(seen);
  });
  server.post(releasePath, async ({ body }, reply) => {
    const { address, seconds } = readRelease(body);
    await acts.release(address, seconds);
    return reply.code(202).send({});
  });
  server.post(capportPath, ({ body }, reply) => {
    acts.tellCapport(readCapport(body));
    return reply.code(202).send({});
  });
  const stewardActs: Readonly<Record<NetworkActName, (body: unknown) => Promise<void>>> = {
    changeWifi: (body) => acts.changeWifi(readChange(body)),
    joinWifi: (body) => acts.joinWifi(readJoin(body)),
    forgetWifi: (body) => acts.forgetWifi(readSsid(body)),
    goOnline: (body) => acts.goOnline(readMinutes(body)),
  };
  for (const [name, path] of Object.entries(networkActs)) {
    server.post(path, async (request, reply) => {
      await makeSure(request);
      await stewardActs[name as NetworkActName](request.body);
      return reply.code(202).send({});
    });
  }
  return server;
};
