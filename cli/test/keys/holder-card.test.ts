import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { parseJson, canonicalJson, type JsonObject } from '@p2p-hotspot/signing-keys';
import { cardOf, cardWords, decodeCard, encodeCard, readCard } from '../../src/keys/holder-card.ts';
import { createHolderKeys, holderPurposes } from '../../src/keys/key-pairs.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const ana = createHolderKeys('ana', holderPurposes);
const card = encodeCard(ana);
const bytesOf = (text: string) => new TextEncoder().encode(text);

test('a card says who holds which public keys, and nothing secret', (t) => {
  t.deepEqual(decodeCard(bytesOf(card)), { ...cardOf(ana), words: cardWords(card) });
  t.is(cardWords(card).length, 12);
  for (const { seed } of Object.values(ana.keys)) {
    t.false(card.includes(Buffer.from(seed).toString('hex')));
  }
});

test('a card with one key is a card', (t) => {
  const cold = createHolderKeys('safe', ['root']);
  t.deepEqual(Object.keys(decodeCard(bytesOf(encodeCard(cold)))?.keys ?? {}), ['root']);
});

test('a card that anybody changed is none', (t) => {
  const changed = (change: (signed: Record<string, unknown>) => void): Uint8Array => {
    const file = parseJson(bytesOf(card)) as JsonObject & { signed: JsonObject };
    const signed: Record<string, unknown> = { ...file.signed };
    change(signed);
    return canonicalJson({ ...file, signed: signed as JsonObject });
  };
  const other = cardOf(createHolderKeys('ana', holderPurposes)).keys;
  const cases: Record<string, Uint8Array> = {
    'another holder': changed((signed) => (signed['holder'] = 'ben')),
    'another key': changed((signed) => {
      signed['keys'] = { ...(signed['keys'] as object), root: other.root };
    }),
    'another type': changed((signed) => (signed['_type'] = 'root')),
    'another format': changed((signed) => (signed['format'] = 2)),
    'a holder with a strange name': changed((signed) => (signed['holder'] = '../ana')),
    'a key for something else': changed((signed) => (signed['keys'] = { all: other.root })),
    'no keys': changed((signed) => (signed['keys'] = {})),
    'keys that are none': changed((signed) => (signed['keys'] = [1])),
    'no card': bytesOf('{}'),
    'no JSON': bytesOf('ana'),
  };
  for (const [name, bytes] of Object.entries(cases)) t.is(decodeCard(bytes), undefined, name);
});

test('reading a card names the file at fault', async (t) => {
  const folder = await temporaryFolder(t);
  const file = path.join(folder, 'ana.pub');
  await t.throwsAsync(readCard(file), { code: 'INPUT_MISSING' });
  await writeFile(file, card.slice(1));
  await t.throwsAsync(readCard(file), { code: 'CARD_INVALID' });
  await writeFile(file, card.padEnd(20_000));
  await t.throwsAsync(readCard(file), { code: 'CARD_INVALID' });
  await writeFile(file, card);
  t.is((await readCard(file)).holder, 'ana');
});
