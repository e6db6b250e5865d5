import type { BoxStatus } from '@p2p-hotspot/contract';
import type { Light } from '../ports/lamp.ts';

/** Sticks decide, since it is about them that somebody stands before the box. */
export const chooseLight = ({ phase, sticks = [] }: BoxStatus): Light => {
  const isBusy = sticks.some(({ activity }) => activity !== 'removable' && activity !== 'problem');
  if (isBusy || phase === 'FETCHING') return 'busy';
  if (sticks.some(({ activity }) => activity === 'problem')) return 'problem';
  // A disk that is always there and has nothing for us is no news.
  const isDone = sticks.some(({ message }) => message.code !== 'STICK_NOTHING_HERE');
  return isDone ? 'removable' : 'rest';
};
