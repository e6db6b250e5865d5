import type { PinRecord, StateDocumentStore } from '../ports/state-documents.ts';
import { createPinRecord, inventPin, isPin } from './steward-sessions.ts';

/**
 * The PIN in force: the one of the environment, one that a steward's stick got, or one made at the first
 * start, which is shown once, on the console. Kept only as a hash.
 *
 * @param chosen ADMIN_PIN
 * @param isRefused it is set to something that is no PIN: the one that it was before stays
 */
export const providePin = async (
  documents: StateDocumentStore,
  chosen: string | undefined,
  onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void,
  isRefused = false,
): Promise<PinRecord> => {
  const kept = await documents.load('pin');
  if (chosen !== undefined) {
    if (kept?.origin === 'environment' && (await isPin(chosen, kept))) return kept;
    const record = await createPinRecord(chosen, 'environment');
    await documents.save('pin', record);
    return record;
  }
  if (kept !== undefined && (kept.origin !== 'environment' || isRefused)) return kept;
  const pin = inventPin();
  const record = await createPinRecord(pin, 'first-boot');
  await documents.save('pin', record);
  onEvent('steward.pin-made', { pin });
  return record;
};
