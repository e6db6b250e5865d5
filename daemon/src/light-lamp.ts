import { openActivityLed } from './adapters/host/activity-led.ts';
import { chooseLight } from './core/choose-light.ts';
import type { StatusBoard } from './cycle/status-board.ts';

/**
 * Shows on a lamp of the board what the status says of sticks.
 *
 * @param directory where the kernel has its lamps; undefined: none is touched
 * @param wanted `STATUS_LED`
 * @returns a function that gives the lamp back
 */
export const lightLamp = async (
  board: StatusBoard,
  directory: string | undefined,
  wanted: string | undefined,
): Promise<() => Promise<void>> => {
  const lamp =
    directory === undefined || wanted === 'off'
      ? undefined
      : await openActivityLed({ directory, ...(wanted === undefined ? {} : { name: wanted }) });
  if (lamp === undefined) return () => Promise.resolve();
  const stop = board.subscribe((status) => {
    void lamp.show(chooseLight(status));
  });
  return () => {
    stop();
    return lamp.stop();
  };
};
