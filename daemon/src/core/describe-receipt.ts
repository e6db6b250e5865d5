import { isRepositoryName } from '@p2p-hotspot/bundle-format';
import {
  isReceiptCorrection,
  receiptCorrectionLimits,
  receiptText,
  type BoxStatus,
  type CodedMessage,
  type Correction,
  type DeviceDescription,
  type MessageParameters,
  type Receipt,
  type ReceiptCorrection,
  type UsageSummary,
} from '@p2p-hotspot/contract';
import { isTime } from '@p2p-hotspot/signing-keys';
import type { StoredRelease } from '../ports/store.ts';
import type { TrustRecord } from '../ports/trust-store.ts';

/** Names that the community gave; both may be absent. */
export interface BoxNames {
  readonly name?: string;
  readonly community?: string;
}

/** What a receipt is made of. */
export interface ReceiptFacts {
  readonly sequence: number;
  /** The clock, right or wrong: ISO 8601. */
  readonly now: string;
  readonly status: BoxStatus;
  readonly device: DeviceDescription;
  readonly names: BoxNames;
  readonly record: TrustRecord;
  readonly rootVersion: number;
  readonly current: readonly StoredRelease[];
  readonly previous: readonly StoredRelease[];
  /** SHA-256 of the files that are damaged. */
  readonly damaged: readonly string[];
  /** Absent where the steward does not let the operator know. */
  readonly usage?: UsageSummary;
  /** What visitors wrote in place of translations, oldest first. */
  readonly corrections?: readonly Correction[];
}

/** At most so many damaged files are named; a box with more gets everything anew. */
const namedDamage = 1000;

const unknownTime = '1970-01-01T00:00:00Z';

/** Whole seconds; a clock beyond the calendar tells nothing. */
const shownTime = (iso: string): string => {
  const whole = iso.replace(/\.\d+Z$/, 'Z');
  return isTime(whole) ? whole : unknownTime;
};

/**
 * Parameters that speak of releases, settings and sizes. All others stay on the box: the name of a
 * stick may be the name of a person.
 */
const toldParameters: ReadonlySet<string> = new Set([
  'channel',
  'component',
  'count',
  'counter',
  'expires',
  'file',
  'freeBytes',
  'freeFiles',
  'least',
  'missingBytes',
  'neededBytes',
  'neededFiles',
  'offered',
  'path',
  'pinned',
  'reason',
  'releases',
  'role',
  'roles',
  'sha256',
  'threshold',
  'trusted',
  'trustedCounter',
  'valid',
  'version',
  'what',
]);

/** A setting, or a file of a repository; a stick has other names too. */
const isToldName = (value: unknown): boolean =>
  typeof value === 'string' && (isRepositoryName(value) || /^[A-Z][A-Z0-9_]{0,63}$/.test(value));

const toldMessage = ({ code, parameters }: CodedMessage): CodedMessage => {
  const told: Record<string, MessageParameters[string]> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (!toldParameters.has(name) && !(name === 'name' && isToldName(value))) continue;
    if (typeof value === 'number' && !Number.isSafeInteger(value)) continue;
    told[name] = typeof value === 'string' ? receiptText(value) : value;
  }
  return { code, parameters: told };
};

const heldRelease = ({ reference: { channel, counter }, components }: StoredRelease) => ({
  channel,
  counter,
  components: components.map(({ name, counter: version, tree, list }) => ({
    name,
    counter: version,
    tree,
    list: list.sha256,
  })),
});

/** Only sums that are large enough to be of many. */
const toldUsage = ({ kinds, items }: UsageSummary): Pick<Receipt, 'usage' | 'usageItems'> => ({
  usage: Object.fromEntries(
    kinds.flatMap(({ kind, all }) => (typeof all === 'number' && all > 0 ? [[kind, all]] : [])),
  ),
  usageItems: items.flatMap(({ kind, item, month, all }) =>
    typeof all === 'number'
      ? [
          {
            kind,
            item: receiptText(item),
            ...(typeof month === 'number' && month > 0 ? { month } : {}),
            all,
          },
        ]
      : [],
  ),
});

/** The newest that there is room for, newest first; what no receipt may say is left out. */
const toldCorrections = (corrections: readonly Correction[]): ReceiptCorrection[] => {
  const told: ReceiptCorrection[] = [];
  let bytes = '[]'.length;
  for (const { language, code, text } of corrections.toReversed()) {
    const one = { language, code, text };
    if (!isReceiptCorrection(one)) continue;
    bytes += Buffer.byteLength(JSON.stringify(one)) + ','.length;
    if (told.length >= receiptCorrectionLimits.count || bytes > receiptCorrectionLimits.bytes)
      break;
    told.push(one);
  }
  return told;
};

/** Puts together what the box tells its operator (docs/spec/receipt-v1.md §3): facts, no persons. */
export const describeReceipt = (facts: ReceiptFacts): Receipt => {
  const { status, device, names, record, damaged } = facts;
  const { store, time, history, channels = [] } = status;
  const { deviceType } = device;
  const corrections = toldCorrections(facts.corrections ?? []);
  return {
    _type: 'receipt',
    format: 1,
    sequence: facts.sequence,
    written: shownTime(facts.now),
    releases: (record.committed?.releases ?? []).map(({ channel, counter }) => ({
      channel,
      counter,
    })),
    device: {
      ...(names.name === undefined ? {} : { name: names.name }),
      ...(names.community === undefined ? {} : { community: receiptText(names.community, 80) }),
      arch: receiptText(device.arch, 32),
      ...(deviceType === undefined ? {} : { type: deviceType }),
      groups: [...device.groups],
      daemon: receiptText(device.daemonVersion, 32),
    },
    ...(record.firstRootFingerprint === undefined
      ? {}
      : { root: { fingerprint: record.firstRootFingerprint, version: facts.rootVersion } }),
    channels: channels.map(({ channel, counter, choice }) => ({
      channel,
      ...(counter === undefined ? {} : { counter }),
      ...(choice === undefined ? {} : { choice }),
    })),
    current: facts.current.map(heldRelease),
    previous: facts.previous.map(heldRelease),
    message: toldMessage(status.message),
    history: history.map(({ sequence, time: when, kind, message }) => ({
      sequence,
      time: shownTime(when),
      kind,
      ...toldMessage(message),
    })),
    store: {
      freeBytes: store.freeBytes,
      totalBytes: store.totalBytes,
      reserveBytes: store.reserveBytes,
      damagedFiles: damaged.length,
      damaged: damaged.slice(0, namedDamage),
      ...(status.host === undefined ? {} : { cardErrors: status.host.cardErrors }),
    },
    clock: {
      now: shownTime(time?.now ?? record.timeFloor),
      proven: time?.clock === 'proven',
      floor: shownTime(record.timeFloor),
    },
    problems: status.settingProblems.map(toldMessage),
    ...(facts.usage === undefined ? {} : toldUsage(facts.usage)),
    ...(corrections.length === 0 ? {} : { corrections }),
  };
};
