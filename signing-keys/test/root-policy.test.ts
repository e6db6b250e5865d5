import test from 'ava';
import { createRoot, readRootPolicy, type JsonObject } from '../src/index.ts';
import { expires, issued } from './repository-simulator.ts';
import { testSigner } from './signers.ts';

const keys = { keys: [testSigner('root').key], threshold: 1 };
const roles = { root: keys, timestamp: keys, snapshot: keys, targets: keys };
const policyOf = (custom: JsonObject) =>
  readRootPolicy(createRoot({ version: 1, issued, expires, custom, roles }));

test('a root that orders nothing leaves all to the box', (t) => {
  t.deepEqual(policyOf({}), { enforceExpiry: false, minCounters: new Map() });
  const { custom, ...bare } = createRoot({ version: 1, issued, expires, roles });
  t.truthy(custom);
  t.deepEqual(readRootPolicy(bare), { enforceExpiry: false, minCounters: new Map() });
});

test('what a root orders is read', (t) => {
  t.deepEqual(
    policyOf({
      enforceExpiry: true,
      timeFloor: '2027-01-01T00:00:00Z',
      minCounters: { stable: 7, 'stable/books': 2_147_483_647 },
      receiptKey: 'ab'.repeat(32),
    }),
    {
      enforceExpiry: true,
      timeFloor: '2027-01-01T00:00:00Z',
      minCounters: new Map([
        ['stable', 7],
        ['stable/books', 2_147_483_647],
      ]),
      receiptKey: new Uint8Array(32).fill(0xab),
    },
  );
});

test('an order in no form of one orders nothing, and spoils no other', (t) => {
  const nothing = { enforceExpiry: false, minCounters: new Map() };
  t.deepEqual(policyOf({ enforceExpiry: 'true', timeFloor: 'soon', minCounters: [7] }), nothing);
  t.deepEqual(policyOf({ enforceExpiry: 1, timeFloor: 2027, minCounters: 'stable' }), nothing);
  t.deepEqual(policyOf({ receiptKey: 'AB'.repeat(32) }), nothing);
  t.deepEqual(policyOf({ receiptKey: 'ab' }), nothing);
  // Later than the root's own end: it would be born expired.
  t.deepEqual(policyOf({ timeFloor: '2099-01-01T00:00:00Z' }), nothing);
  t.deepEqual(
    policyOf({ minCounters: { a: 0, b: -1, c: '7', d: 2_147_483_648, e: null, good: 1 } })
      .minCounters,
    new Map([['good', 1]]),
  );
});
