import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import { DaemonError } from '../ports/daemon-error.ts';
import type { Presence } from '../ports/presence.ts';
import type { PinRecord } from '../ports/state-documents.ts';
import { createGuessLimit } from './guess-limit.ts';
import { boxItself, type Visitor } from './visitor-place.ts';

/** What is known of whoever has a session. */
export interface StewardSession {
  readonly visitor: Visitor;
  /** They have proven, in this session and some minutes ago at most, to stand before the box. */
  readonly presence: Presence;
}

/** Guards the steward's acts with a PIN. */
export interface StewardSessions {
  /** @throws DaemonError PIN_WRONG | PIN_LOCKED seconds */
  begin(pin: string, visitor?: Visitor): Promise<{ readonly token: string }>;
  /** @throws DaemonError SESSION_INVALID */
  check(token: string | undefined): StewardSession;
  /** Whoever has this session stands before the box. */
  provePresence(token: string | undefined): void;
  end(token: string | undefined): void;
  /** Nobody who came from there has a session any more. */
  endFrom(place: Visitor['place']): void;
  /** From now on another PIN counts, and nobody has a session. */
  replacePin(record: PinRecord): void;
}

/** What sessions ask of the rest of the box. */
export interface SessionSurroundings {
  /** Whether the box knows by other means that a steward stands before it. */
  readonly isPresent?: () => boolean;
  /** Somebody said the right PIN. */
  readonly onBegun?: () => Promise<void>;
}

const cost = { N: 16_384, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;
const hashBytes = 32;
const sessionMs = 30 * 60 * 1000;
const sessionsLimit = 16;
/** Whoever typed the code of the screen may have to think before they act. */
const presenceMs = 10 * 60 * 1000;

const hashPin = (pin: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(pin, salt, hashBytes, cost, (error, hash) => {
      if (error === null) resolve(hash);
      else reject(error);
    });
  });

/** What is kept of a PIN. */
export const createPinRecord = async (
  pin: string,
  origin: PinRecord['origin'],
): Promise<PinRecord> => {
  const salt = randomBytes(16);
  const hash = await hashPin(pin, salt);
  return { hash: hash.toString('base64'), salt: salt.toString('base64'), origin };
};

export const isPin = async (pin: string, { hash, salt }: PinRecord): Promise<boolean> =>
  timingSafeEqual(await hashPin(pin, Buffer.from(salt, 'base64')), Buffer.from(hash, 'base64'));

/** A PIN of six digits that nobody chose. */
export const inventPin = (): string => {
  // Rejection of the remainder keeps every PIN equally likely.
  for (;;) {
    const value = randomBytes(4).readUInt32BE();
    if (value < 4_294_000_000) return String(value % 1_000_000).padStart(6, '0');
  }
};

interface Session {
  readonly visitor: Visitor;
  untilMs: number;
  presentUntilMs: number;
}

/** Sessions live in memory: a restart ends them. */
export const createStewardSessions = (
  initial: PinRecord,
  clock: Clock,
  { isPresent, onBegun }: SessionSurroundings = {},
): StewardSessions => {
  let record = initial;
  const sessions = new Map<string, Session>();
  const limit = createGuessLimit(clock, isPresent);
  let turn: Promise<unknown> = Promise.resolve();

  const attempt = async (pin: string, visitor: Visitor): Promise<{ token: string }> => {
    const seconds = limit.secondsLeft(visitor);
    if (seconds > 0) throw new DaemonError('PIN_LOCKED', { parameters: { seconds } });
    const judged = record;
    // A PIN that was replaced meanwhile is as wrong as any other.
    if (!(await isPin(pin, judged)) || judged !== record) {
      limit.failed(visitor);
      throw new DaemonError('PIN_WRONG');
    }
    limit.succeeded(visitor);
    await onBegun?.();
    const token = randomBytes(32).toString('base64url');
    const [oldest] = sessions.keys();
    if (sessions.size >= sessionsLimit && oldest !== undefined) sessions.delete(oldest);
    const untilMs = clock.monotonicMs() + sessionMs;
    sessions.set(token, { visitor, untilMs, presentUntilMs: -Infinity });
    return { token };
  };
  const find = (token: string | undefined): Session => {
    const session = token === undefined ? undefined : sessions.get(token);
    if (session === undefined || session.untilMs < clock.monotonicMs()) {
      throw new DaemonError('SESSION_INVALID');
    }
    return session;
  };
  return {
    // One after the other: many guesses at once must not slip in before the pause.
    begin: (pin, visitor = boxItself) => {
      const result = turn.then(() => attempt(pin, visitor));
      turn = result.catch(() => undefined);
      return result;
    },
    check: (token) => {
      const session = find(token);
      session.untilMs = clock.monotonicMs() + sessionMs;
      return {
        visitor: session.visitor,
        presence: { isProven: () => clock.monotonicMs() < session.presentUntilMs },
      };
    },
    provePresence: (token) => {
      find(token).presentUntilMs = clock.monotonicMs() + presenceMs;
    },
    end: (token) => {
      if (token !== undefined) sessions.delete(token);
    },
    endFrom: (place) => {
      for (const [token, { visitor }] of sessions) {
        if (visitor.place === place) sessions.delete(token);
      }
    },
    replacePin: (next) => {
      record = next;
      sessions.clear();
      limit.reset();
    },
  };
};
