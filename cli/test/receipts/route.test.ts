import type { Receipt } from '@p2p-hotspot/contract';
import test from 'ava';
import { boxId, type KnownBox } from '../../src/receipts/fleet.ts';
import { heldOnRoute, stopsByName, stopsOfReceipts } from '../../src/receipts/route.ts';

const now = '2026-11-28T12:00:00.000Z';
const boxOf = (
  key: string,
  name: string,
  { sequence = 1, ...more }: { sequence?: number; arch?: string; groups?: string[] } = {},
): KnownBox => {
  const receipt: Receipt = {
    _type: 'receipt',
    format: 1,
    sequence,
    written: '2026-11-25T12:00:00Z',
    releases: [],
    device: { name, arch: 'arm64', groups: [], daemon: '1', ...more },
  };
  return { publicKey: key.repeat(64), sha256: key.repeat(64), receipt, readAt: now };
};
const readOf = (box: KnownBox) => ({ ...box, payload: new Uint8Array() });

test('boxes are named by name or id; a name of two means both, a name of none stands for an unknown box', (t) => {
  const fleet = [boxOf('a', 'escola'), boxOf('b', 'escola'), boxOf('c', 'praia')];
  t.deepEqual(stopsByName(fleet, ['escola']).length, 2);
  t.is(stopsByName(fleet, [boxId('c'.repeat(64))])[0]?.known?.publicKey, 'c'.repeat(64));
  t.deepEqual(stopsByName(fleet, ['prai']), [{ title: 'prai' }]);
});

test('of receipts in a folder only boxes with a pinned key are gone by, and by the newest', (t) => {
  const fleet = [boxOf('a', 'escola', { sequence: 5 })];
  const given = [
    boxOf('a', 'escola', { sequence: 4 }),
    boxOf('a', 'escola', { sequence: 6 }),
    boxOf('f', 'escola', { sequence: 9 }),
  ].map(readOf);
  const stops = stopsOfReceipts(fleet, given, now);
  t.deepEqual(
    stops.map(({ known }) => known?.receipt.sequence),
    [6, undefined],
  );
  const [old] = stopsOfReceipts(fleet, given.slice(0, 1), now);
  t.is(old?.known?.receipt.sequence, 5);
});

test('a chunk is left out only if every box that takes the part has it', (t) => {
  const arm = { title: 'arm', known: boxOf('a', 'arm'), chunks: new Set(['x', 'y']) };
  const school = {
    title: 'school',
    known: boxOf('b', 'school', { arch: 'amd64', groups: ['schools'] }),
    chunks: new Set(['y']),
  };
  const isHeld = heldOnRoute([arm, school]);
  t.true(isHeld('y', {}));
  t.false(isHeld('x', {}));
  t.false(isHeld('z', {}));
  t.true(isHeld('x', { arch: ['arm64'] }), 'the other one does not take it');
  t.false(isHeld('x', { group: ['schools'] }));
  t.true(isHeld('y', { group: ['schools'] }));
  // What a receipt does not tell counts as fitting.
  t.false(isHeld('x', { device: ['salt.hash'] }));
  t.false(isHeld('x', { minDaemon: ['9.0.0'] }));
  t.false(heldOnRoute([arm, { title: 'unknown', chunks: new Set<string>() }])('x', {}));
});
