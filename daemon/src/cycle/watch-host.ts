import { isCodedError } from '@p2p-hotspot/contract';
import type { HostHealth } from '../ports/host-health.ts';
import type { StateDocumentStore } from '../ports/state-documents.ts';
import type { StatusBoard } from './status-board.ts';

export interface HostWatchOptions {
  readonly health: HostHealth;
  readonly board: StatusBoard;
  readonly documents: StateDocumentStore;
  /** Failures of the card that this process has met itself. */
  readonly cardFailures: () => number;
}

/** Whoever follows the status is not woken for less. */
const toldDegrees = 3;

const isNear = (celsius: number | undefined, shown: number | undefined): boolean =>
  celsius !== undefined && shown !== undefined && Math.abs(celsius - shown) < toldDegrees;

/** Looks now and then at the machine itself, and tells people what it finds. */
export interface HostWatch {
  look(): Promise<void>;
  /** Writes down what the box met itself: the next process goes on counting. Never fails. */
  note(): Promise<void>;
  /** True while the board has too little power: a bad moment to read a whole card. */
  isPowerLow(): boolean;
}

export const createHostWatch = (options: HostWatchOptions): HostWatch => {
  const { health, board, documents, cardFailures } = options;
  let isLow = false;
  let isTold = false;
  let shown: string | undefined;
  let shownCelsius: number | undefined;
  /** Met by processes before this one. */
  let before: number | undefined;
  let noted = 0;

  /** @returns how often the card failed this box, over all its processes */
  const note = async (): Promise<number> => {
    if (before === undefined) {
      before = (await documents.load('card'))?.failures ?? 0;
      noted = before;
    }
    const failures = before + cardFailures();
    if (failures > noted) {
      noted = failures;
      try {
        await documents.save('card', { failures });
      } catch (error) {
        // The card fails here, too: it is counted in this process all the same.
        if (!isCodedError(error)) throw error;
      }
    }
    return failures;
  };
  return {
    isPowerLow: () => isLow,
    note: async () => {
      await note();
    },
    look: async () => {
      const { underVoltage, cardErrors, temperatureCelsius } = await health.read();
      const failures = await note();
      isLow = underVoltage === true;
      const isSilent =
        underVoltage === undefined && cardErrors === undefined && temperatureCelsius === undefined;
      if (isSilent && failures === 0) return;
      if (!isNear(temperatureCelsius, shownCelsius)) shownCelsius = temperatureCelsius;
      // The kernel counts some of them, too; which ones, it does not say.
      const host = {
        underVoltage: underVoltage ?? false,
        cardErrors: Math.max(cardErrors ?? 0, failures),
        ...(shownCelsius === undefined ? {} : { temperatureCelsius: shownCelsius }),
      };
      const text = JSON.stringify(host);
      if (text !== shown) board.showHost(host);
      shown = text;
      // Once is enough: a weak supply comes and goes all day.
      if (isLow && !isTold) {
        isTold = true;
        await board.addHistory('failed', { code: 'POWER_SUPPLY_WEAK', parameters: {} });
      }
    },
  };
};
