import type { BoxStatus, CodedMessage, Phase, SourceStatus } from '@p2p-hotspot/contract';

/** What became of a file that was handed over. */
export type GivenState =
  /** The box has not found it yet, or is away. */
  | { readonly kind: 'unseen' }
  /** It is wanted still: being checked or copied, or waiting for a person. */
  | { readonly kind: 'wanted'; readonly isInUse: boolean; readonly isBusy: boolean }
  /** The box needs it no more. */
  | { readonly kind: 'done'; readonly message: CodedMessage };

/** Words about a source that say that more is to come. */
const waiting: ReadonlySet<string> = new Set([
  'SOURCE_CHECKING',
  'ROOT_OFFERED',
  'CHANNEL_HELD',
  'CHANNEL_PINNED',
  'RELEASE_HELD',
]);

/** Nothing is wrong with it, and it has nothing new. */
const harmless: ReadonlySet<string> = new Set(['SOURCE_NOTHING_NEW', 'SOURCE_OLDER']);

const resting: ReadonlySet<Phase> = new Set(['IDLE', 'COMMITTED', 'ROLLED_BACK', 'FAILED']);

/** Whether all releases that a source has are in force: `releases` reads "stable 2, beta 7". */
const isInForce = ({ current }: BoxStatus, { message }: SourceStatus): boolean => {
  const inForce = current?.releases.map(({ channel, counter }) => `${channel} ${counter}`) ?? [];
  const offered = message.parameters['releases'];
  return typeof offered === 'string' && offered.split(', ').every((one) => inForce.includes(one));
};

/**
 * What the box says of a file that was handed over.
 *
 * @param name of the file
 * @param wasBusy whether the box has worked since it found something new in the file: what it says
 * when it comes to rest is of that work, and not of an older one
 */
export const judgeGiven = (
  status: BoxStatus | undefined,
  name: string,
  wasBusy: boolean,
): GivenState => {
  const given = status?.sources.find(({ label, stick }) => label === name && stick === undefined);
  if (status === undefined || given === undefined) return { kind: 'unseen' };
  const { inUse, message } = given;
  const isBusy = !resting.has(status.phase);
  const wanted: GivenState = {
    kind: 'wanted',
    isInUse: inUse,
    isBusy: isBusy && message.code !== 'SOURCE_CHECKING',
  };
  if (inUse || isBusy || waiting.has(message.code)) return wanted;
  const mayRepair = status.store.damagedFiles > 0;
  if (message.code === 'SOURCE_HAS_UPDATE') {
    if (isInForce(status, given))
      return mayRepair ? wanted : { kind: 'done', message: status.message };
    const asks = status.message.code === 'REPLACE_NEEDS_CONSENT';
    return wasBusy && !asks ? { kind: 'done', message: status.message } : wanted;
  }
  if (mayRepair && harmless.has(message.code)) return wanted;
  // What it lacks, others had: then it is the end of the update that counts.
  const isAnswer = wasBusy && status.phase === 'COMMITTED';
  return { kind: 'done', message: isAnswer ? status.message : message };
};
