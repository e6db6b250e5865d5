import { readFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { StickMarker } from '@p2p-hotspot/contract';
import { createDocumentFiles } from '../../src/adapters/state/state-folder/document-files.ts';
import { createPinKeeper } from '../../src/api/pin-keeper.ts';
import { providePin } from '../../src/api/provide-pin.ts';
import { createStewardSessions } from '../../src/api/steward-sessions.ts';
import { noPresence } from '../../src/ports/presence.ts';
import { createStickRoles } from '../../src/stick-roles.ts';
import {
  createLastingStick,
  type LastingStickOptions,
  type StickMemory,
} from '../fixtures/lasting-stick.ts';
import { crashAt, createFaultyDisk } from '../fixtures/faulty-disk.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { plugSticks } from '../fixtures/plug-stick.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import {
  codesOf,
  makeBoxFolders,
  openTestBox,
  unsyncedDisk,
  type BoxFolders,
} from '../fixtures/test-box.ts';

const release = {
  counter: 1,
  components: [{ name: 'books', tree: { 'a.txt': 'a book' } }],
};

const stewardMarker = (
  name: string,
  wishes: Omit<NonNullable<StickMarker['steward']>, 'secret'> = {},
): StickMarker => ({
  version: 1,
  steward: { secret: Buffer.alloc(32, name).toString('base64url'), ...wishes },
});

const stickOf = (marker: StickMarker): StickMemory => ({ repository: new Map(), marker });

interface StewardBoxOptions {
  readonly chosenPin?: string;
  readonly pinnedRoot?: string;
  readonly fileSystem?: typeof unsyncedDisk;
}

/** A box that knows what markers mean, wired as the daemon wires it. */
const openStewardBox = async (
  t: ExecutionContext,
  { chosenPin, pinnedRoot, fileSystem = unsyncedDisk }: StewardBoxOptions = {},
  folders?: BoxFolders,
) => {
  const used = folders ?? (await makeBoxFolders(t));
  const clock = createManualClock();
  const documents = createDocumentFiles(fileSystem, used.state);
  const pinsTold: unknown[] = [];
  const kept = await providePin(documents, chosenPin, (_event, { pin }) => pinsTold.push(pin));
  const sessions = createStewardSessions(kept.record, clock);
  const pinned = pinnedRoot === undefined ? {} : { pinnedRoot };
  const roles = await createStickRoles({
    documents,
    clock,
    pin: createPinKeeper(documents, sessions, kept),
    boxName: 'baobab',
    otherPresence: noPresence,
    fileSystem,
    onRestored: () => undefined,
    ...pinned,
  });
  const box = await openTestBox(used, {
    fileSystem,
    ...pinned,
    ports: { clock, presence: roles.presence, documents },
    isRootConfirmed: (fingerprint) => roles.isRootConfirmed(fingerprint),
    makeStickDuties: (parts) => roles.duties(parts),
  });
  const plug = (memory: StickMemory, options: LastingStickOptions = {}) => {
    const stick = createLastingStick(memory, options);
    return plugSticks(box, [stick, memory]).then(() => stick);
  };
  return { box, clock, sessions, roles, plug, pinsTold, powers: roles.powers(box.parts) };
};

const pinOn = ({ pin }: StickMemory): string => /\b\d{6}\b/.exec(pin ?? '')?.[0] ?? 'none';

test('the first steward’s stick is enrolled, of it only a hash is kept; others stay strangers', async (t) => {
  const { box, plug, roles, clock, powers } = await openStewardBox(t);
  t.is(box.status().stewardSticks, 0);
  const first = stickOf(stewardMarker('first'));
  const stick = await plug(first);
  t.is(box.status().stewardSticks, 1);
  t.true(codesOf(box.status().history).includes('STEWARD_ENROLLED'));
  const kept = await readFile(path.join(box.folders.state, 'stewards.json'), 'utf8');
  t.false(kept.includes(first.marker?.steward?.secret ?? ''));
  t.true(roles.presence.isProven());
  clock.pass(11 * 60_000);
  t.false(roles.presence.isProven());
  stick.pull();

  const stranger = stickOf(stewardMarker('stranger', { resetPin: true }));
  await plug(stranger);
  t.false(roles.presence.isProven());
  t.is(box.status().stewardSticks, 1);
  t.is(box.status().sticks?.[0]?.message.code, 'STEWARD_UNKNOWN');
  t.is(stranger.pin, undefined);
  await t.throwsAsync(powers.forgetStewards(), { code: 'PRESENCE_REQUIRED' });
});

test('of two stewards’ sticks that come at the same moment, one is the first', async (t) => {
  const { box, clock, roles } = await openStewardBox(t);
  const sticks = ['one', 'two'].map((name) => createLastingStick(stickOf(stewardMarker(name))));
  await plugSticks(box, ...sticks.map((stick) => [stick] as const));
  t.is(box.status().stewardSticks, 1);
  t.deepEqual(
    box.status().sticks?.map(({ message }) => message.code),
    ['STEWARD_PIN_WRITTEN', 'STEWARD_UNKNOWN'],
  );
  clock.pass(11 * 60_000);
  for (const stick of sticks) stick.pull();
  await plugSticks(box, [createLastingStick(stickOf(stewardMarker('two')))]);
  t.false(roles.presence.isProven());
});

test('what was in the box when it started is known, and proves nothing', async (t) => {
  const { roles, plug, clock } = await openStewardBox(t);
  const memory = stickOf(stewardMarker('first'));
  await plug(memory, { isFromStart: true });
  t.false(roles.presence.isProven());
  await plug(memory);
  t.true(roles.presence.isProven());
  clock.pass(10 * 60_000 - 1);
  t.true(roles.presence.isProven());
  clock.pass(1);
  t.false(roles.presence.isProven());
});

test('a new steward is let in by one who stands before the box; a lost stick is shut out', async (t) => {
  const { box, plug, powers, clock, roles } = await openStewardBox(t);
  const mine = stickOf(stewardMarker('mine'));
  const lost = stickOf(stewardMarker('lost'));
  await plug(mine);
  const other = createLastingStick(lost);
  const plain = createLastingStick({ repository: new Map() });
  await plugSticks(box, [other], [plain]);
  await powers.enrolSteward(other.id);
  t.is(box.status().stewardSticks, 2);
  await t.throwsAsync(powers.enrolSteward(plain.id), { code: 'STICK_NOT_STEWARD' });
  await t.throwsAsync(powers.enrolSteward('nothing'), { code: 'STICK_UNKNOWN' });
  clock.pass(11 * 60_000);
  await t.throwsAsync(powers.enrolSteward(other.id), { code: 'PRESENCE_REQUIRED' });
  other.pull();

  const again = await plug(mine);
  await powers.forgetStewards();
  t.is(box.status().stewardSticks, 1);
  clock.pass(11 * 60_000);
  again.pull();
  await plug(lost);
  t.is(box.status().sticks?.[0]?.message.code, 'STEWARD_UNKNOWN');
  t.false(roles.presence.isProven());
  await plug(mine);
  t.is(box.status().sticks?.[0]?.message.code, 'STEWARD_KNOWN');
});

test('no stick that is there, no forgetting: the next stranger would be the first one', async (t) => {
  const { plug, powers } = await openStewardBox(t);
  (await plug(stickOf(stewardMarker('mine')))).pull();
  await t.throwsAsync(powers.forgetStewards(), { code: 'PRESENCE_REQUIRED' });
});

test('a root is confirmed by whoever stands before the box, not by a PIN alone', async (t) => {
  const publisher = createPublisher();
  const { box, plug, powers } = await openStewardBox(t);
  await box.plugIn(createMemorySource(publisher.publish(release)));
  t.is(box.status().trust.kind, 'offered');
  const { rootFingerprint } = publisher;
  await t.throwsAsync(powers.confirmTrust(rootFingerprint), { code: 'PRESENCE_REQUIRED' });
  t.is(box.status().trust.kind, 'offered');
  await plug(stickOf(stewardMarker('mine')));
  await powers.confirmTrust(rootFingerprint);
  await box.updates.settled();
  t.is(box.status().current?.releases[0]?.counter, 1);
});

test('a steward’s stick that names the root confirms it, before or after it is offered', async (t) => {
  const publisher = createPublisher();
  const repository = publisher.publish(release);
  const marker = stewardMarker('mine', { trustRoot: publisher.rootFingerprint });
  const otherwise = stewardMarker('mine', { trustRoot: '0'.repeat(64) });

  // All on one stick, in the box when it is switched on: no screen, no phone.
  const one = await openStewardBox(t);
  await one.plug({ marker, repository: new Map(repository) }, { isFromStart: true });
  t.is(one.box.status().current?.releases[0]?.counter, 1);

  const after = await openStewardBox(t);
  await after.box.plugIn(createMemorySource(repository));
  t.is(after.box.status().trust.kind, 'offered');
  await after.plug(stickOf(marker));
  t.is(after.box.status().current?.releases[0]?.counter, 1);

  const before = await openStewardBox(t);
  (await before.plug(stickOf(marker))).pull();
  await before.box.plugIn(createMemorySource(repository));
  t.is(before.box.status().current?.releases[0]?.counter, 1);

  const late = await openStewardBox(t);
  (await late.plug(stickOf(marker))).pull();
  late.clock.pass(11 * 60_000);
  await late.box.plugIn(createMemorySource(repository));
  t.is(late.box.status().trust.kind, 'offered');

  const other = await openStewardBox(t);
  await other.plug({ marker: otherwise, repository: new Map(repository) });
  t.is(other.box.status().trust.kind, 'offered');
});

test('a stranger’s stick confirms nothing, and TRUST_ROOT counts before any stick', async (t) => {
  const publisher = createPublisher();
  const repository = new Map(publisher.publish(release));
  const { rootFingerprint } = publisher;
  const first = await openStewardBox(t);
  await first.plug(stickOf(stewardMarker('mine')));
  await first.plug({
    marker: stewardMarker('stranger', { trustRoot: rootFingerprint }),
    repository,
  });
  t.is(first.box.status().trust.kind, 'offered');

  const pinned = await openStewardBox(t, { pinnedRoot: '1'.repeat(64) });
  await pinned.plug({ marker: stewardMarker('mine', { trustRoot: rootFingerprint }), repository });
  t.is(pinned.box.status().trust.kind, 'unset');
  t.true(codesOf(pinned.box.status().history).includes('SOURCE_OTHER_ROOT'));
});

test('the PIN of the first boot, which nobody may have seen, comes to the first steward’s stick', async (t) => {
  const { box, plug, sessions, pinsTold } = await openStewardBox(t);
  const [made] = pinsTold as string[];
  const memory = stickOf(stewardMarker('mine'));
  await plug(memory);
  t.true(memory.pin?.includes('baobab'));
  t.is(box.status().sticks?.[0]?.message.code, 'STEWARD_PIN_WRITTEN');
  t.is(typeof (await sessions.begin(pinOn(memory))).token, 'string');
  await t.throwsAsync(sessions.begin(made ?? ''), { code: 'PIN_WRONG' });
  t.false(JSON.stringify(box.status()).includes(pinOn(memory)));
  // Once: the next visit changes nothing.
  const before = memory.pin;
  await plug(memory);
  t.is(memory.pin, before);
  await box.updates.stop();

  const again = await openStewardBox(t, {}, box.folders);
  t.deepEqual(again.pinsTold, []);
  t.is(typeof (await again.sessions.begin(pinOn(memory))).token, 'string');
});

test('a wish for a new PIN is fulfilled once, ends all sessions, and is taken away', async (t) => {
  const { box, plug, sessions } = await openStewardBox(t);
  const memory = stickOf(stewardMarker('mine'));
  await plug(memory);
  const old = pinOn(memory);
  const { token } = await sessions.begin(old);
  memory.marker = {
    ...stewardMarker('mine', { resetPin: true, trustRoot: 'a'.repeat(64) }),
    relay: {},
  };
  await plug(memory);
  t.not(pinOn(memory), old);
  t.throws(
    () => {
      sessions.check(token);
    },
    { code: 'SESSION_INVALID' },
  );
  await t.throwsAsync(sessions.begin(old), { code: 'PIN_WRONG' });
  t.is(typeof (await sessions.begin(pinOn(memory))).token, 'string');
  t.deepEqual(memory.marker, {
    ...stewardMarker('mine', { trustRoot: 'a'.repeat(64) }),
    relay: {},
  });
  t.true(codesOf(box.status().history).includes('STEWARD_PIN_RENEWED'));
});

test('a PIN that is set from outside stays, and that is said', async (t) => {
  const { box, plug, sessions } = await openStewardBox(t, { chosenPin: '123456' });
  const memory = stickOf(stewardMarker('mine', { resetPin: true }));
  await plug(memory);
  t.is(memory.pin, undefined);
  t.is(box.status().sticks?.[0]?.message.code, 'STEWARD_PIN_FIXED');
  t.is(typeof (await sessions.begin('123456')).token, 'string');
});

test('pulled out at any write, somebody has the PIN that counts', async (t) => {
  for (let at = 0; at < 2; at += 1) {
    const { plug, sessions } = await openStewardBox(t);
    const memory = stickOf(stewardMarker('mine'));
    await plug(memory);
    const old = pinOn(memory);
    memory.marker = stewardMarker('mine', { resetPin: true });
    await plug(memory, { goneAtWrite: at });
    const counts = at === 0 ? old : pinOn(memory);
    t.is(typeof (await sessions.begin(counts)).token, 'string', `write ${at}`);
    t.true(memory.marker.steward?.resetPin);
    await plug(memory);
    t.is(typeof (await sessions.begin(pinOn(memory))).token, 'string', `after write ${at}`);
    t.is(memory.marker.steward?.resetPin, undefined);
  }
});

test('the power goes at any write of the box: the old PIN or the one on the stick counts', async (t) => {
  t.timeout(240_000, 'dozens of boxes, one after the other');
  let isDone = false;
  for (let at = 0; !isDone; at += 1) {
    const { box, plug } = await openStewardBox(t);
    const memory = stickOf(stewardMarker('mine'));
    await plug(memory);
    const old = pinOn(memory);
    await box.updates.stop();
    memory.marker = stewardMarker('mine', { resetPin: true });
    let operations = 0;
    let isArmed = false;
    const disk = createFaultyDisk(unsyncedDisk, () => {
      if (!isArmed) return;
      crashAt(at)(operations);
      operations += 1;
    });
    const cut = await openStewardBox(t, { fileSystem: disk }, box.folders);
    isArmed = true;
    isDone = await cut.plug(memory).then(
      () => true,
      () => false,
    );
    const after = await openStewardBox(t, {}, box.folders);
    t.deepEqual(after.pinsTold, [], `operation ${at}`);
    const works = await Promise.all(
      [old, pinOn(memory)].map((pin) =>
        after.sessions.begin(pin).then(
          () => true,
          () => false,
        ),
      ),
    );
    t.true(works.includes(true), `operation ${at}`);
  }
});

test('a steward makes a relay stick of a blank one, never of one with a release of somebody else', async (t) => {
  const publisher = createPublisher();
  const { box, powers } = await openStewardBox(t, { pinnedRoot: publisher.rootFingerprint });
  await box.plugIn(createMemorySource(publisher.publish(release)));
  const blank: StickMemory = { repository: new Map() };
  const stick = createLastingStick(blank);
  await plugSticks(box, [stick]);
  t.is(blank.repository.size, 0);
  await powers.relayStick(stick.id);
  await plugSticks(box, [stick]);
  t.deepEqual(blank.marker, { version: 1, relay: {} });
  t.is(box.status().sticks?.[0]?.message.code, 'RELAY_READY');
  t.true(blank.repository.has('metadata/timestamp.json'));

  const foreign: StickMemory = {
    repository: new Map(createPublisher({ seed: 2 }).publish(release)),
  };
  const theirs = createLastingStick(foreign);
  await plugSticks(box, [theirs]);
  await t.throwsAsync(powers.relayStick(theirs.id), { code: 'RELAY_FOREIGN' });
  t.is(foreign.marker, undefined);
  await t.throwsAsync(powers.relayStick(stick.id.replace(/\d+/, '999')), { code: 'STICK_UNKNOWN' });
});
