import { isCodedError } from '@p2p-hotspot/contract';
import { parseSource } from '../build/tracking/catalogue/source-address.ts';
import {
  parseSlot,
  type FileRule,
  type TrackedApp,
} from '../build/tracking/catalogue/tracked-app.ts';
import type { HttpClient } from '../build/tracking/http/http-client.ts';
import { finishArrival } from '../build/tracking/run/arrival.ts';
import type { Outcome } from '../build/tracking/run/outcome.ts';
import { track } from '../build/tracking/run/track.ts';
import type { Readers } from '../build/tracking/verification/verify-options.ts';
import type { BoxShelf } from './box-shelf.ts';
import { appNameOf, reconcile } from './reconcile.ts';
import type { ReleasedInstaller } from './release-list.ts';

export interface BringOptions {
  readonly released: readonly ReleasedInstaller[];
  readonly shelf: BoxShelf;
  readonly http: HttpClient;
  readonly readers: Readers;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  readonly signal: AbortSignal;
  /** Called with what became of each file; `app` is what people know it by. */
  readonly onOutcome: (outcome: Outcome) => void;
}

const ruleOf = ({ origin }: ReleasedInstaller): FileRule | undefined => {
  const { updates } = origin;
  const slot = parseSlot(updates.for);
  return slot === undefined
    ? undefined
    : { ...slot, asset: updates.asset, signers: updates.signers ?? [] };
};

/** The apps of a release, by what the operator signed of them. */
const trackedApps = (released: readonly ReleasedInstaller[]): readonly TrackedApp[] => {
  const apps = new Map<string, TrackedApp>();
  for (const installer of released) {
    const { component, origin } = installer;
    const { source, tag, prereleases = false, minisign } = origin.updates;
    const name = appNameOf(installer);
    const rule = ruleOf(installer);
    // Of another version of these programs: nothing is brought for it.
    if (rule === undefined) continue;
    const known = apps.get(name);
    if (known !== undefined) {
      apps.set(name, { ...known, files: [...known.files, rule] });
      continue;
    }
    apps.set(name, {
      ...{ name, component, source: parseSource(source), files: [rule] },
      ...(tag === undefined ? {} : { tag }),
      takesPrereleases: prereleases,
      pins: { signers: [], ...(minisign === undefined ? {} : { minisign }) },
      minimumLevel: 2,
    });
  }
  return [...apps.values()];
};

const isSourceKnown = ({ origin }: ReleasedInstaller): boolean => {
  try {
    return parseSource(origin.updates.source).kind !== 'fdroid';
  } catch (error) {
    if (isCodedError(error)) return false;
    throw error;
  }
};

/**
 * Brings newer versions of the files of a release, one question for each app: what the pins of that very
 * release speak for takes its place, all else waits for the operator. What a former release allowed and
 * this one does not is gone when this returns.
 *
 * @throws what `track` throws
 */
export const bringInstallers = async (options: BringOptions): Promise<void> => {
  const { shelf, http, readers, nowMs, signal, onOutcome } = options;
  const released = options.released.filter(isSourceKnown);
  const before = await finishArrival(shelf, await shelf.read());
  const state = reconcile(before, released);
  if (JSON.stringify(state) !== JSON.stringify(before)) await shelf.write(state);
  await shelf.sweep(state);
  await track({
    apps: trackedApps(released),
    ...{ shelf, http, readers, nowMs, signal, isDryRun: false, isAgain: false },
    tokens: new Map(),
    readRepository: () => Promise.resolve([]),
    onExpected: () => undefined,
    onBytes: () => undefined,
    onOutcome: (outcome) => {
      const known = released.find((installer) => appNameOf(installer) === outcome.app);
      onOutcome({ ...outcome, app: known?.origin.label ?? outcome.app });
    },
  });
  await shelf.sweep(await shelf.read());
};
