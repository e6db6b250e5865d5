import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import {
  longestHelperName,
  noSchemas,
  diagnosticsPath,
  portalActs,
  stewardActs,
  stewardDevicePath,
  stewardLogPath,
  stewardScreenPath,
  stewardSessionPath,
  stewardSignOutPath,
  type DaemonDiagnostics,
  type DeviceDescription,
  type MessageParameters,
  type StewardScreen,
  type StewardStanding,
  type SwarmChoices,
} from '@p2p-hotspot/contract';
import { tokenOf } from '@p2p-hotspot/local-service';
import type { StewardActs } from '../cycle/serve-updates.ts';
import { DaemonError } from '../ports/daemon-error.ts';
import type { Presence } from '../ports/presence.ts';
import type { PinKeeper } from './pin-keeper.ts';
import type { PresenceCode } from './presence-code.ts';
import { refusalOf } from './refusal-of.ts';
import type { StewardLog } from './steward-log.ts';
import type { StewardSession, StewardSessions } from './steward-sessions.ts';
import { readSwarmChoices } from './swarm-choices.ts';
import { usageRoutes, type UsageFeed } from './usage-routes.ts';
import { boxItself, visitorAt, type Visitor } from './visitor-place.ts';

/**
 * What a steward may ask for. Each resolves when it is accepted, not when it is done. `presence`: what the
 * session knows besides what the box knows.
 */
export interface StewardPowers extends Omit<StewardActs, 'confirmTrust'> {
  /** @throws DaemonError PRESENCE_REQUIRED, and as `StewardActs` */
  confirmTrust(rootFingerprint: string, presence?: Presence): Promise<void>;
  pullNow(): Promise<void>;
  allowReceipts(allowed: boolean): Promise<void>;
  countUsage(allowed: boolean): Promise<void>;
  tellUsage(allowed: boolean): Promise<void>;
  /** Ends this process a moment later, so that it is started anew. */
  restart(): void;
  relayStick(stick: string): Promise<void>;
  restoreBackup(stick: string, passphrase: string, rootFingerprint?: string): Promise<void>;
  enrolSteward(stick: string, presence?: Presence): Promise<void>;
  forgetStewards(presence?: Presence): Promise<void>;
  allowRemoteHelp(who: string, hours: number): Promise<void>;
  withdrawRemoteHelp(): Promise<void>;
  changeSwarm(choices: SwarmChoices): Promise<void>;
}

export interface StewardServerOptions {
  readonly powers: StewardPowers;
  readonly sessions: StewardSessions;
  readonly device: DeviceDescription;
  readonly pin: PinKeeper;
  readonly code: PresenceCode;
  readonly log: StewardLog;
  /** Whether the box knows, without a code, that a steward stands before it. */
  readonly presence: Presence;
  readonly usage: UsageFeed;
  readonly readDiagnostics: () => Promise<DaemonDiagnostics>;
  /** What people call a stick that is plugged in. */
  readonly stickLabel: (id: string) => string | undefined;
}

const bodyLimitBytes = 4096;

/** HTTP status of each refusal; anything else is a refusal by the present state of the box. */
const httpStatus: Readonly<Record<string, number>> = {
  REQUEST_INVALID: 400,
  PIN_WRONG: 401,
  SESSION_INVALID: 401,
  PRESENCE_REQUIRED: 403,
  REMOTE_HELP_NOT_FROM_AFAR: 403,
  REMOTE_HELP_WHO_UNFIT: 400,
  REMOTE_HELP_HOURS_UNFIT: 400,
  PASSPHRASE_WRONG: 401,
  PASSPHRASE_LOCKED: 429,
  PIN_LOCKED: 429,
  CODE_WRONG: 401,
  CODE_LOCKED: 429,
};

/**
 * What decides whom the box trusts, who may act, and what it tells of people: not done where it would leave
 * no trace. All of them are kept in the state, which a full disk does not take either; what makes room or
 * keeps a box going is not among them.
 */
const evidencedActs: ReadonlySet<string> = new Set([
  'confirmTrust',
  'enrolSteward',
  'forgetStewards',
  'restoreBackup',
  'changePin',
  'consentToReceipts',
  'countUsage',
  'tellUsage',
  'allowRemoteHelp',
  'changeSwarm',
] satisfies (keyof typeof stewardActs)[]);

/** What needs somebody who stands before the box: whoever helps from far away never does. */
const actsOfPresence: ReadonlySet<string> = new Set([
  'confirmTrust',
  'enrolSteward',
  'forgetStewards',
  'restoreBackup',
  'beginPresence',
  'provePresence',
  'changePin',
  'allowRemoteHelp',
] satisfies (keyof typeof stewardActs)[]);

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

const visitorOf = (request: FastifyRequest): Visitor => {
  const address = optionalTextOf(request, 'from');
  if (address === undefined) return boxItself;
  const visitor = visitorAt(address);
  if (visitor === undefined) {
    throw new DaemonError('REQUEST_INVALID', { parameters: { name: 'from' } });
  }
  return visitor;
};

