import test from 'ava';
import type { BoxStatus } from '../src/local-api.ts';
import {
  daemonChecks,
  describeHealth,
  healthCode,
  parseServiceHealth,
  type ServiceCheck,
} from '../src/service-health.ts';

const figures = { memoryBytes: 5e7, cpuSeconds: 1.5, uptimeSeconds: 60 };
const check = (isGood: boolean, isVital: boolean): ServiceCheck => ({
  name: 'one',
  isGood,
  isVital,
});

test('only what a service cannot be without makes it fail', (t) => {
  const cases = [
    [[], 'ok', 200],
    [[check(true, true)], 'ok', 200],
    [[check(true, true), check(false, false)], 'degraded', 200],
    [[check(false, false), check(false, true)], 'failing', 503],
  ] as const;
  for (const [checks, status, code] of cases) {
    const health = describeHealth('portal', '1.2.3', checks, figures);
    t.is(health.status, status);
    t.is(healthCode(health), code);
    t.deepEqual(parseServiceHealth(JSON.parse(JSON.stringify(health))), health);
  }
});

test('what another program answers is not taken for health', (t) => {
  const good = describeHealth('usb', '1.2.3', [check(true, true)], figures);
  const bad: unknown[] = [
    undefined,
    [],
    { ...good, service: 'other' },
    { ...good, status: 'fine' },
    { ...good, version: 'a"b\n' },
    { ...good, checks: [{ ...check(true, true), name: 'of "me"' }] },
    { ...good, checks: Array.from({ length: 33 }, () => check(true, true)) },
    { ...good, process: { ...figures, memoryBytes: 'much' } },
  ];
  for (const one of bad) t.is(parseServiceHealth(one), undefined, JSON.stringify(one));
});

const status: BoxStatus = {
  apiVersion: 1,
  phase: 'IDLE',
  message: { code: 'UPDATE_IDLE', parameters: {} },
  trust: { kind: 'unset' },
  sources: [],
  store: { freeBytes: 2, totalBytes: 3, reserveBytes: 1, damagedFiles: 0 },
  history: [],
  settingProblems: [],
};

test('each trouble of a box is one check that is not good', (t) => {
  const bad = (parts: Partial<BoxStatus>): string[] =>
    daemonChecks({ ...status, ...parts })
      .filter(({ isGood }) => !isGood)
      .map(({ name, isVital }) => (isVital ? `${name}!` : name));
  const problem = { code: 'SETTING_INVALID', parameters: {} };
  t.deepEqual(bad({}), []);
  t.deepEqual(bad({ host: { underVoltage: 'past', cardErrors: 0 } }), []);
  t.deepEqual(bad({ host: { underVoltage: true, cardErrors: 1 } }), ['card', 'power']);
  t.deepEqual(bad({ store: { ...status.store, freeBytes: 0, damagedFiles: 1 } }), [
    'files',
    'space',
  ]);
  t.deepEqual(bad({ settingProblems: [problem] }), ['settings']);
  t.deepEqual(bad({ phase: 'FAILED' }), [], 'an update that failed is no failing box');
  const message = { code: 'STORE_READ_ONLY', parameters: {} };
  t.deepEqual(bad({ phase: 'FAILED', message }), ['writing!']);
});
