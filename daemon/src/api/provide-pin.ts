import type { StateDocumentStore } from '../ports/state-documents.ts';
import type { KeptPin } from './pin-keeper.ts';
import { createPinRecord, inventPin, isPin } from './steward-sessions.ts';

/**
 * The PIN in force: the one of the environment, one that a steward chose or a steward's stick got, or one
 * made at the first start. That one is told on the console, and beside the box, until somebody has used it:
 * only so long it is kept as itself. Of every other PIN only a hash is kept.
 *
 * @param chosen ADMIN_PIN
 * @param isRefused it is set to something that is no PIN: the one that it was before stays
 */
export const providePin = async (
  documents: StateDocumentStore,
  chosen: string | undefined,
  onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void,
  isRefused = false,
): Promise<KeptPin> => {
  const kept = await documents.load('pin');
  if (chosen !== undefined) {
    if (kept?.origin === 'environment' && (await isPin(chosen, kept))) return { record: kept };
    const record = await createPinRecord(chosen, 'environment');
    await documents.save('pin', record);
    return { record };
  }
  if (kept !== undefined && (kept.origin !== 'environment' || isRefused)) {
    const first = kept.origin === 'first-boot' ? await documents.load('firstPin') : undefined;
    // A cut may have left one that was replaced, or that never came to count.
    if (first?.pin === undefined || !(await isPin(first.pin, kept))) return { record: kept };
    onEvent('steward.pin-made', { pin: first.pin });
    return { record: kept, first };
  }
  const pin = inventPin();
  const record = await createPinRecord(pin, 'first-boot');
  // First what tells it: a PIN that nobody knows must never count.
  await documents.save('firstPin', { pin });
  await documents.save('pin', record);
  onEvent('steward.pin-made', { pin });
  return { record, first: { pin } };
};
