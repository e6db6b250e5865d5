import type { BoxStatus } from '@p2p-hotspot/contract';
import test from 'ava';
import { boxFigures } from '../../src/metrics/box-figures.ts';
import { boxStatus } from '../fixtures/daemon.ts';
import { networkStatus } from '../fixtures/wifi-service.ts';

const nowMs = Date.parse('2026-11-29T00:00:00Z');

/** As in `name label value`. */
const told = (parts: Partial<BoxStatus>): string[] =>
  boxFigures(boxStatus(parts), undefined, nowMs).map(({ name, labels = {}, value }) =>
    [name.replace('hotspot_', ''), ...Object.values(labels), value].join(' '),
  );

const current = {
  generation: 7,
  releases: [
    { channel: 'stable', counter: 12, label: {}, notes: {}, issued: '2026-11-28T00:00:00Z' },
    { channel: 'local', counter: 1, label: {}, notes: {}, issued: 'nonsense' },
  ],
};
const now = '2026-11-29T00:00:00Z';

test('the age of a release is told only by a clock that is proven', (t) => {
  const proven = told({ current, time: { now, clock: 'proven' } });
  t.true(proven.includes('release_age_seconds stable 86400'));
  t.true(proven.includes(`release_issued_timestamp_seconds stable ${nowMs / 1000 - 86400}`));
  t.true(proven.includes('release_number local 1'));
  t.false(proven.some((line) => line.startsWith('release_age_seconds local')));
  const unproven = told({ current, time: { now, clock: 'unproven' } });
  t.false(unproven.some((line) => line.includes('release_age')));
  t.true(unproven.includes('clock_proven 0'));
  t.true(unproven.includes(`release_issued_timestamp_seconds stable ${nowMs / 1000 - 86400}`));
});

test('a release that is issued in the future is not younger than nothing', (t) => {
  const [first] = current.releases;
  const releases = first === undefined ? [] : [{ ...first, issued: '2027-01-01T00:00:00Z' }];
  const lines = told({ current: { generation: 1, releases }, time: { now, clock: 'proven' } });
  t.true(lines.includes('release_age_seconds stable 0'));
});

test('trouble of the machine, of mirrors and of the last update is told', (t) => {
  const mirror = (code: string) => ({
    id: code,
    label: 'mirror.example/path',
    message: { code, parameters: {} },
    receivedBytes: 0,
  });
  const entry = (kind: 'applied' | 'refused' | 'repaired', sequence: number) => ({
    time: now,
    sequence,
    kind,
    message: { code: 'X', parameters: {} },
  });
  const lines = told({
    phase: 'FETCHING',
    host: { underVoltage: 'past', cardErrors: 3, temperatureCelsius: 61 },
    mirrors: [
      mirror('MIRROR_READY'),
      mirror('MIRROR_HELD_WINDOW'),
      mirror('SOURCE_UP_TO_DATE'),
      mirror('MIRROR_UNREACHABLE'),
    ],
    remoteHelp: { state: 'closing', message: { code: 'X', parameters: {} } },
    history: [entry('repaired', 3), entry('refused', 2), entry('applied', 1)],
  });
  for (const line of [
    'phase FETCHING 1',
    'card_errors 3',
    'undervoltage 0',
    'undervoltage_since_boot 1',
    'temperature_celsius 61',
    'mirrors fine 3',
    'mirrors failing 1',
    'last_update refused 1',
    'remote_help_allowed 1',
  ]) {
    t.true(lines.includes(line), line);
  }
  t.deepEqual(
    lines.filter((line) => /^phase .* 1$/.test(line)),
    ['phase FETCHING 1'],
  );
});

test('nothing that anybody wrote, and nobody’s name, is in a label', (t) => {
  const figures = boxFigures(
    boxStatus({
      current,
      sources: [
        {
          id: 'x',
          kind: 'stick',
          label: 'MARIA',
          message: { code: 'X', parameters: {} },
          inUse: false,
        },
      ],
    }),
    networkStatus({
      accessPoint: { state: 'up', ssid: 'Maria', security: 'open' } as never,
      leases: 4,
    }),
    nowMs,
  );
  t.false(JSON.stringify(figures).includes('aria'));
  t.false(JSON.stringify(figures).includes('MARIA'));
  t.like(figures.at(-1), { name: 'hotspot_access_point_up', value: 1 });
});
