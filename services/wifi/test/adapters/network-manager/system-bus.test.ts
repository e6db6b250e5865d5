import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { BusError, type BusSignal } from '../../../src/adapters/network-manager/bus.ts';
import { openSystemBus } from '../../../src/adapters/network-manager/system-bus.ts';
import { openFakeBus } from './fake-bus.ts';

const nm = 'org.freedesktop.NetworkManager';
const call = { path: '/a', interface: nm, member: 'Ask' };

const inFolder = async (t: ExecutionContext): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'p2p-bus-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return path.join(folder, 'bus');
};
const open = (t: ExecutionContext, place: string, callMs?: number) => {
  const bus = openSystemBus({
    address: `unix:path=${place}`,
    ...(callMs !== undefined && { callMs }),
  });
  t.teardown(() => {
    bus.close();
  });
  return bus;
};

test('an answer has all its values, and an error its name and words', async (t) => {
  const place = await inFolder(t);
  const fake = await openFakeBus(place);
  t.teardown(() => fake.close());
  const bus = open(t, place);
  fake.answer = () => ({ signature: 'so', body: ['one', '/two'] });
  t.deepEqual(await bus.call(call), ['one', '/two']);
  fake.answer = () => ({ errorName: `${nm}.No`, signature: 's', body: ['not so'] });
  const error = await t.throwsAsync(bus.call(call), { instanceOf: BusError, message: 'not so' });
  t.is(error.errorName, `${nm}.No`);
});

test('nobody there, no bus, no answer: NetworkManager is away', async (t) => {
  const place = await inFolder(t);
  const away = { code: 'NETWORK_MANAGER_AWAY' };
  await t.throwsAsync(open(t, place).call(call), away);
  await t.throwsAsync(openSystemBus({ address: 'nonsense' }).call(call), away);
  const fake = await openFakeBus(place);
  t.teardown(() => fake.close());
  fake.answer = () => ({ errorName: 'org.freedesktop.DBus.Error.ServiceUnknown' });
  await t.throwsAsync(open(t, place).call(call), away);
  fake.answer = () => undefined;
  await t.throwsAsync(open(t, place, 50).call(call), away);
});

test('a bus that is lost in the middle of a call is told, and found again by itself', async (t) => {
  const place = await inFolder(t);
  const fake = await openFakeBus(place);
  t.teardown(() => fake.close());
  const bus = open(t, place);
  await bus.call(call);
  let told = 0;
  const isBack = new Promise<void>((resolve) => {
    bus.onSignal((signal) => {
      if (signal !== undefined) return;
      told += 1;
      if (told === 2) resolve();
    });
  });
  fake.answer = () => {
    fake.cut();
    return undefined;
  };
  await t.throwsAsync(bus.call(call), { code: 'NETWORK_MANAGER_AWAY' });
  fake.answer = () => ({});
  await isBack;
  t.deepEqual(await bus.call(call), []);
});

test('a message that the library cannot read is left out, and those after it are heard', async (t) => {
  const place = await inFolder(t);
  const fake = await openFakeBus(place);
  t.teardown(() => fake.close());
  const bus = open(t, place);
  await bus.call(call);
  const heard = new Promise<BusSignal | undefined>((resolve) => {
    bus.onSignal(resolve);
  });
  const signal = { path: '/a', interface: nm, member: 'Changed' };
  // A number becomes a file handle, which is as long.
  fake.signal({ ...signal, signature: 'u', body: [7] }, (bytes) => {
    const changed = Buffer.from(bytes.toString('latin1').replace('\x01u\0', '\x01h\0'), 'latin1');
    t.notDeepEqual(changed, bytes);
    return changed;
  });
  fake.signal({ ...signal, signature: 's', body: ['readable'] });
  t.deepEqual((await heard)?.body, ['readable']);
  t.deepEqual(await bus.call(call), []);
});

test('a message that cannot be sent is not quoted: a password may be in it', async (t) => {
  const place = await inFolder(t);
  const fake = await openFakeBus(place);
  t.teardown(() => fake.close());
  const bus = open(t, place);
  for (const body of [['mangoes are ripe', 'and more'], [['mangoes are ripe']]]) {
    const error = await t.throwsAsync(bus.call({ ...call, signature: 's', body }), {
      instanceOf: TypeError,
    });
    t.false(error.stack?.includes('mangoes'));
  }
  t.deepEqual(fake.called, []);
  t.deepEqual(await bus.call(call), []);
});

test('who does not listen any more hears nothing', async (t) => {
  const place = await inFolder(t);
  const fake = await openFakeBus(place);
  t.teardown(() => fake.close());
  const bus = open(t, place);
  await bus.call(call);
  const heard: string[] = [];
  const stop = bus.onSignal((signal) => heard.push(`first ${signal?.member ?? ''}`));
  const second = new Promise<void>((resolve) => {
    bus.onSignal((signal) => {
      heard.push(`second ${signal?.member ?? ''}`);
      resolve();
    });
  });
  stop();
  fake.signal({ path: '/a', interface: nm, member: 'Changed' });
  await second;
  t.deepEqual(heard, ['second Changed']);
});
