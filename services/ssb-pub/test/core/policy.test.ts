import test from 'ava';
import { usualPubLimits } from '@p2p-hotspot/contract';
import { judgeIdentity, type FeedMark } from '../../src/core/identity.ts';
import { welcome, type Newcomer, type Room } from '../../src/core/newcomer.ts';
import { createPatience } from '../../src/core/patience.ts';
import { stopIntake } from '../../src/core/stop-intake.ts';
import { broadcastAddress, isInSubnet } from '../../src/core/subnet.ts';

const stranger: Newcomer = { way: 'network', isVisitor: true, isFollowed: false, isBlocked: false };
const room: Room = {
  followed: 0,
  newToday: 0,
  limits: { feeds: 10, newFeedsPerDay: 2 },
  isIntakeStopped: false,
};

test('who comes by in the network of visitors is followed, nobody else is', (t) => {
  const cases = [
    ['a visitor', stranger, room, 'follow'],
    ['somebody known', { ...stranger, isFollowed: true }, room, 'known'],
    [
      'somebody known, from far away',
      { ...stranger, way: 'room', isFollowed: true },
      room,
      'known',
    ],
    ['a stranger from far away', { ...stranger, way: 'room' }, room, 'refuse'],
    ['somebody of another network', { ...stranger, isVisitor: false }, room, 'refuse'],
    ['somebody blocked', { ...stranger, isBlocked: true }, room, 'refuse'],
    [
      'somebody blocked who was followed',
      { ...stranger, isBlocked: true, isFollowed: true },
      room,
      'refuse',
    ],
    ['a visitor, and the day is over', stranger, { ...room, newToday: 2 }, 'guest'],
    ['a visitor, and there are enough people', stranger, { ...room, followed: 10 }, 'guest'],
    ['a visitor, and the card is full', stranger, { ...room, isIntakeStopped: true }, 'guest'],
    [
      'somebody known, and the card is full',
      { ...stranger, isFollowed: true },
      { ...room, isIntakeStopped: true },
      'known',
    ],
  ] as const;
  for (const [name, who, where, expected] of cases) t.is(welcome(who, where), expected, name);
});

const id = '@a';
const message = { content: { type: 'contact' }, timestamp: 1 };
const mark = (sequence: number): FeedMark => ({ id, sequence, message });

test('an identity is used only where its log is as new as all that is known of it', (t) => {
  const cases = [
    ['a new one', 0, { id, sequence: 0 }, 0, 'go-on'],
    ['all is here', 7, mark(7), 7, 'go-on'],
    ['the log is newer than the mark', 8, mark(7), 7, 'go-on'],
    ['the last message was not safe yet', 6, mark(7), 7, 'make-again'],
    ['the very first was not', 0, mark(1), 0, 'make-again'],
    ['two are missing', 5, mark(7), 7, 'renew'],
    ['the log is gone', 0, mark(7), 7, 'renew'],
    ['log and mark are old, and the box knows better', 5, mark(5), 9, 'renew'],
    ['one behind what the box knows, and not by the mark', 8, mark(8), 9, 'renew'],
    ['a secret that somebody put here', 0, undefined, 0, 'renew'],
    ['a secret and a log that somebody put here', 7, undefined, 0, 'renew'],
  ] as const;
  for (const [name, own, known, witness, expected] of cases) {
    t.is(judgeIdentity(own, known, witness).kind, expected, name);
  }
});

test('nothing more is taken before the volume is full, and not again at once', (t) => {
  const disk = { freeBytes: 2e9, reserveBytes: 1e9 };
  t.is(stopIntake(disk, 0, usualPubLimits, false), undefined);
  t.is(stopIntake({ ...disk, freeBytes: 9e8 }, 0, usualPubLimits, false)?.code, 'PUB_INTAKE_DISK');
  t.is(stopIntake({ ...disk, freeBytes: 1.01e9 }, 0, usualPubLimits, false), undefined);
  t.is(
    stopIntake({ ...disk, freeBytes: 1.01e9 }, 0, usualPubLimits, true)?.code,
    'PUB_INTAKE_DISK',
  );
  const full = usualPubLimits.messageBytes + 1;
  t.is(stopIntake(disk, full, usualPubLimits, false)?.code, 'PUB_INTAKE_QUOTA');
});

test('subnets', (t) => {
  t.true(isInSubnet('192.168.44.7', '192.168.44.0/24'));
  t.true(isInSubnet('::ffff:192.168.44.7', '192.168.44.0/24'));
  t.false(isInSubnet('192.168.45.7', '192.168.44.0/24'));
  t.false(isInSubnet('10.0.0.1', 'nonsense'));
  t.false(isInSubnet('fe80::1', '192.168.44.0/24'));
  t.is(broadcastAddress('192.168.44.0/24'), '192.168.44.255');
  t.is(broadcastAddress('10.1.2.3/8'), '10.255.255.255');
  t.is(broadcastAddress('10.1.2.3/0'), undefined);
});

test('tries come later and later, up to a longest pause', (t) => {
  const patience = createPatience(10, 30);
  t.is(patience.left(0), 0);
  patience.lengthen(0);
  t.is(patience.left(0), 10);
  patience.lengthen(10);
  patience.lengthen(30);
  t.is(patience.left(30), 30);
  patience.reset();
  t.is(patience.left(30), 0);
});
