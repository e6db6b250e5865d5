import { randomBytes } from 'node:crypto';
import { createSigningKey, type SigningKey } from '@p2p-hotspot/signing-keys';
import type { StateDocumentStore } from '../ports/state-documents.ts';

/** The box's own key: made at the first start, and by a box that lost its state, which is another one. */
export const provideDeviceKey = async (documents: StateDocumentStore): Promise<SigningKey> => {
  const kept = await documents.load('deviceKey');
  if (kept !== undefined) return createSigningKey(Buffer.from(kept.seed, 'base64'));
  const seed = randomBytes(32);
  await documents.save('deviceKey', { seed: seed.toString('base64'), receipts: 0 });
  return createSigningKey(seed);
};
