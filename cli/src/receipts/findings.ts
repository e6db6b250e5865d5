import type { CodedMessage, Receipt } from '@p2p-hotspot/contract';
import { channelOf, type CollectionState } from '../collection/state.ts';
import { say } from '../ui/reporter.ts';
import { formatBytes, formatCount } from '../ui/quantities.ts';

/** What the collection has, to compare boxes with. */
export interface FleetNorm {
  readonly state: CollectionState;
  /** Version of the newest trust root. */
  readonly rootVersion: number;
}

type HistoryEntry = NonNullable<Receipt['history']>[number];

/** Sizes for people, as the pages of a box show them. */
const withReadableSizes = (parameters: CodedMessage['parameters']): CodedMessage['parameters'] =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'number' && name.endsWith('Bytes') ? formatBytes(value) : value,
    ]),
  );

/** How to read a message whose private parameters stayed on the box. */
export const boxWords = ({ code, parameters }: CodedMessage): string =>
  say(code, { label: 'a stick', name: 'a file', ...withReadableSizes(parameters) });

/** The newest thing that went wrong and that nothing put right since. */
export const lastProblem = ({ history = [] }: Receipt): HistoryEntry | undefined => {
  const [newest] = history;
  return newest === undefined || newest.kind === 'applied' || newest.kind === 'repaired'
    ? undefined
    : newest;
};

/** Releases that were published after the one that a box has. */
const releasesBehind = (
  { state }: FleetNorm,
  { channel, counter }: Receipt['releases'][number],
): number =>
  channelOf(state, channel).releases.filter((release) => release.counter > counter).length;

/** What an operator should know of a box, each a clause of a sentence. */
export const findingsOf = (receipt: Receipt, norm: FleetNorm): CodedMessage[] => {
  const { releases, channels = [], store, root, problems = [] } = receipt;
  const findings: CodedMessage[] = [];
  const add = (code: string, parameters: CodedMessage['parameters']) => {
    findings.push({ code, parameters });
  };
  for (const release of releases) {
    const count = releasesBehind(norm, release);
    if (count > 0)
      add('BOX_IS_BEHIND', {
        channel: release.channel,
        releases: formatCount(count, 'release', 'releases'),
      });
  }
  for (const { channel } of channels) {
    const isHeld = releases.some((release) => release.channel === channel);
    const { length } = channelOf(norm.state, channel).releases;
    if (!isHeld && length > 0) add('BOX_HAS_NOTHING', { channel });
  }
  if (root !== undefined && root.version < norm.rootVersion) {
    add('BOX_ROOT_OLD', { version: root.version, newest: norm.rootVersion });
  }
  if (store !== undefined) {
    const { cardErrors = 0, damagedFiles, freeBytes, reserveBytes } = store;
    if (cardErrors > 0)
      add('BOX_CARD_FAILING', { errors: formatCount(cardErrors, 'error', 'errors') });
    if (damagedFiles > 0)
      add('BOX_FILES_DAMAGED', { files: formatCount(damagedFiles, 'file', 'files') });
    if (freeBytes < reserveBytes) add('BOX_SPACE_LOW', { free: formatBytes(freeBytes) });
  }
  const problem = lastProblem(receipt);
  if (problem !== undefined) add('BOX_LAST_TROUBLE', { text: boxWords(problem) });
  for (const message of problems) add('BOX_SETTING', { text: boxWords(message) });
  return findings;
};
