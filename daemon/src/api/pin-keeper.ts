import { DaemonError, isDaemonError } from '../ports/daemon-error.ts';
import type { FirstPinRecord, PinRecord, StateDocumentStore } from '../ports/state-documents.ts';
import { createPinRecord, inventPin, type StewardSessions } from './steward-sessions.ts';

/** The PIN in force, of which only a proof is kept once somebody has used it. */
export interface PinKeeper {
  origin(): PinRecord['origin'];
  /** The PIN of the first boot, until somebody has used it. */
  firstPin(): string | undefined;
  /**
   * Somebody said the right PIN. Durable on return, unless the disk takes nothing: whoever may make room is
   * let in all the same, and the PIN of the first boot is shown until it is said again.
   */
  noteUse(): Promise<void>;
  /**
   * Makes a new PIN and ends all sessions.
   *
   * @param deliver makes it known; when it fails, the old PIN stays in force
   */
  renew(deliver: (pin: string) => Promise<void>): Promise<void>;
  /**
   * Lets a PIN count that a steward chose, and ends all sessions. Durable on return.
   *
   * @throws DaemonError PIN_FIXED | PIN_UNFIT | PIN_GUESSED_EASILY
   */
  change(pin: string): Promise<void>;
}

const pinPattern = /^\d{6,12}$/;

/** All digits the same, or each one more or less than the one before. */
const isGuessedEasily = (pin: string): boolean => {
  const steps = new Set(
    Array.from(pin.slice(1)).map((digit, index) => Number(digit) - Number(pin[index])),
  );
  const [step = 0] = steps;
  return steps.size === 1 && Math.abs(step) <= 1;
};

/** What the keeper begins with. */
export interface KeptPin {
  readonly record: PinRecord;
  readonly first?: FirstPinRecord;
}

/** @param kept what `sessions` began with */
export const createPinKeeper = (
  documents: StateDocumentStore,
  sessions: StewardSessions,
  kept: KeptPin,
): PinKeeper => {
  let { record } = kept;
  let firstPin = kept.first?.pin;
  let turn: Promise<unknown> = Promise.resolve();
  /** Two new PINs at once: each knows whether it counts, since one comes after the other. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  const noteUse = async (): Promise<void> => {
    if (firstPin === undefined) return;
    await documents.save('firstPin', {});
    firstPin = undefined;
  };
  const put = async (next: PinRecord): Promise<void> => {
    await documents.save('pin', next);
    record = next;
    sessions.replacePin(next);
    // It fits no more, so that nobody is shown it even if this is cut off.
    await noteUse();
  };
  return {
    origin: () => record.origin,
    firstPin: () => firstPin,
    noteUse: () =>
      inTurn(noteUse).catch((error: unknown) => {
        if (!isDaemonError(error)) throw error;
      }),
    renew: (deliver) =>
      inTurn(async () => {
        const pin = inventPin();
        const next = await createPinRecord(pin, 'steward');
        await deliver(pin);
        await put(next);
      }),
    change: (pin) =>
      inTurn(async () => {
        // ADMIN_PIN would count again at the next start.
        if (record.origin === 'environment') throw new DaemonError('PIN_FIXED');
        if (!pinPattern.test(pin)) throw new DaemonError('PIN_UNFIT');
        if (isGuessedEasily(pin)) throw new DaemonError('PIN_GUESSED_EASILY');
        await put(await createPinRecord(pin, 'steward'));
      }),
  };
};
