import type { HostHealth } from '../ports/host-health.ts';
import type { StatusBoard } from './status-board.ts';

/** Looks now and then at the machine itself, and tells people what it finds. */
export interface HostWatch {
  look(): Promise<void>;
  /** True while the board has too little power: a bad moment to read a whole card. */
  isPowerLow(): boolean;
}

export const createHostWatch = (health: HostHealth, board: StatusBoard): HostWatch => {
  let isLow = false;
  let isTold = false;
  let shown: string | undefined;
  return {
    isPowerLow: () => isLow,
    look: async () => {
      const { underVoltage, cardErrors } = await health.read();
      isLow = underVoltage === true;
      if (underVoltage === undefined && cardErrors === undefined) return;
      const host = { underVoltage: underVoltage ?? false, cardErrors: cardErrors ?? 0 };
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
