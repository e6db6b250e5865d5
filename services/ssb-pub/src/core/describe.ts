import type {
  BlockedFeed,
  CodedMessage,
  PubLimits,
  PubPeer,
  PubRoomStatus,
  PubStatus,
} from '@p2p-hotspot/contract';

/** Most people who are told by name. */
const mostPeers = 100;

/** What is known of the pub. */
export interface PubFacts {
  readonly isOn: PubStatus['isOn'];
  readonly name: string;
  readonly limits: PubLimits;
  readonly deniedBlobs: readonly string[];
  readonly blocked: readonly BlockedFeed[];
  readonly former: readonly string[];
  readonly space: PubStatus['space'];
  readonly settingProblems: readonly CodedMessage[];
  /** Why it could not be opened, or nobody can connect. */
  readonly trouble: CodedMessage | undefined;
  readonly intakeStopped: CodedMessage | undefined;
  readonly followed: number;
  readonly newFeedsToday: number;
  readonly lastSync: number | undefined;
  /** Absent while it is closed. */
  readonly open?: {
    readonly id: string;
    readonly peers: readonly PubPeer[];
    readonly messages: number;
    readonly blobs: number;
    readonly room: PubRoomStatus | undefined;
    /** Absent while nobody can connect. */
    readonly address: string | undefined;
  };
}

const messageOf = ({ isOn, open, trouble }: PubFacts): [PubStatus['state'], CodedMessage] => {
  const say = (code: string, parameters: CodedMessage['parameters'] = {}): CodedMessage => ({
    code,
    parameters,
  });
  if (!isOn.value) return ['off', say('PUB_OFF')];
  if (trouble !== undefined) return ['failing', trouble];
  if (open === undefined) return ['starting', say('PUB_STARTING')];
  if (open.address === undefined) return ['waiting', say('PUB_WAITING')];
  return ['running', say('PUB_RUNNING', { people: open.peers.length })];
};

const findingsOf = ({ former, followed, newFeedsToday, limits }: PubFacts): CodedMessage[] => [
  ...(former.length > 0
    ? [{ code: 'PUB_RENEWED', parameters: { former: former.at(-1) ?? '' } }]
    : []),
  ...(followed >= limits.feeds
    ? [{ code: 'PUB_FEEDS_FULL', parameters: { feeds: limits.feeds } }]
    : []),
  ...(newFeedsToday >= limits.newFeedsPerDay && limits.newFeedsPerDay > 0
    ? [{ code: 'PUB_DAY_FULL', parameters: { feeds: limits.newFeedsPerDay } }]
    : []),
];

/** The state of the pub as everybody on the box may read it. */
export const describePub = (facts: PubFacts): PubStatus => {
  const { open, intakeStopped, lastSync } = facts;
  const [state, message] = messageOf(facts);
  const peers = open?.peers ?? [];
  return {
    apiVersion: 1,
    state,
    message,
    isOn: facts.isOn,
    ...(open !== undefined && { id: open.id }),
    name: facts.name,
    ...(open?.address !== undefined && { address: open.address }),
    ...(intakeStopped !== undefined && { intakeStopped }),
    peers: peers.slice(0, mostPeers),
    peersTotal: peers.length,
    ...(lastSync !== undefined && { lastSync: new Date(lastSync).toISOString() }),
    counts: { feeds: facts.followed, messages: open?.messages ?? 0, blobs: open?.blobs ?? 0 },
    space: facts.space,
    limits: facts.limits,
    ...(open?.room !== undefined && { room: open.room }),
    blocked: [...facts.blocked],
    deniedBlobs: [...facts.deniedBlobs],
    findings: findingsOf(facts),
    settingProblems: [...facts.settingProblems],
  };
};
