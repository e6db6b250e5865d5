import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import {
  isCodedError,
  stewardActs,
  stewardDevicePath,
  stewardSessionPath,
  type CodedMessage,
  type DeviceDescription,
} from '@p2p-hotspot/contract';
import type { StewardActs } from '../cycle/serve-updates.ts';
import { DaemonError } from '../ports/daemon-error.ts';
import type { StewardSessions } from './steward-sessions.ts';
import { usageRoutes, type UsageFeed } from './usage-routes.ts';

/** What a steward may ask for. Each resolves when it is accepted, not when it is done. */
export interface StewardPowers extends StewardActs {
  pullNow(): Promise<void>;
  allowReceipts(allowed: boolean): Promise<void>;
  countUsage(allowed: boolean): Promise<void>;
  tellUsage(allowed: boolean): Promise<void>;
  relayStick(stick: string): Promise<void>;
  restoreBackup(stick: string, passphrase: string, rootFingerprint?: string): Promise<void>;
  enrolSteward(stick: string): Promise<void>;
  forgetStewards(): Promise<void>;
}

const bodyLimitBytes = 4096;

/** HTTP status of each refusal; anything else is a refusal by the present state of the box. */
const httpStatus: Readonly<Record<string, number>> = {
  REQUEST_INVALID: 400,
  PIN_WRONG: 401,
  SESSION_INVALID: 401,
  PRESENCE_REQUIRED: 403,
  PASSPHRASE_WRONG: 401,
  PASSPHRASE_LOCKED: 429,
  PIN_LOCKED: 429,
};

/** A member of a JSON body, of which nothing is known. */
const memberOf = <T>(
  { body }: FastifyRequest,
  name: string,
  isGood: (value: unknown) => value is T,
): T => {
  const value =
    typeof body === 'object' && body !== null
      ? (body as Readonly<Record<string, unknown>>)[name]
      : undefined;
  if (!isGood(value)) throw new DaemonError('REQUEST_INVALID', { parameters: { name } });
  return value;
};

const textOf = (request: FastifyRequest, name: string): string =>
  memberOf(
    request,
    name,
    (value): value is string => typeof value === 'string' && value.length <= 256,
  );

const optionalTextOf = (request: FastifyRequest, name: string): string | undefined =>
  memberOf(
    request,
    name,
    (value): value is string | undefined =>
      value === undefined || (typeof value === 'string' && value.length <= 256),
  );

const counterOf = (request: FastifyRequest, name: string): number =>
  memberOf(
    request,
    name,
    (value): value is number =>
      Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 2_147_483_647,
  );

const flagOf = (request: FastifyRequest, name: string): boolean =>
  memberOf(request, name, (value): value is boolean => typeof value === 'boolean');

const tokenOf = (request: FastifyRequest): string | undefined =>
  /^Bearer ([A-Za-z0-9_-]{1,128})$/.exec(request.headers.authorization ?? '')?.[1];

/** The steward's API (docs/spec/local-api-v1.md §3), for the portal only: PIN, then session. */
export const createStewardServer = (
  powers: StewardPowers,
  sessions: StewardSessions,
  device: DeviceDescription,
  usage: UsageFeed,
): FastifyInstance => {
  const server = fastify({ logger: false, bodyLimit: bodyLimitBytes, forceCloseConnections: true });
  server.setErrorHandler((error, _request, reply) => {
    if (isCodedError(error) && error instanceof DaemonError) {
      const { code, parameters } = error;
      const message: CodedMessage = { code, parameters };
      void reply.code(httpStatus[code] ?? 409).send(message);
      return;
    }
    const status = (error as { readonly statusCode?: number }).statusCode ?? 500;
    if (status >= 500) throw error;
    void reply.code(status).send({ code: 'REQUEST_INVALID', parameters: { name: 'body' } });
  });
  server.post(stewardSessionPath, async (request, reply) => {
    const session = await sessions.begin(textOf(request, 'pin'));
    return reply.code(201).send(session);
  });
  const acts: Readonly<
    Record<keyof typeof stewardActs, (request: FastifyRequest) => Promise<void>>
  > = {
    rollback: () => powers.rollback(),
    confirmTrust: (request) => powers.confirmTrust(textOf(request, 'rootFingerprint')),
    rescan: () => powers.rescan(),
    pullNow: () => powers.pullNow(),
    scrub: () => powers.scrub(),
    holdChannel: (request) => powers.holdChannel(textOf(request, 'channel')),
    pinChannel: (request) =>
      powers.pinChannel(textOf(request, 'channel'), counterOf(request, 'counter')),
    followChannel: (request) => powers.followChannel(textOf(request, 'channel')),
    agreeToReplace: (request) =>
      powers.agreeToReplace(textOf(request, 'channel'), counterOf(request, 'counter')),
    consentToReceipts: (request) => powers.allowReceipts(flagOf(request, 'allowed')),
    countUsage: (request) => powers.countUsage(flagOf(request, 'allowed')),
    tellUsage: (request) => powers.tellUsage(flagOf(request, 'allowed')),
    relayStick: (request) => powers.relayStick(textOf(request, 'stick')),
    restoreBackup: (request) =>
      powers.restoreBackup(
        textOf(request, 'stick'),
        textOf(request, 'passphrase'),
        optionalTextOf(request, 'rootFingerprint'),
      ),
    enrolSteward: (request) => powers.enrolSteward(textOf(request, 'stick')),
    forgetStewards: () => powers.forgetStewards(),
  };
  for (const [name, act] of Object.entries(acts)) {
    server.post(stewardActs[name as keyof typeof stewardActs], async (request, reply) => {
      sessions.check(tokenOf(request));
      await act(request);
      return reply.code(202).send({});
    });
  }
  server.get(stewardDevicePath, (request, reply) => {
    sessions.check(tokenOf(request));
    return reply.send(device);
  });
  usageRoutes(server, usage, (request) => {
    sessions.check(tokenOf(request));
  });
  return server;
};
