import test from 'ava';
import type { Phase } from '@p2p-hotspot/contract';
import type { CycleEvent, CycleState } from '../../src/core/cycle-steps.ts';
import { advance, isResting } from '../../src/core/update-cycle.ts';
import type { Job } from '../../src/ports/journal.ts';

const release = { channel: 'stable', counter: 2, manifestSha256: 'a'.repeat(64), manifestBytes: 9 };
const job: Job = { id: 'j', purpose: 'update', from: 1, to: 2, releases: [release] };
const back: Job = { id: 'b', purpose: 'rollback', from: 2, to: 1, releases: [release] };
const message = { code: 'STORE_FULL', parameters: {} };

const at = (phase: Phase, extra: Partial<CycleState> = {}): CycleState => ({
  phase,
  job,
  message,
  ...extra,
});

const replaced = [{ channel: 'stable', name: 'films' }];
const failed: CycleEvent = { kind: 'failed', message, blamed: [], attempt: '1' };
const unhealthy: CycleEvent = { kind: 'unhealthy', message, blamed: [release], attempt: '1' };

/** phase, event → phase, kinds of steps. */
const table: readonly (readonly [CycleState, CycleEvent, Phase, string])[] = [
  [at('IDLE'), { kind: 'releases-found', job }, 'VERIFIED', 'discard-other-jobs journal plan'],
  [at('COMMITTED'), { kind: 'releases-found', job }, 'VERIFIED', 'discard-other-jobs journal plan'],
  [at('FAILED'), { kind: 'releases-found', job }, 'VERIFIED', 'discard-other-jobs journal plan'],
  [
    at('ROLLED_BACK'),
    { kind: 'releases-found', job },
    'VERIFIED',
    'discard-other-jobs journal plan',
  ],
  [
    at('WAITING_SOURCE'),
    { kind: 'releases-found', job },
    'VERIFIED',
    'discard-other-jobs journal plan',
  ],
  [at('VERIFIED'), { kind: 'planned' }, 'FETCHING', 'journal journal fetch'],
  [at('VERIFIED'), { kind: 'source-missing', message }, 'WAITING_SOURCE', 'journal'],
  [at('VERIFIED'), failed, 'FAILED', 'discard-job collect-garbage journal history'],
  [at('FETCHING'), { kind: 'source-missing', message }, 'WAITING_SOURCE', 'journal'],
  [
    at('VERIFIED'),
    { kind: 'space-missing', message },
    'WAITING_SOURCE',
    'journal look-again-later',
  ],
  [
    at('FETCHING'),
    { kind: 'space-missing', message },
    'WAITING_SOURCE',
    'journal look-again-later',
  ],
  [at('VERIFIED'), { kind: 'replacement-agreed', replaced }, 'VERIFIED', 'verify-sources'],
  [
    at('VERIFIED'),
    { kind: 'sources-verified', replaced },
    'VERIFIED',
    'journal lay-out-without take-out',
  ],
  [
    at('VERIFIED'),
    { kind: 'taken-out', replaced },
    'VERIFIED',
    'history discard-other-jobs journal plan',
  ],
  [at('VERIFIED'), { kind: 'previous-in-the-way' }, 'VERIFIED', 'give-up-previous history plan'],
  [at('WAITING_SOURCE'), { kind: 'look-again' }, 'VERIFIED', 'discard-other-jobs journal plan'],
  [at('FETCHING'), { kind: 'fetched' }, 'FETCHING', 'stage'],
  [at('FETCHING'), failed, 'FAILED', 'discard-job collect-garbage journal history'],
  [
    at('FETCHING'),
    { ...failed, blamed: [release] },
    'FAILED',
    'discard-job collect-garbage record-failure journal history',
  ],
  [at('FETCHING'), { kind: 'staged' }, 'STAGED', 'journal check-before'],
  [at('STAGED'), { kind: 'checked-before', passed: ['x'] }, 'ACTIVATING', 'journal switch'],
  [at('STAGED'), failed, 'FAILED', 'discard-job collect-garbage journal history'],
  [at('ACTIVATING'), { kind: 'switched' }, 'PROBATION', 'journal check-after'],
  [at('ACTIVATING'), failed, 'FAILED', 'switch discard-job collect-garbage journal history'],
  [at('PROBATION'), { kind: 'healthy' }, 'PROBATION', 'commit'],
  [
    at('PROBATION'),
    { kind: 'committed' },
    'COMMITTED',
    'link-previous journal history discard-job collect-garbage',
  ],
  [at('PROBATION'), { kind: 'unreachable', message }, 'PROBATION', 'look-again-later'],
  [at('PROBATION'), { kind: 'look-again' }, 'PROBATION', 'check-after'],
  [
    at('PROBATION'),
    unhealthy,
    'ROLLED_BACK',
    'journal record-failure switch journal history discard-job collect-garbage look-again-later',
  ],
  [at('PROBATION'), failed, 'FAILED', 'switch discard-job collect-garbage journal history'],
  [
    at('PROBATION'),
    { kind: 'rollback-asked', job: back },
    'ROLLED_BACK',
    'hold journal record-failure switch journal history discard-job collect-garbage look-again-later',
  ],
  [at('COMMITTED'), { kind: 'rollback-asked', job: back }, 'ACTIVATING', 'journal switch'],
  [at('WAITING_SOURCE'), { kind: 'rollback-asked', job: back }, 'ACTIVATING', 'journal switch'],
  [at('IDLE'), { kind: 'look-again' }, 'IDLE', ''],
  [{ phase: 'IDLE', message }, { kind: 'look-again' }, 'IDLE', ''],
  [at('IDLE'), { kind: 'recovered', recovery: { kind: 'empty' } }, 'IDLE', 'discard-other-jobs'],
  [
    at('IDLE'),
    { kind: 'recovered', recovery: { kind: 'rest' } },
    'IDLE',
    'discard-other-jobs link-previous collect-garbage',
  ],
  [
    at('IDLE'),
    { kind: 'recovered', recovery: { kind: 'resume-fetch', job } },
    'VERIFIED',
    'discard-other-jobs journal plan',
  ],
  [
    at('IDLE'),
    { kind: 'recovered', recovery: { kind: 'resume-replacement', job } },
    'VERIFIED',
    'switch discard-other-jobs journal plan',
  ],
  [
    at('IDLE'),
    { kind: 'recovered', recovery: { kind: 'resume-activation', job } },
    'STAGED',
    'journal check-before',
  ],
  [
    at('IDLE'),
    { kind: 'recovered', recovery: { kind: 'resume-activation', job: back } },
    'ACTIVATING',
    'journal switch',
  ],
  [
    at('IDLE'),
    { kind: 'recovered', recovery: { kind: 'resume-probation', job, passedBefore: [] } },
    'PROBATION',
    'switch journal check-after',
  ],
  [
    at('IDLE'),
    {
      kind: 'recovered',
      recovery: {
        kind: 'resume-rollback',
        record: { phase: 'ROLLING_BACK', job, attempt: '1', blamed: [release], message },
      },
    },
    'ROLLED_BACK',
    'journal record-failure switch journal history discard-job collect-garbage look-again-later',
  ],
  [
    at('IDLE'),
    { kind: 'recovered', recovery: { kind: 'finish-commit', job } },
    'COMMITTED',
    'link-previous journal history discard-job collect-garbage',
  ],
  [
    at('IDLE'),
    { kind: 'recovered', recovery: { kind: 'restore', generation: 1 } },
    'IDLE',
    'discard-other-jobs switch link-previous collect-garbage',
  ],
  [
    at('IDLE'),
    { kind: 'recovered', recovery: { kind: 'adopt', generation: 1 } },
    'IDLE',
    'discard-other-jobs adopt switch link-previous',
  ],
  [
    at('IDLE'),
    { kind: 'recovered', recovery: { kind: 'rebuild', generation: 1 } },
    'IDLE',
    'discard-other-jobs rebuild-trust switch link-previous',
  ],
];

