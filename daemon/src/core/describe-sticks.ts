import type {
  CodedMessage,
  Phase,
  SourceStatus,
  StickActivity,
  StickStatus,
} from '@p2p-hotspot/contract';

/** What is known of a stick by itself. */
export interface StickFacts {
  readonly id: string;
  readonly label: string;
  readonly state: 'checking' | 'ready' | 'unusable';
  readonly problem?: CodedMessage;
  readonly isMounted: boolean;
  readonly isWriting: boolean;
  /** Everything that there is to do with it has been done. */
  readonly isSettled: boolean;
  /** What a duty tells that is under way (ports/sticks.ts). */
  readonly duty?: { readonly activity: StickActivity; readonly message: CodedMessage };
  /** What the duties had to say at the end. */
  readonly outcome?: { readonly isFailure: boolean; readonly message: CodedMessage };
}

/** What goes on around the sticks. */
export interface StickSurroundings {
  readonly phase: Phase;
  /** What the box says it does, or how the last thing ended. */
  readonly message: CodedMessage;
  readonly sources: readonly SourceStatus[];
}

/** What is said of a stick while nobody needs to say more. */
export type StickMessageCode =
  | 'STICK_READING'
  | 'STICK_CHECKING'
  | 'STICK_COPYING'
  | 'STICK_WAITING_TURN'
  | 'STICK_WAITING_END'
  | 'STICK_WRITING'
  | 'STICK_DONE'
  | 'STICK_REST_ELSEWHERE'
  | 'STICK_NOTHING_NEW'
  | 'STICK_NOTHING_HERE'
  | 'STICK_UNUSABLE';

/** Words about a source that are no trouble: it is as it should be. */
const untroubled: ReadonlySet<string> = new Set([
  'SOURCE_CHECKING',
  'SOURCE_HAS_UPDATE',
  'SOURCE_NOTHING_NEW',
  'SOURCE_OLDER',
  // A stick may carry a part; whether that was enough is told by the phase.
  'SOURCE_FILE_MISSING',
  'ROOT_OFFERED',
  'CHANNEL_HELD',
  'CHANNEL_PINNED',
  'RELEASE_HELD',
]);

type Described = Pick<StickStatus, 'activity' | 'message'>;

const has = (sources: readonly SourceStatus[], ...codes: string[]): SourceStatus | undefined =>
  sources.find(({ message }) => codes.includes(message.code));

/** Nothing has been done with it yet, or not everything. */
const describeUnsettled = (
  say: (activity: StickActivity, code: StickMessageCode) => Described,
  { phase, sources }: StickSurroundings,
): Described => {
  switch (phase) {
    case 'PLANNED':
    case 'FETCHING':
      // Who has something of it is found out first.
      return sources.some(({ inUse }) => inUse)
        ? say('waiting', 'STICK_WAITING_TURN')
        : say('checking', 'STICK_CHECKING');
    case 'STAGED':
    case 'ACTIVATING':
    case 'PROBATION':
      return say('waiting', 'STICK_WAITING_END');
    case 'IDLE':
    case 'VERIFIED':
    case 'WAITING_SOURCE':
    case 'COMMITTED':
    case 'ROLLED_BACK':
    case 'FAILED':
      return say('checking', 'STICK_CHECKING');
  }
};

/** The box is done with it; it is not mounted. */
const describeSettled = (
  say: (activity: StickActivity, code: StickMessageCode) => Described,
  { outcome }: StickFacts,
  own: readonly SourceStatus[],
  { phase, message }: StickSurroundings,
): Described => {
  if (outcome?.isFailure === true) return { activity: 'problem', message: outcome.message };
  const offered = has(own, 'ROOT_OFFERED');
  if (offered !== undefined) return { activity: 'waiting', message: offered.message };
  const hadUpdate = has(own, 'SOURCE_HAS_UPDATE', 'SOURCE_FILE_MISSING') !== undefined;
  if (hadUpdate && (phase === 'FAILED' || phase === 'ROLLED_BACK')) {
    return { activity: 'problem', message };
  }
  const troubled = own.find((source) => !untroubled.has(source.message.code));
  if (troubled !== undefined && !(hadUpdate && phase === 'COMMITTED')) {
    return { activity: 'problem', message: troubled.message };
  }
  if (outcome !== undefined) return { activity: 'removable', message: outcome.message };
  if (own.length === 0) return say('removable', 'STICK_NOTHING_HERE');
  if (hadUpdate && phase === 'WAITING_SOURCE') return say('removable', 'STICK_REST_ELSEWHERE');
  return say('removable', hadUpdate ? 'STICK_DONE' : 'STICK_NOTHING_NEW');
};

const describe = (facts: StickFacts, surroundings: StickSurroundings): Described => {
  const { id, label, state, problem, isMounted, isWriting, isSettled, duty } = facts;
  const say = (activity: StickActivity, code: StickMessageCode): Described => ({
    activity,
    message: { code, parameters: { label } },
  });
  const own = surroundings.sources.filter(({ stick }) => stick === id);
  if (state === 'unusable') {
    return problem === undefined
      ? say('problem', 'STICK_UNUSABLE')
      : { activity: 'problem', message: problem };
  }
  if (duty !== undefined) return isWriting ? { ...duty, activity: 'writing' } : duty;
  if (isWriting) return say('writing', 'STICK_WRITING');
  if (state === 'checking') return say('reading', 'STICK_READING');
  if (own.some(({ inUse }) => inUse)) return say('copying', 'STICK_COPYING');
  if (!isSettled) return describeUnsettled(say, surroundings);
  if (isMounted) return say('reading', 'STICK_READING');
  return describeSettled(say, facts, own, surroundings);
};

/**
 * What a person in front of the box is told of each stick. How far a copy is stands in the status'
 * `progress`: it is the same for all sticks that take part.
 */
export const describeSticks = (
  sticks: readonly StickFacts[],
  surroundings: StickSurroundings,
): StickStatus[] =>
  sticks.map((facts) => ({
    id: facts.id,
    label: facts.label,
    ...describe(facts, surroundings),
  }));
