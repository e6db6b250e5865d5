import type { PinRecord, StateDocumentStore } from '../ports/state-documents.ts';
import { createPinRecord, inventPin, type StewardSessions } from './steward-sessions.ts';

/** The PIN in force, of which only a proof is kept. */
export interface PinKeeper {
  origin(): PinRecord['origin'];
  /**
   * Makes a new PIN and ends all sessions.
   *
   * @param deliver makes it known; when it fails, the old PIN stays in force
   */
  renew(deliver: (pin: string) => Promise<void>): Promise<void>;
}

/** @param initial the record that `sessions` began with */
export const createPinKeeper = (
  documents: StateDocumentStore,
  sessions: StewardSessions,
  initial: PinRecord,
): PinKeeper => {
  let record = initial;
  let turn: Promise<unknown> = Promise.resolve();
  const renew = async (deliver: (pin: string) => Promise<void>): Promise<void> => {
    const pin = inventPin();
    const next = await createPinRecord(pin, 'steward');
    await deliver(pin);
    await documents.save('pin', next);
    record = next;
    sessions.replacePin(next);
  };
  return {
    origin: () => record.origin,
    // Two sticks at once must not each hold a PIN of which only one counts, unless one came later.
    renew: (deliver) => {
      const result = turn.then(() => renew(deliver));
      turn = result.catch(() => undefined);
      return result;
    },
  };
};
