import { createHash } from 'node:crypto';
import { isCodedError, namePattern } from '@p2p-hotspot/contract';
import { createSigningKey, signMetadata } from '@p2p-hotspot/signing-keys';
import type * as CardModule from '../../../../cli/src/keys/holder-card.js';
import type * as PaperModule from '../../../../cli/src/keys/paper-text.js';
import { reshapeJson } from '../mutate-json.ts';
import type { Random } from '../random.ts';
import { promise, type FuzzTarget } from '../target.ts';
import { importBuilt } from '../../lab/import-built.ts';
import { inputs, readProjectFile } from './vectors.ts';

const { decodeCard, encodeCard } = (await importBuilt(
  'cli/dist/src/keys/holder-card.js',
)) as typeof CardModule;
const { decodePaperLines, encodePaperLines } = (await importBuilt(
  'cli/dist/src/keys/paper-text.js',
)) as typeof PaperModule;

const keyOf = (name: string) => createSigningKey(createHash('sha256').update(name).digest());
const root = keyOf('fuzzing, root');
const release = keyOf('fuzzing, release');

/** A refusal that is a value. */
const undefinedIsRefusal = new Error('no card');

const reshapeCard = (seed: Uint8Array, random: Random): Uint8Array => {
  const card = reshapeJson(seed, random);
  if (random.isOneIn(4)) return card;
  try {
    return signMetadata(card, [root, release]);
  } catch {
    // What is no envelope any more cannot be signed.
    return card;
  }
};

/** What a holder hands to the organiser, on a stick that others had in their hands. */
export const cardTarget: FuzzTarget = {
  seeds: inputs(
    encodeCard({ holder: 'anna', keys: { root, release } }),
    encodeCard({ holder: 'ben', keys: { root } }),
  ),
  words: inputs('"holder":"', '"keys":{', '"release":', '"format":1'),
  reshape: reshapeCard,
  isRefusal: (error) => error === undefinedIsRefusal,
  decode: (input) => {
    const card = decodeCard(input);
    if (card === undefined) throw undefinedIsRefusal;
    promise(namePattern.test(card.holder) && card.words.length === 12, 'a name or words');
    const known = [root, release].map(({ publicKey }) => Buffer.from(publicKey).toString('hex'));
    for (const key of Object.values(card.keys)) {
      promise(known.includes(key.keyval.public), 'a key that signed nothing');
    }
  },
};

/** What people type from a page. */
export const paperTarget: FuzzTarget = {
  seeds: inputs(
    encodePaperLines(Buffer.from('a short secret')).join('\n'),
    encodePaperLines(readProjectFile('signing-keys/vectors/README.md')).join('\n'),
    encodePaperLines(new Uint8Array(1)).join('/').toLowerCase(),
  ),
  words: inputs('\n', '/', '  ', '01', '99', 'O', 'I', '100'),
  isRefusal: isCodedError,
  decode: (input) => {
    const bytes = decodePaperLines(Buffer.from(input).toString('utf8'));
    const again = decodePaperLines(encodePaperLines(bytes).join('\n'));
    promise(Buffer.compare(bytes, again) === 0, 'other bytes on the way back');
  },
};
