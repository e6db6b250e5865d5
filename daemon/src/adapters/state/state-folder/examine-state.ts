import type { CodedMessage } from '@p2p-hotspot/contract';
import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';
import type { StateDocuments } from '../../../ports/state-documents.ts';
import { documentPaths } from './document-files.ts';
import { decodeJournal } from './journal-file.ts';
import { readIfPossible, unseal } from './sealed-file.ts';
import { decodeTrustCopy } from './trust-file.ts';

/** What people are told of each part of the state that is gone. */
export type StateLossCode =
  | 'TRUST_COPY_LOST'
  | 'JOURNAL_LOST'
  | 'HISTORY_LOST'
  | 'SETTINGS_LOST'
  | 'PIN_LOST'
  | 'DEVICE_LOST'
  | 'DEVICE_KEY_LOST'
  | 'CONSENTS_LOST'
  | 'USAGE_CHOICE_LOST'
  | 'USAGE_LOST'
  | 'STEWARDS_LOST'
  | 'BACKUPS_LOST'
  | 'RESTORE_LOST'
  | 'TRAFFIC_LOST'
  | 'STEWARD_LOG_LOST'
  | 'REMOTE_HELP_LOST'
  | 'REMOTE_HELP_KEY_LOST'
  | 'CONTAINERS_LOST'
  | 'SWARM_CHOICE_LOST';

/** Documents that are there only once something asked for them. */
const occasionalCodes = {
  restoredSettings: 'SETTINGS_LOST',
  deviceKey: 'DEVICE_KEY_LOST',
  consents: 'CONSENTS_LOST',
  usageChoice: 'USAGE_CHOICE_LOST',
  usage: 'USAGE_LOST',
  stewards: 'STEWARDS_LOST',
  backups: 'BACKUPS_LOST',
  restore: 'RESTORE_LOST',
  traffic: 'TRAFFIC_LOST',
  containers: 'CONTAINERS_LOST',
  stewardLog: 'STEWARD_LOG_LOST',
  remoteHelp: 'REMOTE_HELP_LOST',
  remoteHelpKey: 'REMOTE_HELP_KEY_LOST',
  swarm: 'SWARM_CHOICE_LOST',
} as const satisfies Partial<Record<keyof StateDocuments, StateLossCode>>;

/** What nobody misses: it is found out again. */
type Regained = 'scrub' | 'card' | 'maps' | 'firstPin' | 'hostName';

const documentCodes: Readonly<
  Record<Exclude<keyof StateDocuments, keyof typeof occasionalCodes | Regained>, StateLossCode>
> = {
  history: 'HISTORY_LOST',
  settings: 'SETTINGS_LOST',
  pin: 'PIN_LOST',
  device: 'DEVICE_LOST',
};

/** What is there: nothing, something that says what it said, or something that does not. */
type Condition = 'absent' | 'sound' | 'damaged';

/** Which one of two copies of the trust record is gone; both gone is told by whoever rebuilds it. */
const isOneCopyLost = async (fs: DurableFileSystem, directory: string): Promise<boolean> => {
  const copies = await Promise.all(
    ['a', 'b'].map(async (copy) => {
      const found = await readIfPossible(fs, `${directory}/trust.${copy}`);
      return found.kind === 'read' ? decodeTrustCopy(found.bytes) : undefined;
    }),
  );
  const [found, ...others] = copies.filter((copy) => copy !== undefined);
  // A power cut inside the very first save leaves one copy, and nothing is lost.
  return found !== undefined && others.length === 0 && found.sequence > 1;
};

const conditionOf = async (
  fs: DurableFileSystem,
  path: string,
  isSound: (bytes: Uint8Array) => boolean,
): Promise<Condition> => {
  const found = await readIfPossible(fs, path);
  if (found.kind === 'absent') return 'absent';
  return found.kind === 'read' && isSound(found.bytes) ? 'sound' : 'damaged';
};

const isDocument = (bytes: Uint8Array): boolean => unseal(bytes) !== undefined;

/**
 * Looks at a state folder before anything in it is written again: whatever is damaged will be made
 * anew, and people should know what they lost by that.
 *
 * @param isUsed the box has content, so that every part must be there
 */
export const examineState = async (
  fs: DurableFileSystem,
  directory: string,
  isUsed: boolean,
): Promise<CodedMessage<StateLossCode>[]> => {
  const lost: StateLossCode[] = [];
  const isLost = (condition: Condition): boolean =>
    condition === 'damaged' || (condition === 'absent' && isUsed);
  if (await isOneCopyLost(fs, directory)) lost.push('TRUST_COPY_LOST');
  const journal = await conditionOf(fs, `${directory}/journal`, (bytes) => {
    const { records, isDamaged } = decodeJournal(bytes);
    return !isDamaged && (records.length > 0 || !isUsed);
  });
  if (isLost(journal)) lost.push('JOURNAL_LOST');
  for (const [name, code] of Object.entries(documentCodes)) {
    const condition = await conditionOf(fs, `${directory}/${name}.json`, isDocument);
    if (isLost(condition)) lost.push(code);
  }
  for (const [name, code] of Object.entries(occasionalCodes)) {
    const paths = documentPaths(directory, name as keyof typeof occasionalCodes);
    const conditions = await Promise.all(paths.map((path) => conditionOf(fs, path, isDocument)));
    if (conditions.includes('damaged') && !conditions.includes('sound')) lost.push(code);
  }
  return lost.map((code) => ({ code, parameters: {} }));
};