for (const [state, event, phase, steps] of table) {
  const recovery = event.kind === 'recovered' ? ` (${event.recovery.kind})` : '';
  const purpose = event.kind === 'failed' && event.blamed.length > 0 ? ' by its own fault' : '';
  const whose = state.job === undefined ? ' without a job' : '';
  const of = 'job' in event ? ` of ${event.job.purpose}` : '';
  const whoseRecovery =
    event.kind === 'recovered' && 'job' in event.recovery
      ? ` of ${event.recovery.job.purpose}`
      : '';
  test(`${state.phase}${whose}: ${event.kind}${recovery}${whoseRecovery}${of}${purpose} leads to ${phase}`, (t) => {
    const turn = advance(state, event);
    t.is(turn.state.phase, phase);
    t.is(turn.steps.map(({ kind }) => kind).join(' '), steps);
  });
}

test('events out of order are bugs, not states', (t) => {
  for (const [state, event] of [
    [at('IDLE'), { kind: 'planned' }],
    [at('COMMITTED'), failed],
    [at('FETCHING'), { kind: 'healthy' }],
    [at('FETCHING'), { kind: 'releases-found', job }],
    [at('STAGED'), { kind: 'rollback-asked', job: back }],
    [{ phase: 'VERIFIED', message }, { kind: 'planned' }],
  ] as const satisfies readonly (readonly [CycleState, CycleEvent])[]) {
    t.throws(() => advance(state, event), { message: /cannot happen/ });
  }
});

test('the switch back after a failure leads to where the job began', (t) => {
  const { steps } = advance(at('PROBATION'), unhealthy);
  t.deepEqual(
    steps.find(({ kind }) => kind === 'switch'),
    { kind: 'switch', to: 1 },
  );
});

test('resting is: idle, or any end', (t) => {
  t.deepEqual(
    (['IDLE', 'COMMITTED', 'ROLLED_BACK', 'FAILED'] as const).map((phase) => isResting(at(phase))),
    [true, true, true, true],
  );
  t.deepEqual(
    (['VERIFIED', 'FETCHING', 'WAITING_SOURCE', 'PROBATION'] as const).map((phase) =>
      isResting(at(phase)),
    ),
    [false, false, false, false],
  );
});
