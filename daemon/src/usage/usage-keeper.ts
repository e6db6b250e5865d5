import type { Settings, UsageChoice, UsageHandOver, UsageSummary } from '@p2p-hotspot/contract';
import type { Clock } from '../ports/clock.ts';
import { isDaemonError } from '../ports/daemon-error.ts';
import type { StateDocumentStore } from '../ports/state-documents.ts';
import { createUsageTable } from './usage-table.ts';

/**
 * A memory card wears with each write: sums are made durable so rarely. A power cut costs what came
 * since.
 */
export const usageWriteEveryMs = 30 * 60_000;

/** How often things are taken, as the steward wants it kept. The one writer of these sums. */
export interface UsageKeeper {
  choice(): UsageChoice;
  /** @param listener called at once, and with each choice from now on */
  follow(listener: (choice: UsageChoice) => void): void;
  /** Adds what a counter hands over; one that comes twice counts once. */
  take(handOver: UsageHandOver): void;
  summary(): UsageSummary;
  /** What the operator is told; nothing unless the steward wants it. */
  forReceipts(): UsageSummary | undefined;
  /** Ends counting and deletes all sums, or begins anew. Resolves when it is durable. */
  allowCounting(allowed: boolean): Promise<void>;
  /** Whether receipts tell the sums. Resolves when it is durable. */
  allowInReceipts(allowed: boolean): Promise<void>;
  /** Resolves when what was counted is durable. */
  stop(): Promise<void>;
}

export interface UsageKeeperOptions {
  readonly documents: StateDocumentStore;
  readonly clock: Clock;
  /** IANA name; one that nobody knows counts as UTC. */
  readonly timeZone?: string;
  /** What the settings say, until the steward decides. */
  readonly initial: UsageChoice;
}

const dayFormat = (timeZone: string): Intl.DateTimeFormat => {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const calendar = 'en-u-ca-gregory-nu-latn';
  try {
    return new Intl.DateTimeFormat(calendar, { ...parts, timeZone });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new Intl.DateTimeFormat(calendar, { ...parts, timeZone: 'UTC' });
  }
};

/** The day that people on the box's ground call today; a clock beyond the calendar has none. */
const dayOf = (now: string, format: Intl.DateTimeFormat): string => {
  const parts = new Map(
    format.formatToParts(new Date(now)).map(({ type, value }) => [type, value]),
  );
  const day = [parts.get('year'), parts.get('month'), parts.get('day')].join('-');
  return /^\d{4}-\d\d-\d\d$/.test(day) ? day : '1970-01-01';
};

export const createUsageKeeper = async ({
  documents,
  clock,
  timeZone = 'UTC',
  initial,
}: UsageKeeperOptions): Promise<UsageKeeper> => {
  const format = dayFormat(timeZone);
  const today = (): string => dayOf(clock.now(), format);
  const kept = await documents.load('usage');
  let choice = (await documents.load('usageChoice')) ?? initial;
  let table = createUsageTable(kept);
  let onChoice: (choice: UsageChoice) => void = () => undefined;
  let isNew = false;
  let lastBatch: string | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  const write = async (): Promise<void> => {
    isNew = false;
    await documents.save('usage', table.record());
  };
  /** A card that takes nothing costs these sums, no more: whoever has to write ends the daemon. */
  const writeIfPossible = async (): Promise<void> => {
    if (!isNew) return;
    try {
      await write();
    } catch (error) {
      if (!isDaemonError(error)) throw error;
      isNew = true;
    }
  };
  const forget = async (): Promise<void> => {
    table = createUsageTable();
    await write();
  };
  const decide = (changed: Partial<UsageChoice>): Promise<void> =>
    inTurn(async () => {
      const next = { ...choice, ...changed };
      await documents.save('usageChoice', next);
      choice = next;
      onChoice(choice);
      if (!choice.isCounting) await forget();
    });

  // The power went between the word of the steward and its deed.
  if (!choice.isCounting && (kept?.items.length ?? 0) > 0) await forget();

  const stopping = new AbortController();
  const writing = (async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await clock.sleep(usageWriteEveryMs, stopping.signal);
      await inTurn(writeIfPossible);
    }
  })();

  const summary = (): UsageSummary => ({ ...choice, ...table.summary(today()) });

  return {
    choice: () => choice,
    follow: (listener) => {
      onChoice = listener;
      listener(choice);
    },
    take: ({ batch, counts }) => {
      if (!choice.isCounting || batch === lastBatch) return;
      lastBatch = batch;
      if (counts.length === 0) return;
      table.add(today(), counts);
      isNew = true;
    },
    summary,
    forReceipts: () => (choice.isCounting && choice.isInReceipts ? summary() : undefined),
    allowCounting: (isCounting) => decide({ isCounting }),
    allowInReceipts: (isInReceipts) => decide({ isInReceipts }),
    stop: async () => {
      stopping.abort();
      await writing;
    },
  };
};

/** As the settings of a box say it, until its steward decides. */
export const openUsage = (
  documents: StateDocumentStore,
  clock: Clock,
  { TZ: timeZone, USAGE_COUNTS, USAGE_IN_RECEIPTS }: Settings,
): Promise<UsageKeeper> =>
  createUsageKeeper({
    ...{ documents, clock },
    ...(timeZone === undefined ? {} : { timeZone }),
    initial: { isCounting: USAGE_COUNTS !== 'off', isInReceipts: USAGE_IN_RECEIPTS === 'on' },
  });
