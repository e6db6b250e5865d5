import { levels } from '../build/tracking/catalogue/tracked-app.ts';
import {
  appRecordOf,
  emptyTrackingState,
  fileRecordOf,
  parseTrackingState,
  type AppRecord,
  type FileFacts,
  type TrackingState,
} from '../build/tracking/tracking-state.ts';
import { isInForce } from '../routes/is-in-force.ts';
import type { ReleasedInstaller } from './release-list.ts';

/** Names the app of a released file among those of all components. */
export const appNameOf = ({ component, origin }: ReleasedInstaller): string =>
  `${component}/${origin.app}`;

/** What a release says of a file, as tracking knows files. */
const factsOf = ({ name, sha256, sizeBytes, origin }: ReleasedInstaller): FileFacts => {
  const { version, level, signer, updates } = origin;
  const { mark, applicationId, versionCode } = updates;
  return {
    ...{ name, url: '', version, mark, sizeBytes, sha256, proofs: [] },
    level: levels.find((known) => known === level) ?? 0,
    ...(applicationId === undefined ? {} : { applicationId }),
    ...(versionCode === undefined ? {} : { versionCode }),
    ...(signer === undefined ? {} : { signer }),
  };
};

/**
 * Makes what the box knows fit the release in force: what that does not name, or pins otherwise, or has
 * as new itself, is forgotten; what it has is the least that a newer version is judged by.
 */
export const reconcile = (
  { apps, limits }: TrackingState,
  released: readonly ReleasedInstaller[],
): TrackingState => {
  const next: Record<string, AppRecord> = {};
  for (const installer of released) {
    const name = appNameOf(installer);
    const before = appRecordOf({ ...emptyTrackingState, apps }, name);
    const { published, hold, fetching } = fileRecordOf(before, installer.origin.updates.for);
    const isKept = published !== undefined && isInForce(published, installer.origin);
    const record = {
      published: isKept ? published : factsOf(installer),
      ...(hold === undefined ? {} : { hold }),
      ...(fetching === undefined ? {} : { fetching }),
    };
    const files = { ...next[name]?.files, [installer.origin.updates.for]: record };
    next[name] = { ...before, files };
  }
  return { format: 1, apps: next, limits };
};

/** What was written before; what cannot be read is as nothing: all of it can be fetched again. */
export const readBoxState = (text: string | undefined): TrackingState => {
  if (text === undefined) return emptyTrackingState;
  try {
    return parseTrackingState(text);
  } catch {
    return emptyTrackingState;
  }
};
