import { createAttemptLimit } from './api/attempt-limit.ts';
import type { PinKeeper } from './api/pin-keeper.ts';
import type { StewardPowers } from './api/steward-server.ts';
import type { StickDutyParts } from './cycle/box.ts';
import { createBackupDuty } from './duties/backup/backup-duty.ts';
import { restoreBackup } from './duties/backup/restore-backup.ts';
import { createPluggedSticks } from './duties/plugged-sticks.ts';
import { createRelayDuty } from './duties/relay/relay-duty.ts';
import { makeRelayStick } from './duties/relay/make-relay-stick.ts';
import { createConfirmedRoots } from './duties/steward/confirmed-roots.ts';
import { createStewardDuty } from './duties/steward/steward-duty.ts';
import { createStewardRegister } from './duties/steward/steward-register.ts';
import { createStickPresence } from './duties/steward/stick-presence.ts';
import type { Clock } from './ports/clock.ts';
import { DaemonError } from './ports/daemon-error.ts';
import type { DurableFileSystem } from './ports/durable-file-system.ts';
import { noPresence, type Presence } from './ports/presence.ts';
import type { StateDocumentStore } from './ports/state-documents.ts';
import type { Stick, StickDuty } from './ports/sticks.ts';

export interface StickRolesOptions {
  readonly documents: StateDocumentStore;
  readonly clock: Clock;
  readonly pin: PinKeeper;
  /** How people call the box. */
  readonly boxName: string;
  /** Fingerprint of the root to trust first, where the environment tells it. */
  readonly pinnedRoot?: string;
  readonly fileSystem: DurableFileSystem;
  /** Folder of the community's own files, where there is one. */
  readonly localDirectory?: string;
  /** A backup was taken up: what is here now is not what the next start will find. */
  readonly onRestored: () => void;
  /** Another way to find out whether somebody stands before the box. */
  readonly otherPresence: Presence;
}

type StickPowers = Pick<
  StewardPowers,
  'confirmTrust' | 'relayStick' | 'enrolSteward' | 'forgetStewards' | 'restoreBackup'
>;

/** What sticks with a marker are to a box: relay, stewards' and backup sticks. */
export interface StickRoles {
  readonly presence: Presence;
  isRootConfirmed(fingerprint: string): boolean;
  duties(parts: StickDutyParts): readonly StickDuty[];
  /** @param parts those that `duties` got */
  powers(parts: StickDutyParts): StickPowers;
}

export const createStickRoles = async (options: StickRolesOptions): Promise<StickRoles> => {
  const { documents, clock, pin, boxName, pinnedRoot, otherPresence } = options;
  const { fileSystem, localDirectory } = options;
  const local = localDirectory === undefined ? {} : { localDirectory };
  const pinned = pinnedRoot === undefined ? {} : { pinnedRoot };
  const limit = createAttemptLimit(clock);
  const byStick = createStickPresence(clock);
  const presence: Presence = { isProven: () => byStick.isProven() || otherPresence.isProven() };
  const roots = createConfirmedRoots(presence);
  const plugged = createPluggedSticks();
  let showCount: (count: number) => void = () => undefined;
  const register = await createStewardRegister(documents, (count) => {
    showCount(count);
  });

  const requirePresence = (ofSession: Presence = noPresence): void => {
    if (!presence.isProven() && !ofSession.isProven()) throw new DaemonError('PRESENCE_REQUIRED');
  };
  const stickOf = (id: string): Stick => {
    const stick = plugged.sticks.find(id);
    if (stick === undefined) throw new DaemonError('STICK_UNKNOWN');
    return stick;
  };
  const knownMarkers = () =>
    plugged.sticks
      .present()
      .flatMap(({ marker }) => (marker?.steward === undefined ? [] : [marker.steward]))
      .filter((marker) => register.isKnown(marker));

  return {
    presence,
    isRootConfirmed: (fingerprint) => roots.isConfirmed(fingerprint),
    duties: (parts) => {
      const { board, acts } = parts;
      showCount = (count) => {
        board.showStewardSticks(count);
      };
      showCount(register.count());
      return [
        plugged.duty,
        createStewardDuty({
          register,
          presence: byStick,
          roots,
          pin,
          boxName,
          addHistory: (kind, message) => board.addHistory(kind, message),
          confirmTrust: (fingerprint) => acts.confirmTrust(fingerprint),
        }),
        createRelayDuty(parts),
        createBackupDuty({ ...parts, fileSystem, ...local }),
      ];
    },
    powers: ({ board, acts, keeper }) => ({
      restoreBackup: async (id, passphrase, rootFingerprint) => {
        const stick = stickOf(id);
        await restoreBackup(
          { documents, fileSystem, ...local, ...pinned, record: () => keeper.record(), limit },
          { stick, passphrase, ...(rootFingerprint === undefined ? {} : { rootFingerprint }) },
        );
        options.onRestored();
      },
      confirmTrust: async (rootFingerprint, ofSession) => {
        // A PIN travels in clear over Wi-Fi: whoever overheard it must not choose whom a box trusts.
        if (pinnedRoot === undefined) requirePresence(ofSession);
        await acts.confirmTrust(rootFingerprint);
      },
      relayStick: async (id) => {
        await makeRelayStick(stickOf(id), keeper.record().firstRootFingerprint);
      },
      enrolSteward: async (id, ofSession) => {
        requirePresence(ofSession);
        const { marker, label } = stickOf(id);
        if (marker?.steward === undefined) {
          throw new DaemonError('STICK_NOT_STEWARD', { parameters: { label } });
        }
        await register.enrol(marker.steward);
        const parameters = { label };
        await board.addHistory('steward', { code: 'STEWARD_ENROLLED_BY_STEWARD', parameters });
      },
      forgetStewards: async (ofSession) => {
        requirePresence(ofSession);
        const kept = knownMarkers();
        // Whoever forgets all would let the next stick that comes be the first one.
        if (kept.length === 0) throw new DaemonError('PRESENCE_REQUIRED');
        await register.keepOnly(kept);
        await board.addHistory('steward', { code: 'STEWARDS_FORGOTTEN', parameters: {} });
      },
    }),
  };
};
