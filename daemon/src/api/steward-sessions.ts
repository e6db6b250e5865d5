import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import { DaemonError } from '../ports/daemon-error.ts';
import type { PinRecord } from '../ports/state-documents.ts';
import { createAttemptLimit } from './attempt-limit.ts';

/** Guards the steward's acts with a PIN. */
export interface StewardSessions {
  /** @throws DaemonError PIN_WRONG | PIN_LOCKED */
  begin(pin: string): Promise<{ readonly token: string }>;
  /** @throws DaemonError SESSION_INVALID */
  check(token: string | undefined): void;
  /** From now on another PIN counts, and nobody has a session. */
  replacePin(record: PinRecord): void;
}

const cost = { N: 16_384, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;
const hashBytes = 32;
const sessionMs = 30 * 60 * 1000;
const sessionsLimit = 16;

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

/** Sessions live in memory: a restart ends them. */
export const createStewardSessions = (initial: PinRecord, clock: Clock): StewardSessions => {
  let record = initial;
  const sessions = new Map<string, number>();
  const limit = createAttemptLimit(clock);
  let turn: Promise<unknown> = Promise.resolve();

  const attempt = async (pin: string): Promise<{ token: string }> => {
    const seconds = limit.secondsLeft();
    if (seconds > 0) throw new DaemonError('PIN_LOCKED', { parameters: { seconds } });
    const judged = record;
    // A PIN that was replaced meanwhile is as wrong as any other.
    if (!(await isPin(pin, judged)) || judged !== record) {
      limit.failed();
      throw new DaemonError('PIN_WRONG');
    }
    limit.reset();
    const token = randomBytes(32).toString('base64url');
    const [oldest] = sessions.keys();
    if (sessions.size >= sessionsLimit && oldest !== undefined) sessions.delete(oldest);
    sessions.set(token, clock.monotonicMs() + sessionMs);
    return { token };
  };
  return {
    // One after the other: many guesses at once must not slip in before the pause.
    begin: (pin) => {
      const result = turn.then(() => attempt(pin));
      turn = result.catch(() => undefined);
      return result;
    },
    check: (token) => {
      const now = clock.monotonicMs();
      const until = token === undefined ? undefined : sessions.get(token);
      if (token === undefined || until === undefined || until < now) {
        throw new DaemonError('SESSION_INVALID');
      }
      sessions.set(token, now + sessionMs);
    },
    replacePin: (next) => {
      record = next;
      sessions.clear();
      limit.reset();
    },
  };
};