/** The steward's API (docs/spec/local-api-v1.md §3), for the portal only: PIN, then session. */
export const createStewardServer = (options: StewardServerOptions): FastifyInstance => {
  const { powers, sessions, device, pin, code, log, stickLabel, usage } = options;
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
    const status = (error as { readonly statusCode?: number }).statusCode ?? 500;
    if (status >= 500) throw error;
    void reply.code(status).send({ code: 'REQUEST_INVALID', parameters: { name: 'body' } });
  });
  const isPresent = ({ presence, visitor }: StewardSession): boolean =>
    visitor.place !== 'afar' && (presence.isProven() || options.presence.isProven());

  server.post(stewardSessionPath, async (request, reply) => {
    const typed = textOf(request, 'pin');
    const visitor = visitorOf(request);
    const begun = { place: visitor.place, act: 'signIn', parameters: {} } as const;
    try {
      const session = await sessions.begin(typed, visitor);
      await log.note(begun, 'accepted');
      return await reply.code(201).send(session);
    } catch (error) {
      const refusal = refusalOf(error);
      // Whoever has to wait has tried nothing.
      if (refusal?.code === 'PIN_WRONG') await log.note(begun, refusal);
      throw error;
    }
  });
  server.get(stewardSessionPath, async (request, reply) => {
    const session = sessions.check(tokenOf(request));
    const logTrouble = await log.catchUp();
    const standing: StewardStanding = {
      ...(logTrouble !== undefined && { logTrouble }),
      isPresent: isPresent(session),
      codeSeconds: code.read()?.secondsLeft ?? 0,
      pinOrigin: pin.origin(),
    };
    return reply.send(standing);
  });
  server.post(stewardSignOutPath, async (request, reply) => {
    const { place } = sessions.check(tokenOf(request)).visitor;
    sessions.end(tokenOf(request));
    await log.note({ place, act: 'signOut', parameters: {} }, 'accepted');
    return reply.code(202).send({});
  });
  server.get(stewardScreenPath, (_request, reply) => {
    const [firstPin, presenceCode] = [pin.firstPin(), code.read()];
    const screen: StewardScreen = {
      ...(firstPin === undefined ? {} : { firstPin }),
      ...(presenceCode === undefined ? {} : { presenceCode }),
    };
    return reply.header('cache-control', 'no-store').send(screen);
  });

  type Act = (request: FastifyRequest, session: StewardSession) => Promise<void> | void;
  const acts: Readonly<Record<keyof typeof stewardActs, Act>> = {
    rollback: () => powers.rollback(),
    confirmTrust: (request, { presence }) =>
      powers.confirmTrust(textOf(request, 'rootFingerprint'), presence),
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
    restartDaemon: () => {
      powers.restart();
    },
    relayStick: (request) => powers.relayStick(textOf(request, 'stick')),
    restoreBackup: (request) =>
      powers.restoreBackup(
        textOf(request, 'stick'),
        textOf(request, 'passphrase'),
        optionalTextOf(request, 'rootFingerprint'),
      ),
    enrolSteward: (request, { presence }) =>
      powers.enrolSteward(textOf(request, 'stick'), presence),
    forgetStewards: (_request, { presence }) => powers.forgetStewards(presence),
    beginPresence: () => {
      code.begin();
    },
    provePresence: (request, { visitor }) => {
      code.take(textOf(request, 'code'), visitor);
      sessions.provePresence(tokenOf(request));
    },
    changePin: async (request, session) => {
      const next = textOf(request, 'pin');
      if (!isPresent(session)) throw new DaemonError('PRESENCE_REQUIRED');
      await pin.change(next);
    },
    allowRemoteHelp: async (request, session) => {
      const [who, hours] = [textOf(request, 'who'), counterOf(request, 'hours')];
      if (!isPresent(session)) throw new DaemonError('PRESENCE_REQUIRED');
      await powers.allowRemoteHelp(who, hours);
    },
    withdrawRemoteHelp: () => powers.withdrawRemoteHelp(),
    changeSwarm: (request) => powers.changeSwarm(readSwarmChoices(request.body)),
  };
  /** What people need to know of an act besides its name; nothing that is secret. */
  const parametersOf = ({ body }: FastifyRequest): MessageParameters => {
    const given = (body ?? {}) as Readonly<Record<string, unknown>>;
    const { channel, counter, allowed, stick, who, hours, isOn } = given;
    const label = typeof stick === 'string' ? stickLabel(stick) : undefined;
    return {
      ...(typeof channel === 'string' && channel.length <= 64 && { channel }),
      ...(typeof counter === 'number' && { counter }),
      ...(typeof allowed === 'boolean' && { allowed }),
      ...(typeof isOn === 'boolean' && { allowed: isOn }),
      ...(label !== undefined && { label }),
      ...(typeof who === 'string' && who.length <= longestHelperName && { who }),
      ...(typeof hours === 'number' && { hours }),
    };
  };
  for (const [name, act] of Object.entries(acts)) {
    server.post(stewardActs[name as keyof typeof stewardActs], async (request, reply) => {
      const session = sessions.check(tokenOf(request));
      const { place } = session.visitor;
      const begun = { place, act: name as keyof typeof stewardActs };
      const parameters = parametersOf(request);
      await log.around({ ...begun, parameters }, evidencedActs.has(name), async () => {
        if (place === 'afar' && actsOfPresence.has(name)) {
          throw new DaemonError('REMOTE_HELP_NOT_FROM_AFAR');
        }
        await act(request, session);
      });
      return reply.code(202).send({});
    });
  }
  server.get(stewardLogPath, (request, reply) => {
    sessions.check(tokenOf(request));
    return reply.send(log.read());
  });
  server.post(stewardLogPath, async (request, reply) => {
    const { place } = sessions.check(tokenOf(request)).visitor;
    const act = portalActs.find((one) => one === textOf(request, 'act'));
    if (act === undefined)
      throw new DaemonError('REQUEST_INVALID', { parameters: { name: 'act' } });
    await log.note({ place, act, parameters: {} }, 'accepted');
    return reply.code(202).send({});
  });
  server.get(stewardDevicePath, (request, reply) => {
    sessions.check(tokenOf(request));
    return reply.send(device);
  });
  server.get(diagnosticsPath, async (request, reply) => {
    sessions.check(tokenOf(request));
    return reply.header('cache-control', 'no-store').send(await options.readDiagnostics());
  });
  usageRoutes(server, usage, (request) => {
    sessions.check(tokenOf(request));
  });
  return server;
};
