import test from 'ava';
import fc from 'fast-check';
import { judgeHealth } from '../../src/core/judge-health.ts';
import { joinedReadBytes, planReads, type Wanted } from '../../src/core/read-plan.ts';
import { boxReserve, objectToSpace } from '../../src/core/space-plan.ts';
import {
  chooseForChannel,
  commitGeneration,
  holdReleases,
  isHeld,
  isQuarantined,
  liftAllQuarantines,
  liftQuarantine,
  newTrustRecord,
  recordFailure,
  type KnownRelease,
} from '../../src/core/trust-record.ts';
import type { ReleaseReference } from '../../src/ports/trust-store.ts';

const reference = (counter: number, channel = 'stable'): ReleaseReference => ({
  channel,
  counter,
  manifestSha256: `${channel} ${counter}`,
  manifestBytes: 1,
});

const known = (counter: number, components: Readonly<Record<string, number>>): KnownRelease => ({
  reference: reference(counter),
  manifest: {
    _type: 'release',
    format: 1,
    channel: 'stable',
    counter,
    issued: '2026-01-01T00:00:00Z',
    label: {},
    notes: {},
    components: Object.entries(components).map(([name, value]) => ({
      name,
      kind: 'content',
      counter: value,
      label: {},
      tree: '',
      list: { sha256: '', length: 0 },
      size: 0,
      files: 0,
      match: {},
      install: {},
    })),
  },
});

const start = newTrustRecord('2026-01-01T00:00:00Z');
const job = (to: number, purpose: 'update' | 'rollback' = 'update') => ({
  id: 'j',
  purpose,
  to,
  releases: [],
});

test('counters rise with a commit and never fall, also when going back', (t) => {
  const first = commitGeneration(start, job(1), [known(1, { a: 1, b: 5 })]);
  const second = commitGeneration(first, job(2), [known(2, { a: 2 })]);
  const back = commitGeneration(second, job(1, 'rollback'), [known(1, { a: 1, b: 5 })]);
  t.deepEqual(back.counters['stable'], { release: reference(2), components: { a: 2, b: 5 } });
  t.deepEqual(back.committed, { generation: 1, previous: 2, releases: [reference(1)] });
  t.true(isHeld(back, reference(2)));
});

test('two attempts quarantine, the same one twice does not, a higher counter forgets', (t) => {
  const once = recordFailure(start, [reference(2)], 'attempt 1');
  t.false(isQuarantined(recordFailure(once, [reference(2)], 'attempt 1'), reference(2)));
  const twice = recordFailure(once, [reference(2)], 'attempt 2');
  t.true(isQuarantined(twice, reference(2)));
  t.false(isQuarantined(twice, reference(3)));
  t.false(isQuarantined(twice, reference(2, 'beta')));
  t.deepEqual(commitGeneration(twice, job(1), [known(3, {})]).misfortunes, []);
  t.false(isQuarantined(liftAllQuarantines(twice), reference(2)));
  t.false(isQuarantined(liftQuarantine(twice, [reference(2)]), reference(2)));
  t.true(isQuarantined(liftQuarantine(twice, [reference(9)]), reference(2)));
});

test('what a steward went back from stays, until the steward or a newer release lifts it', (t) => {
  const held = holdReleases(start, [reference(2)]);
  t.true(isHeld(held, reference(2)));
  t.false(isQuarantined(held, reference(2)));
  t.true(isHeld(liftQuarantine(held, [reference(2)]), reference(2)));
  t.false(isHeld(liftAllQuarantines(held), reference(2)));
  t.false(isHeld(chooseForChannel(held, 'stable', undefined), reference(2)));
  t.true(isHeld(chooseForChannel(held, 'beta', undefined), reference(2)));
  t.true(isHeld(chooseForChannel(held, 'stable', { kind: 'hold' }), reference(2)));
  t.false(isHeld(commitGeneration(held, job(1), [known(3, {})]), reference(2)));
});

