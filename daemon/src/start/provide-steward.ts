import { createConsentKeeper, type ConsentKeeper } from '../api/consent-keeper.ts';
import { createPinKeeper, type PinKeeper } from '../api/pin-keeper.ts';
import { providePin } from '../api/provide-pin.ts';
import { createStewardSessions, type StewardSessions } from '../api/steward-sessions.ts';
import type { DaemonOptions } from '../daemon-options.ts';
import { noPresence } from '../ports/presence.ts';
import { createStickRoles, type StickRoles } from '../stick-roles.ts';
import { openUsage, type UsageKeeper } from '../usage/usage-keeper.ts';
import type { Kept } from './open-kept.ts';

/** What the box knows of its stewards, and what they have decided. */
export interface StewardParts {
  readonly consents: ConsentKeeper;
  readonly usage: UsageKeeper;
  readonly sessions: StewardSessions;
  readonly pin: PinKeeper;
  readonly roles: StickRoles;
}

/** @param askForRestart what is here now is not what the next start will find */
export const provideSteward = async (
  options: DaemonOptions,
  kept: Kept,
  askForRestart: () => void,
): Promise<StewardParts> => {
  const { folders, fileSystem, clock, onEvent } = options;
  const { documents, settings } = kept;
  const consents = await createConsentKeeper(documents, { receipts: settings.RECEIPTS === 'on' });
  const usage = await openUsage(documents, clock, settings);
  const keptPin = await providePin(
    documents,
    settings.ADMIN_PIN,
    onEvent,
    kept.isRefused('ADMIN_PIN'),
  );
  const sessions = createStewardSessions(keptPin.record, clock, {
    isPresent: () => roles.presence.isProven(),
    onBegun: () => pin.noteUse(),
  });
  const pin = createPinKeeper(documents, sessions, keptPin);
  const roles = await createStickRoles({
    documents,
    clock,
    pin,
    boxName: settings.DEVICE_NAME ?? settings.COMMUNITY_NAME ?? 'hotspot',
    ...(settings.TRUST_ROOT === undefined ? {} : { pinnedRoot: settings.TRUST_ROOT }),
    otherPresence: options.presence ?? noPresence,
    fileSystem,
    ...(folders.local === undefined ? {} : { localDirectory: folders.local }),
    onRestored: askForRestart,
  });
  return { consents, usage, sessions, pin, roles };
};
