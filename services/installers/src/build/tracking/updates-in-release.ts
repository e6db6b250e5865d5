import type { InstallerUpdates } from '../../installer.ts';
import { signersFor, slotOf, type FileRule, type TrackedApp } from './catalogue/tracked-app.ts';
import type { FileFacts } from './tracking-state.ts';

/** A signed list of an F-Droid repository costs a box too much, and a box has no keys of GPG. */
const isForBoxes = ({ source, pins }: TrackedApp): boolean =>
  source.kind !== 'fdroid' && pins.gpg === undefined;

/**
 * What a release says of a file so that a box may bring newer versions of it by itself: only where a
 * pin decides, which is then part of what the operator signs.
 *
 * @param source as the operator wrote it
 * @param published what is released
 * @returns undefined where newer versions wait for the operator
 */
export const updatesInRelease = (
  app: TrackedApp,
  rule: FileRule,
  source: string,
  published: FileFacts,
): InstallerUpdates | undefined => {
  const { minisign } = app.pins;
  const { signer, level, mark, applicationId, versionCode } = published;
  const named = signersFor(app.pins, rule);
  const signers = named.length > 0 || signer === undefined ? named : [signer];
  const isPinned = minisign !== undefined || signers.length > 0;
  if (!isForBoxes(app) || level < 2 || !isPinned) return undefined;
  return {
    ...{ source, for: slotOf(rule), asset: rule.asset, mark },
    ...(app.tag === undefined ? {} : { tag: app.tag }),
    ...(app.takesPrereleases ? { prereleases: true } : {}),
    ...(signers.length === 0 ? {} : { signers }),
    ...(minisign === undefined ? {} : { minisign }),
    ...(applicationId === undefined ? {} : { applicationId }),
    ...(versionCode === undefined ? {} : { versionCode }),
  };
};
