import test from 'ava';
import type { BoxStatus, Phase, StickActivity } from '@p2p-hotspot/contract';
import { chooseLight } from '../../src/core/choose-light.ts';

const statusOf = (
  phase: Phase,
  ...sticks: readonly (readonly [activity: StickActivity, code: string])[]
): BoxStatus => ({
  apiVersion: 1,
  phase,
  message: { code: 'BOX_READY', parameters: {} },
  trust: { kind: 'unset' },
  sources: [],
  store: { freeBytes: 0, totalBytes: 0, reserveBytes: 0, damagedFiles: 0 },
  history: [],
  settingProblems: [],
  sticks: sticks.map(([activity, code], index) => ({
    id: `s${index}`,
    label: 'blue',
    activity,
    message: { code, parameters: {} },
  })),
});

test('one lamp says the most urgent thing of all sticks', (t) => {
  const done = ['removable', 'STICK_DONE'] as const;
  const broken = ['problem', 'STICK_UNUSABLE'] as const;
  t.is(chooseLight(statusOf('IDLE')), 'rest');
  t.is(chooseLight(statusOf('FETCHING')), 'busy');
  t.is(chooseLight(statusOf('COMMITTED', done)), 'removable');
  t.is(chooseLight(statusOf('COMMITTED', done, broken)), 'problem');
  for (const activity of ['reading', 'checking', 'copying', 'waiting', 'writing'] as const) {
    t.is(chooseLight(statusOf('IDLE', done, broken, [activity, 'X'])), 'busy', activity);
  }
  t.is(chooseLight(statusOf('IDLE', ['removable', 'STICK_NOTHING_HERE'])), 'rest');
});
