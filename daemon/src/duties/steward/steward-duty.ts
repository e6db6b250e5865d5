import { renderMessage, type CodedMessage } from '@p2p-hotspot/contract';
import type { PinKeeper } from '../../api/pin-keeper.ts';
import type { StatusBoard } from '../../cycle/status-board.ts';
import { isDaemonError } from '../../ports/daemon-error.ts';
import type { Stick, StickDuty } from '../../ports/sticks.ts';
import type { ConfirmedRoots } from './confirmed-roots.ts';
import type { StewardMarker, StewardRegister } from './steward-register.ts';
import type { StickPresence } from './stick-presence.ts';

export interface StewardDutyOptions {
  readonly register: StewardRegister;
  readonly presence: StickPresence;
  readonly roots: ConfirmedRoots;
  readonly pin: PinKeeper;
  /** How people call the box. */
  readonly boxName: string;
  readonly addHistory: StatusBoard['addHistory'];
  /** Trusts a root that was offered before. @throws DaemonError ROOT_NOT_OFFERED | ROOT_ALREADY_TRUSTED */
  readonly confirmTrust: (rootFingerprint: string) => Promise<void>;
}

/** What is written for the steward, in lines as every editor shows them. */
const pinText = (pin: string, name: string): string => {
  const { text, hint = '' } = renderMessage({
    code: 'STEWARD_PIN_FILE',
    parameters: { pin, name },
  });
  return `${text}\r\n\r\n${hint}\r\n`;
};

/**
 * What a steward's stick does: the first one that a box meets is enrolled; one that it knows proves
 * that somebody stands before the box, confirms the first root that it names, and gets a new PIN.
 */
export const createStewardDuty = (options: StewardDutyOptions): StickDuty => {
  const { register, presence, roots, pin, addHistory } = options;
  /** Sticks whose wish for a new PIN was fulfilled; what they say of it may be old. */
  const answered = new Set<Stick>();

  const confirmRoot = async (stick: Stick, { trustRoot }: StewardMarker): Promise<void> => {
    if (trustRoot === undefined) return;
    roots.confirm(stick, trustRoot);
    try {
      await options.confirmTrust(trustRoot);
    } catch (error) {
      // It may be offered later, or another one is trusted for good.
      if (!isDaemonError(error, 'ROOT_NOT_OFFERED', 'ROOT_ALREADY_TRUSTED')) throw error;
    }
  };

  /**
   * The PIN is on the stick, durably, before it counts; the wish goes away last. A cut before the
   * PIN counts leaves the old one in force, one after it another new PIN the next time.
   */
  const renewPin = async (stick: Stick, marker: StewardMarker): Promise<CodedMessage> => {
    const { label } = stick;
    await pin.renew((made) => stick.writePin(pinText(made, options.boxName)));
    await addHistory('steward', { code: 'STEWARD_PIN_RENEWED', parameters: { label } });
    if (marker.resetPin === true) {
      const { secret, trustRoot } = marker;
      const steward = { secret, ...(trustRoot === undefined ? {} : { trustRoot }) };
      await stick.writeMarker({ version: 1, ...stick.marker, steward });
      answered.add(stick);
    }
    return { code: 'STEWARD_PIN_WRITTEN', parameters: { label } };
  };

  return {
    name: 'steward',
    arrived: async (stick) => {
      const marker = stick.marker?.steward;
      if (marker === undefined) return;
      const isFirst = await register.enrolFirst(marker);
      if (!register.isKnown(marker)) return;
      if (!stick.isFromStart) presence.prove();
      if (isFirst) {
        const parameters = { label: stick.label };
        await addHistory('steward', { code: 'STEWARD_ENROLLED', parameters });
      }
      await confirmRoot(stick, marker);
    },
    settled: async (stick) => {
      const marker = stick.marker?.steward;
      if (marker === undefined) return undefined;
      const { label } = stick;
      if (!register.isKnown(marker)) return { code: 'STEWARD_UNKNOWN', parameters: { label } };
      const isAsked = marker.resetPin === true && !answered.has(stick);
      if (pin.origin() === 'environment') {
        if (isAsked) return { code: 'STEWARD_PIN_FIXED', parameters: { label } };
      } else if (isAsked || pin.origin() === 'first-boot') {
        // A PIN of the first boot was shown on a console that nobody may have seen.
        return renewPin(stick, marker);
      }
      // What the box says of a release on it matters more.
      return stick.hasRelease ? undefined : { code: 'STEWARD_KNOWN', parameters: { label } };
    },
  };
};
