import { OperatorError } from '../errors.ts';
import { emptyKeyring, openKeyring } from '../keys/key-folder.ts';
import { signedElsewhere, type Signable } from '../release/signable.ts';
import { signStages, statusOfSet, type SigningResult } from '../release/signing.ts';
import type { CommandContext, KeyOptions } from './context.ts';

export interface AddSignaturesOptions extends KeyOptions {
  /** Copies whose signatures are taken over. */
  readonly from?: readonly string[];
}

/**
 * Adds the signatures of the keys at hand and of copies to what waits for them. Nothing is written.
 *
 * @param isOnlyLooking no key is opened, and none need be there
 * @throws OperatorError KEYS_MISSING, SIGNATURES_FOREIGN; what opening keys and copies throws; the
 *   signal's reason
 */
export const addSignatures = async (
  context: CommandContext,
  options: AddSignaturesOptions,
  { metadata, onlyChannel }: Pick<Signable, 'metadata' | 'onlyChannel'>,
  isOnlyLooking = false,
): Promise<SigningResult> => {
  const folder = context.keysFolder(options);
  const keyring = await openKeyring(folder, context.askPassphrase(options));
  const from = (options.from ?? []).map(context.resolve);
  const wanted = statusOfSet(metadata).flatMap(({ complete, missing }) =>
    complete ? [] : missing,
  );
  const canSign = wanted.some((keyId) => keyring.keyIds.has(keyId));
  if (wanted.length > 0 && !canSign && from.length === 0 && !isOnlyLooking) {
    throw new OperatorError('KEYS_MISSING', { parameters: { path: folder } });
  }
  const others: Uint8Array[] = [];
  for (const place of from) others.push(...(await signedElsewhere(place)));
  const signing = await signStages(metadata, isOnlyLooking ? emptyKeyring : keyring, {
    others,
    onlyChannel,
  });
  const [place] = from;
  const gained = signing.mergedNow.length + signing.signedNow.length;
  if (place !== undefined && gained === 0 && !signing.complete) {
    throw new OperatorError('SIGNATURES_FOREIGN', { parameters: { path: place } });
  }
  context.world.signal.throwIfAborted();
  return signing;
};
