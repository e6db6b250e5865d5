import test from 'ava';
import { decide, type NetworkWishes, type Observation } from '../../src/core/decide.ts';
import { checkNetwork, type HealthParts } from '../../src/health/check-network.ts';
import { linkOf, memory, seen, wishes } from '../fixtures/world.ts';
import { createFakeNetwork } from '../fixtures/fake-network.ts';

const onAir = { kind: 'up', device: 'wlan0' } as const;

/** Checks a network that is well but for these parts. */
const check = async (
  change: Partial<HealthParts> = {},
  world: Partial<Observation> = { accessPoint: onAir },
  wanted: Partial<NetworkWishes> = {},
) => {
  const { ports } = createFakeNetwork({ accessPoint: onAir });
  const parts: HealthParts = {
    ...ports,
    askPortal: () => Promise.resolve(true),
    portalPort: 80,
    mode: wanted.mode ?? 'access-point',
    ...change,
  };
  const plan = decide({ ...seen, ...world }, { ...wishes, ...wanted }, memory);
  const checks = await checkNetwork(plan, parts);
  return checks.map(({ name, isGood, because }) => `${name} ${isGood ? 'good' : String(because)}`);
};

test('a network that works is good in all four', async (t) => {
  t.deepEqual(await check(), ['access-point good', 'dhcp good', 'dns good', 'portal good']);
});

test('each part that fails is told apart', async (t) => {
  const { probe } = createFakeNetwork().ports;
  t.deepEqual(
    await check({
      probe: { ...probe, offersAddress: () => Promise.resolve(false) },
      askPortal: () => Promise.resolve(false),
    }),
    ['access-point good', 'dhcp software', 'dns good', 'portal software'],
  );
  t.deepEqual(await check({ probe: { ...probe, resolve: () => Promise.resolve('10.0.0.1') } }), [
    'access-point good',
    'dhcp good',
    'dns software',
    'portal good',
  ]);
});

test('a probe that breaks is a bad check, not a broken service', async (t) => {
  const { probe } = createFakeNetwork().ports;
  const broken = () => Promise.reject(new Error('broken'));
  t.deepEqual(await check({ probe: { ...probe, offersAddress: broken }, askPortal: broken }), [
    'access-point good',
    'dhcp software',
    'dns good',
    'portal software',
  ]);
});

test('an access point that is off the air is a matter of software while its radio is there', async (t) => {
  const { ports } = createFakeNetwork();
  t.deepEqual(await check({ backend: ports.backend }, {}), ['access-point software']);
});

test('one whose radio was pulled out this moment is a matter of hardware', async (t) => {
  const { ports } = createFakeNetwork({ radios: [] });
  t.deepEqual(await check({ backend: ports.backend, radios: ports.radios }, {}), [
    'access-point hardware',
  ]);
});

test('what waits for a radio or a cable is a matter of hardware', async (t) => {
  t.deepEqual(await check({}, { radios: [] }), ['access-point hardware']);
  const links = [linkOf('eth0', { hasCarrier: false })];
  t.deepEqual(await check({}, { links }, { mode: 'wired' }), ['dhcp hardware']);
});

test('a guest on a network has nothing to check', async (t) => {
  t.deepEqual(await check({}, {}, { mode: 'lan' }), []);
});
