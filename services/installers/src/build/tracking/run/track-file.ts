import type { CodedMessage } from '@p2p-hotspot/contract';
import { findFile, type Found } from '../catalogue/find-file.ts';
import { markOf, type OfferedFile } from '../catalogue/offered-file.ts';
import { slotOf, type FileRule, type TrackedApp } from '../catalogue/tracked-app.ts';
import type { HttpClient } from '../http/http-client.ts';
import { judge } from '../judge.ts';
import type { FileFacts, FileRecord, Hold } from '../tracking-state.ts';
import type { Readers } from '../verification/verify-options.ts';
import { keyOf } from './arrival.ts';
import { examine } from './examine.ts';
import type { Ledger } from './ledger.ts';
import type { Outcome } from './outcome.ts';
import type { Shelf } from './shelf.ts';

export interface TrackFileOptions {
  readonly shelf: Shelf;
  readonly ledger: Ledger;
  readonly http: HttpClient;
  readonly readers: Readers;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  readonly signal: AbortSignal;
  /** True: nothing is fetched or written. */
  readonly isDryRun: boolean;
  /** True: what is held is fetched and judged again, although its source says nothing new. */
  readonly isAgain: boolean;
  /** Called with how much is fetched, before it is. */
  readonly onExpected: (bytes: number) => void;
  readonly onBytes: (bytes: number) => void;
}

const coded = ({ code, parameters }: CodedMessage): CodedMessage => ({ code, parameters });

/** A hold that needs no file: the names alone speak against it. */
const holdOfNames = (
  rule: FileRule,
  found: Extract<Found, { kind: 'renamed' | 'disagrees' }>,
  sinceMs: number,
): Hold => {
  if (found.kind === 'disagrees') {
    const { name, version = '' } = found.file;
    return {
      reasons: [
        {
          code: 'INSTALLER_VERSION_DISAGREES',
          parameters: { name, named: found.named, stated: version },
        },
      ],
      ...{ version, mark: markOf(found.file), sinceMs, isReleasable: false },
    };
  }
  const { version, suggestion } = found;
  return {
    reasons: [
      {
        code: 'INSTALLER_RENAMED',
        parameters: { wanted: rule.asset, version, like: suggestion?.asset ?? '?' },
      },
    ],
    ...{ version, mark: `${rule.asset} ${version}`, sinceMs },
    isReleasable: suggestion !== undefined,
    ...(suggestion === undefined ? {} : { suggestion: suggestion.asset }),
  };
};

/** Brings one file of an app up to date, or says why not. The last good file stays until then. */
export const trackFile = async (
  app: TrackedApp,
  rule: FileRule,
  all: readonly OfferedFile[],
  options: TrackFileOptions,
): Promise<Outcome> => {
  const { shelf, ledger, nowMs, isDryRun } = options;
  const slot = slotOf(rule);
  const record: FileRecord = ledger.file(app.name, slot);
  const { published, hold, accepted, fetching } = record;
  const isThere =
    published !== undefined &&
    (await shelf.sizeOf(app.component, published.name)) === published.sizeBytes;

  const outcome = (
    status: Outcome['status'],
    facts: FileFacts | undefined = published,
    reasons: readonly CodedMessage[] = [],
  ): Outcome => ({
    ...{ app: app.name, slot, status, reasons },
    ...(facts === undefined
      ? {}
      : { version: facts.version, name: facts.name, level: facts.level }),
  });

  /** What waited before, or was on its way, and is no more in question is forgotten. */
  const discardAllBut = async (kept?: string): Promise<void> => {
    const before = hold?.file === undefined ? undefined : keyOf(app.name, slot, hold.file);
    for (const key of new Set([before, fetching])) {
      if (!isDryRun && key !== undefined && key !== kept) await shelf.discard(key);
    }
  };

  /** @param kept names what stays here for the next run */
  const held = async (next: Omit<Hold, 'sinceMs'>, kept?: string): Promise<Outcome> => {
    const isSame = hold?.mark === next.mark && hold.version === next.version;
    await discardAllBut(kept);
    await ledger.keepFile(app.name, slot, {
      ...(published === undefined ? {} : { published }),
      hold: { ...next, sinceMs: isSame ? hold.sinceMs : nowMs },
      ...(kept === undefined ? {} : { fetching: kept }),
    });
    return outcome('held', published, next.reasons);
  };

  const found = findFile(rule, all);
  if (found.kind === 'nothing') {
    return outcome('waiting', published, [
      { code: 'TRACKER_NOTHING', parameters: { asset: rule.asset } },
    ]);
  }
  if (found.kind !== 'found') return held(holdOfNames(rule, found, nowMs));

  const { file } = found;
  const mark = markOf(file);
  if (isThere && published.mark === mark && published.version === file.version) {
    await discardAllBut();
    await ledger.keepFile(app.name, slot, { published });
    return outcome('current');
  }
  const isKnownHold = hold?.mark === mark && hold.version === file.version;
  const isFreed =
    hold?.reasons[0]?.code === 'INSTALLER_NAME_TAKEN' &&
    (await shelf.sizeOf(app.component, file.name)) === undefined;
  if (isKnownHold && !isFreed && accepted === undefined && !options.isAgain) {
    return outcome('held', published, hold.reasons);
  }
  if (isDryRun) return { ...outcome('available'), version: file.version, name: file.name };

  options.onExpected(file.sizeBytes ?? 0);
  const key = keyOf(app.name, slot, { url: file.url, mark });
  await discardAllBut(key);
  await ledger.keepFile(app.name, slot, { ...record, fetching: key });
  const examined = await examine({
    ...options,
    ...{ app, rule, offered: file, all, published, path: await shelf.partial(key) },
    ...(shelf.room === undefined ? {} : { limitBytes: await shelf.room() }),
  }).catch(async (error: unknown) => {
    // What came in place of the file must not be gone on with.
    if ((error as { code?: unknown }).code === 'TRACKER_PAGE') await shelf.discard(key);
    throw error;
  });
  const version = { version: file.version, mark };
  if (examined.kind === 'unfit') {
    await shelf.discard(key);
    return held({ ...version, reasons: [coded(examined.reason)], isReleasable: false });
  }
  const { candidate } = examined;
  const { facts } = candidate;
  const verdict = judge(app, rule, candidate, published, accepted);
  if (verdict.kind === 'hold') {
    const { reasons, isReleasable } = verdict;
    if (!isReleasable) await shelf.discard(key);
    return isReleasable
      ? held({ ...version, reasons: reasons.map(coded), isReleasable, file: facts }, key)
      : held({ ...version, reasons: reasons.map(coded), isReleasable });
  }
  const there = await shelf.hashOf(app.component, facts.name);
  const isOurs = published?.name === facts.name && there === published.sha256;
  if (there !== undefined && there !== facts.sha256 && !isOurs) {
    const reasons = [{ code: 'INSTALLER_NAME_TAKEN', parameters: { name: facts.name } }];
    return held({ ...version, reasons, isReleasable: false }, key);
  }
  await ledger.publish({ app: app.name, slot, component: app.component, facts });
  return outcome(published?.sha256 === facts.sha256 ? 'current' : 'updated', facts);
};
