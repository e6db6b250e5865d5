import test from 'ava';
import { decideRecovery, type Findings } from '../../src/core/recovery.ts';
import { newTrustRecord } from '../../src/core/trust-record.ts';
import type { Job, JournalRecord } from '../../src/ports/journal.ts';
import type { TrustRecord } from '../../src/ports/trust-store.ts';

const job: Job = { id: 'j', purpose: 'update', from: 1, to: 2, releases: [] };
const firstJob: Job = { id: 'f', purpose: 'update', to: 1, releases: [] };
const message = { code: 'STORE_FULL', parameters: {} };
const committed = (generation?: number): TrustRecord => ({
  ...newTrustRecord('2026-01-01T00:00:00Z'),
  ...(generation === undefined ? {} : { committed: { generation, releases: [] } }),
});
const record = (
  phase: 'VERIFIED' | 'PLANNED' | 'FETCHING' | 'WAITING_SOURCE' | 'STAGED',
): JournalRecord => ({ phase, job });
const replacing: JournalRecord = {
  phase: 'REPLACING',
  job,
  replaced: [{ channel: 'stable', name: 'films' }],
};
const probation: JournalRecord = { phase: 'PROBATION', job, passedBefore: ['x'] };
const activating: JournalRecord = { phase: 'ACTIVATING', job, passedBefore: ['x'] };
const rollingBack: JournalRecord = {
  phase: 'ROLLING_BACK',
  job,
  attempt: '1',
  blamed: [],
  message,
};

/** what happened, trust record, `current`, complete generations, last journal record → decision */
const table: readonly (readonly [string, Findings, string])[] = [
  [
    'a new box',
    { trust: undefined, current: undefined, generations: [], last: undefined },
    'empty',
  ],
  [
    'a box that only trusts',
    { trust: committed(), current: undefined, generations: [], last: undefined },
    'empty',
  ],
  [
    'nothing under way',
    { trust: committed(1), current: 1, generations: [1], last: undefined },
    'rest',
  ],
  [
    'after a commit',
    { trust: committed(2), current: 2, generations: [1, 2], last: { phase: 'COMMITTED', job } },
    'rest',
  ],
  [
    'after a failure',
    { trust: committed(1), current: 1, generations: [1], last: { phase: 'FAILED', job, message } },
    'rest',
  ],
  [
    'after a roll back',
    { trust: committed(1), current: 1, generations: [1], last: { phase: 'ROLLED_BACK', job } },
    'rest',
  ],
  ...(['VERIFIED', 'PLANNED', 'FETCHING', 'WAITING_SOURCE'] as const).map(
    (phase) =>
      [
        `cut while ${phase}`,
        { trust: committed(1), current: 1, generations: [1], last: record(phase) },
        'resume-fetch',
      ] as const,
  ),
  [
    'cut before anything was taken out',
    { trust: committed(1), current: 1, generations: [1, 2], last: replacing },
    'resume-fetch',
  ],
  [
    'taken out for readers, not committed',
    { trust: committed(1), current: 2, generations: [1, 2], last: replacing },
    'resume-replacement',
  ],
  [
    'taken out, the old one still on the disk',
    { trust: committed(2), current: 2, generations: [1, 2], last: replacing },
    'resume-fetch',
  ],
  [
    'taken out of what is no more in force',
    { trust: committed(4), current: 4, generations: [4], last: replacing },
    'rest',
  ],
  [
    'a copy for a generation that is no more',
    { trust: committed(3), current: 3, generations: [3], last: record('FETCHING') },
    'rest',
  ],
  [
    'cut before the first switch',
    {
      trust: committed(),
      current: undefined,
      generations: [1],
      last: { phase: 'STAGED', job: firstJob },
    },
    'resume-activation',
  ],
  [
    'cut when staged',
    { trust: committed(1), current: 1, generations: [1, 2], last: record('STAGED') },
    'resume-activation',
  ],
  [
    'staged, but the folder is gone',
    { trust: committed(1), current: 1, generations: [1], last: record('STAGED') },
    'rest',
  ],
  [
    'cut before the switch',
    { trust: committed(1), current: 1, generations: [1, 2], last: activating },
    'resume-activation',
  ],
  [
    'cut after the switch',
    { trust: committed(1), current: 2, generations: [1, 2], last: activating },
    'resume-probation',
  ],
  [
    'cut in probation',
    { trust: committed(1), current: 2, generations: [1, 2], last: probation },
    'resume-probation',
  ],
  [
    'cut in probation, link lost',
    { trust: committed(1), current: 1, generations: [1, 2], last: probation },
    'resume-activation',
  ],
  [
    'cut after the one write',
    { trust: committed(2), current: 2, generations: [1, 2], last: probation },
    'finish-commit',
  ],
  [
    'cut while rolling back, before the switch',
    { trust: committed(1), current: 2, generations: [1, 2], last: rollingBack },
    'resume-rollback',
  ],
  [
    'cut while rolling back, after the switch',
    { trust: committed(1), current: 1, generations: [1, 2], last: rollingBack },
    'resume-rollback',
  ],
  [
    'an old roll back',
    { trust: committed(3), current: 3, generations: [2, 3], last: rollingBack },
    'rest',
  ],
  [
    'the journal is lost in probation',
    { trust: committed(1), current: 2, generations: [1, 2], last: undefined },
    'restore 1',
  ],
  [
    'the link is lost',
    { trust: committed(2), current: undefined, generations: [1, 2], last: undefined },
    'restore 2',
  ],
  [
    'a link that nothing explains',
    { trust: committed(), current: 1, generations: [1], last: undefined },
    'adopt none',
  ],
  [
    'the generation in force is lost',
    { trust: committed(2), current: undefined, generations: [1], last: undefined },
    'adopt 1',
  ],
  [
    'the whole store is lost',
    { trust: committed(2), current: undefined, generations: [], last: undefined },
    'adopt none',
  ],
  [
    'the state is lost',
    { trust: undefined, current: 2, generations: [1, 2], last: undefined },
    'rebuild 2',
  ],
  [
    'state and link are lost',
    { trust: undefined, current: undefined, generations: [1, 2], last: undefined },
    'rebuild 2',
  ],
];

for (const [what, findings, expected] of table) {
  test(`${what}: ${expected}`, (t) => {
    const recovery = decideRecovery(findings);
    const generation = 'generation' in recovery ? ` ${recovery.generation ?? 'none'}` : '';
    t.is(`${recovery.kind}${generation}`, expected);
  });
}

test('a resumed probation keeps what passed before the switch', (t) => {
  const findings = { trust: committed(1), current: 2, generations: [1, 2], last: probation };
  t.deepEqual(decideRecovery(findings), { kind: 'resume-probation', job, passedBefore: ['x'] });
});

test('after something was taken out, the job goes on from the generation that lacks it', (t) => {
  const trust = committed(2);
  const recovery = decideRecovery({ trust, current: 2, generations: [2], last: replacing });
  t.deepEqual(recovery, { kind: 'resume-fetch', job: { ...job, from: 2, to: 3 } });
});
