import { isCodedError } from '@p2p-hotspot/contract';
import type { Clock } from '../ports/clock.ts';
import type { HostHealth } from '../ports/host-health.ts';
import type { StateDocumentStore } from '../ports/state-documents.ts';
import type { StatusBoard } from './status-board.ts';

export interface HostWatchOptions {
  readonly health: HostHealth;
  readonly board: StatusBoard;
  readonly documents: StateDocumentStore;
  readonly clock: Clock;
  /** Failures of the card that this process has met itself. */
  readonly cardFailures: () => number;
}

const longestSparingMs = 24 * 60 * 60_000;

/** Whoever follows the status is not woken for less. */
const toldDegrees = 3;

const isNear = (celsius: number | undefined, shown: number | undefined): boolean =>
  celsius !== undefined && shown !== undefined && Math.abs(celsius - shown) < toldDegrees;

/** Looks now and then at the machine itself, and tells people what it finds. */
export interface HostWatch {
  look(): Promise<void>;
  /** Writes down what the box met itself: the next process goes on counting. Never fails. */
  note(): Promise<void>;
  /**
   * True while the board has too little power: a bad moment to read a whole card, or to ask the Internet. A
   * supply that was never good enough for a day is what this box has to live with, and the work is done.
   */
  isSparing(): boolean;
}

export const createHostWatch = (options: HostWatchOptions): HostWatch => {
  const { health, board, documents, clock, cardFailures } = options;
  /** By the clock that never jumps; absent while the power is good. */
  let lowSinceMs: number | undefined;
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
    isSparing: () =>
      lowSinceMs !== undefined && clock.monotonicMs() - lowSinceMs < longestSparingMs,
    note: async () => {
      await note();
    },
    look: async () => {
      const { underVoltage, cardErrors, temperatureCelsius } = await health.read();
      const failures = await note();
      lowSinceMs = underVoltage === true ? (lowSinceMs ?? clock.monotonicMs()) : undefined;
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
      if (lowSinceMs !== undefined && !isTold) {
        isTold = true;
        await board.addHistory('failed', { code: 'POWER_SUPPLY_WEAK', parameters: {} });
      }
    },
  };
};
