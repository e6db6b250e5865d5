import test from 'ava';
import {
  addressRecord,
  asksFor,
  createNameClaim,
  type Answer,
} from '../../../src/adapters/mdns/name-claim.ts';

const own = '10.0.0.7';
const answerOf = (name: string, address: string): Answer => addressRecord(name, address);

test('a name that another box has is left to it, and the next one asked for', (t) => {
  const claim = createNameClaim('library');
  t.is(claim.hear([answerOf('library.local', '10.0.0.9')], own), 'lost');
  t.is(claim.name(), 'library-2.local');
  claim.claim();
  t.true(claim.isClaimed());
  t.false(claim.isFirstChoice());
});

test('of two that claimed a name at once one keeps it, and both agree which', (t) => {
  const higher = createNameClaim('library');
  const lower = createNameClaim('library');
  higher.claim();
  lower.claim();
  t.is(higher.hear([answerOf('library.local', '10.0.0.7')], '10.0.0.200'), 'defend');
  t.is(lower.hear([answerOf('library.local', '10.0.0.200')], '10.0.0.7'), 'lost');
  t.is(higher.name(), 'library.local');
  t.is(lower.name(), 'library-2.local');
});

test('its own words, other names, and a goodbye take no name away', (t) => {
  const claim = createNameClaim('library');
  claim.claim();
  t.is(claim.hear([answerOf('library.local', own)], own), undefined);
  t.is(claim.hear([answerOf('school.local', '10.0.0.9')], own), undefined);
  t.is(claim.hear([addressRecord('library.local', '10.0.0.9', 0)], own), undefined);
  t.true(claim.isClaimed());
});

test('somebody who says that every name is theirs ends with a box without such a name', (t) => {
  const claim = createNameClaim('library');
  for (let name = claim.name(), tries = 0; name !== undefined; name = claim.name(), tries += 1) {
    t.true(tries < 20);
    claim.claim();
    claim.hear([answerOf(name, '10.0.0.250')], own);
  }
  claim.claim();
  t.false(claim.isClaimed());
});

test('a name is asked for in capitals too, and among many questions', (t) => {
  const noise = Array.from({ length: 20 }, (_, index) => ({ name: `p${index}.local`, type: 'A' }));
  t.is(asksFor([...noise, { name: 'LIBRARY.local', type: 'ANY' }], 'library.local'), 'address');
  t.is(asksFor([{ name: 'library.local', type: 'AAAA' }], 'library.local'), 'other');
  t.is(asksFor(noise, 'library.local'), undefined);
});
