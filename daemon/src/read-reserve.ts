import { boxReserve, type Reserve } from './core/space-plan.ts';

/**
 * Room that nothing may take, for the daemon and the engine helper alike.
 *
 * @param text of `HOTSPOT_RESERVE_BYTES`: a number of bytes; empty: what a box keeps by itself
 * @throws Error for what is no number of bytes
 */
export const readReserve = (text: string): Reserve => {
  if (text === '') return boxReserve;
  const bytes = Number(text);
  if (!Number.isSafeInteger(bytes) || bytes < 0) {
    throw new Error('HOTSPOT_RESERVE_BYTES must be a number of bytes');
  }
  return () => bytes;
};