test('an update must leave the reserve free, in bytes and in files', (t) => {
  const space = { freeBytes: 2000, totalBytes: 10_000, blockBytes: 1, freeFiles: 100 };
  const reserve = () => 500;
  t.is(objectToSpace({ bytes: 1400, files: 10 }, space, reserve), undefined);
  t.is(objectToSpace({ bytes: 1500, files: 10 }, space, reserve)?.code, 'SPACE_TOO_SMALL');
  t.is(objectToSpace({ bytes: 10, files: 99 }, space, reserve)?.code, 'INODES_TOO_FEW');
  const unlimited = { freeBytes: 2000, totalBytes: 10_000, blockBytes: 1 };
  t.is(objectToSpace({ bytes: 10, files: 99 }, unlimited, reserve), undefined);
  t.is(objectToSpace({ bytes: 0, files: 0 }, { ...space, freeBytes: 0 }, reserve), undefined);
  t.is(boxReserve(1e9), 512 * 1024 * 1024);
  t.is(boxReserve(100e9), 3e9);
});

test('a failing check counts only if it passed before, and blames what changed', (t) => {
  const message = { code: 'COMPONENT_UNHEALTHY', parameters: {} };
  const bad = {
    name: 'files:stable/a',
    channel: 'stable',
    verdict: { kind: 'unhealthy', message },
  } as const;
  const silent = {
    name: 'files:beta/a',
    channel: 'beta',
    verdict: { kind: 'unreachable', message },
  } as const;
  const fresh = [reference(2), reference(7, 'beta')];
  t.is(judgeHealth([bad], [], fresh).kind, 'healthy');
  t.deepEqual(judgeHealth([bad, silent], [bad.name, silent.name], fresh), {
    kind: 'unhealthy',
    message,
    blamed: [reference(2)],
  });
  t.is(judgeHealth([silent], [silent.name], fresh).kind, 'unreachable');
  const other = judgeHealth([bad], [bad.name], [reference(7, 'beta')]);
  t.deepEqual(other.kind === 'unhealthy' && other.blamed, [reference(7, 'beta')]);
});

test('reads serve every wanted chunk, in order, and are no longer than allowed', (t) => {
  const place = fc.record({
    reader: fc.constantFrom('one', 'two'),
    offset: fc.nat({ max: 20_000_000 }),
    lengthBytes: fc.integer({ min: 1, max: 4 * 1024 * 1024 }),
  });
  const wanted = fc.array(fc.option(place, { nil: undefined }), { maxLength: 60 });
  fc.assert(
    fc.property(wanted, fc.boolean(), (places, isPacked) => {
      let next = 0;
      const items: Wanted<number, string>[] = places.map((one, item) => {
        if (one === undefined || !isPacked) return { item, place: one };
        const offset = next;
        next += one.lengthBytes;
        return { item, place: { reader: 'one', offset, lengthBytes: one.lengthBytes } };
      });
      const served: number[] = [];
      for (const { reader, offset, lengthBytes, parts } of planReads(items)) {
        t.true(lengthBytes <= joinedReadBytes || parts.length === 1);
        for (const { item, start, end } of parts) {
          const asked = items[item]?.place;
          t.is(reader, asked?.reader);
          if (asked !== undefined) {
            t.is(offset + start, asked.offset);
            t.is(end - start, asked.lengthBytes);
          }
          served.push(item);
        }
      }
      t.deepEqual(
        served,
        items.map(({ item }) => item),
      );
    }),
    { numRuns: 200 },
  );
});

test('chunks that lie side by side, or nearly, are read at once', (t) => {
  const at = (offset: number) => ({
    item: offset,
    place: { reader: 'r', offset, lengthBytes: 1000 },
  });
  const reads = [...planReads([at(0), at(1000), at(2000 + 60_000), at(200_000), at(100)])];
  t.deepEqual(
    reads.map(({ offset, lengthBytes }) => [offset, lengthBytes]),
    [
      [0, 63_000],
      [200_000, 1000],
      [100, 1000],
    ],
  );
});
