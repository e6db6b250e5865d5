import test from 'ava';
import type { Measure } from '../src/measure.ts';
import { memoryVerdict, ratioVerdict, renderReport, secondsVerdict, table } from '../src/report.ts';

const measure = (wallSeconds: number, more: Partial<Measure> = {}): Measure => ({
  wallSeconds,
  cpuSeconds: wallSeconds / 2,
  peakBytes: 50e6,
  ...more,
});

test('a table is padded and keeps pipes inside their cells', (t) => {
  t.is(
    table(['A', 'Long head'], [['one | two', 'x'], ['y']]),
    [
      '| A          | Long head |',
      '| ---------- | --------- |',
      String.raw`| one \| two | x         |`,
      '| y          |           |',
    ].join('\n'),
  );
});

test('a limit is reached when the median is not above it', (t) => {
  t.true(ratioVerdict('r', { median: 1.2, min: 1, max: 2 }, 1.2).reached);
  t.false(ratioVerdict('r', { median: 1.21, min: 1, max: 2 }, 1.2).reached);
  const none = ratioVerdict('r', { median: NaN, min: NaN, max: NaN }, 1.2);
  t.deepEqual([none.result, none.reached], ['not measured', false]);
  t.true(secondsVerdict('s', { median: 0.3, min: 0.1, max: 0.4 }, 0.3).reached);
  t.false(secondsVerdict('s', { median: 0.4, min: 0.1, max: 0.4 }, 0.3).reached);
  t.true(memoryVerdict('m', 150e6, 150e6).reached);
  t.false(memoryVerdict('m', 150e6 + 1, 150e6).reached);
});

test('a report shows context, targets, every contender with range, worst peak, and notes', (t) => {
  const text = renderReport(
    {
      data: 'Some data.',
      runs: 2,
      verdicts: [
        ratioVerdict('create ≤ 1.2 × tar', { median: 1, min: 0.9, max: 1.1 }, 1.2),
        secondsVerdict('apply ≤ 1 s', { median: 2, min: 2, max: 2 }, 1),
      ],
      series: [
        {
          step: 'create',
          contender: 'ours',
          measures: [measure(10, { carriedBytes: 12e6 }), measure(12, { peakBytes: 99e6 })],
        },
        { step: 'create', contender: 'tar', measures: [measure(0.5)] },
      ],
      notes: ['Read this.'],
    },
    'A machine · today',
  );
  t.is(
    text,
    `A machine · today

Some data.

| Target             | Result             | Reached |
| ------------------ | ------------------ | ------- |
| create ≤ 1.2 × tar | 1.00 × (0.90–1.10) | yes     |
| apply ≤ 1 s        | 2.00 s             | **no**  |

| Step   | Contender | Wall s              | CPU s | Peak RSS MB | Carried MB |
| ------ | --------- | ------------------- | ----- | ----------- | ---------- |
| create | ours      | 11.00 (10.00–12.00) | 5.50  | 99.0        | 12.0       |
| create | tar       | 0.500               | 0.250 | 50.0        |            |

- Read this.`,
  );
});
