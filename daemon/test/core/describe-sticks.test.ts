import test from 'ava';
import type { CodedMessage, SourceStatus } from '@p2p-hotspot/contract';
import {
  describeSticks,
  type StickFacts,
  type StickSurroundings,
} from '../../src/core/describe-sticks.ts';

const word = (code: string): CodedMessage => ({ code, parameters: { label: 'blue' } });

const source = (code: string, inUse = false): SourceStatus => ({
  id: 'stick:s/repository',
  kind: 'stick',
  label: 'blue',
  message: word(code),
  inUse,
  stick: 's',
});

const another: SourceStatus = { ...source('SOURCE_HAS_UPDATE', true), stick: 'another' };

const ready: StickFacts = {
  id: 's',
  label: 'blue',
  state: 'ready',
  isMounted: false,
  isWriting: false,
  isSettled: true,
};
const writing = { activity: 'writing', message: word('RECEIPT') } as const;
const checked = { activity: 'checking', message: word('READ_BACK') } as const;

type Row = readonly [
  expected: string,
  facts: Partial<StickFacts>,
  surroundings?: Partial<StickSurroundings>,
];

const rows: Readonly<Record<string, Row>> = {
  'the helper looks into it': ['reading STICK_READING', { state: 'checking', isSettled: false }],
  'it cannot be used': ['problem ODD', { state: 'unusable', problem: word('ODD') }],
  'it cannot be used and nobody says why': ['problem STICK_UNUSABLE', { state: 'unusable' }],
  'it is being judged': ['checking STICK_CHECKING', { isSettled: false }],
  'it is judged while a copy waits for another': [
    'checking STICK_CHECKING',
    { isSettled: false },
    { phase: 'WAITING_SOURCE' },
  ],
  'a copy comes from it': [
    'copying STICK_COPYING',
    { isSettled: false, isMounted: true },
    { phase: 'FETCHING', sources: [source('SOURCE_HAS_UPDATE', true)] },
  ],
  'a copy comes from it although it was done with': [
    'copying STICK_COPYING',
    { isMounted: true },
    { phase: 'FETCHING', sources: [source('SOURCE_NOTHING_NEW', true)] },
  ],
  'a copy comes from another one': [
    'waiting STICK_WAITING_TURN',
    { isSettled: false },
    { phase: 'FETCHING', sources: [source('SOURCE_CHECKING'), another] },
  ],
  'a copy begins, and who has something of it is not known yet': [
    'checking STICK_CHECKING',
    { isSettled: false },
    { phase: 'FETCHING', sources: [source('SOURCE_HAS_UPDATE')] },
  ],
  'a copy comes from another one, and this one was done with': [
    'removable STICK_NOTHING_NEW',
    {},
    { phase: 'FETCHING', sources: [source('SOURCE_NOTHING_NEW'), another] },
  ],
  'all is copied': [
    'waiting STICK_WAITING_END',
    { isSettled: false },
    { phase: 'PROBATION', sources: [source('SOURCE_HAS_UPDATE')] },
  ],
  'a duty is at work': ['writing RECEIPT', { isSettled: false, duty: writing }],
  'a duty reads back': ['checking READ_BACK', { isSettled: false, duty: checked }],
  'whatever a duty says, a write is a write': [
    'writing READ_BACK',
    { isSettled: false, duty: checked, isWriting: true },
  ],
  'it is written to and nobody says what': ['writing STICK_WRITING', { isWriting: true }],
  'done, and not let go of yet': ['reading STICK_READING', { isMounted: true }],
  'done with an update': [
    'removable STICK_DONE',
    {},
    { phase: 'COMMITTED', sources: [source('SOURCE_HAS_UPDATE')] },
  ],
  'a duty has the last word': [
    'removable RECEIPT',
    { outcome: { isFailure: false, message: word('RECEIPT') } },
    { phase: 'COMMITTED', sources: [source('SOURCE_HAS_UPDATE')] },
  ],
  'a duty failed': [
    'problem STICK_FULL',
    { outcome: { isFailure: true, message: word('STICK_FULL') } },
    { phase: 'COMMITTED', sources: [source('SOURCE_HAS_UPDATE')] },
  ],
  'something is missing still': [
    'removable STICK_REST_ELSEWHERE',
    {},
    { phase: 'WAITING_SOURCE', sources: [source('SOURCE_FILE_MISSING')] },
  ],
  'the update from it failed': [
    'problem SPACE_TOO_SMALL',
    {},
    {
      phase: 'FAILED',
      message: word('SPACE_TOO_SMALL'),
      sources: [source('SOURCE_HAS_UPDATE')],
    },
  ],
  'an update from elsewhere failed': [
    'removable STICK_NOTHING_NEW',
    {},
    {
      phase: 'FAILED',
      message: word('SPACE_TOO_SMALL'),
      sources: [source('SOURCE_OLDER')],
    },
  ],
  'it was refused': ['problem SOURCE_OTHER_ROOT', {}, { sources: [source('SOURCE_OTHER_ROOT')] }],
  'one of two bundles on it was refused, the other one taken': [
    'removable STICK_DONE',
    {},
    {
      phase: 'COMMITTED',
      sources: [source('SOURCE_HAS_UPDATE'), source('BUNDLE_TRUNCATED')],
    },
  ],
  'somebody has to confirm whom to trust': [
    'waiting ROOT_OFFERED',
    {},
    { sources: [source('ROOT_OFFERED')] },
  ],
  'nothing new': ['removable STICK_NOTHING_NEW', {}, { sources: [source('SOURCE_NOTHING_NEW')] }],
  'the steward wants no newer release': [
    'removable STICK_NOTHING_NEW',
    {},
    { sources: [source('CHANNEL_HELD')] },
  ],
  'nothing for this box': ['removable STICK_NOTHING_HERE', {}, { sources: [another] }],
};

for (const [title, [expected, facts, surroundings]] of Object.entries(rows)) {
  test(title, (t) => {
    const [stick] = describeSticks([{ ...ready, ...facts }], {
      phase: 'IDLE',
      message: word('BOX_READY'),
      sources: [],
      ...surroundings,
    });
    t.is(`${String(stick?.activity)} ${String(stick?.message.code)}`, expected);
    t.is(stick?.id, 's');
    t.is(stick?.label, 'blue');
  });
}
