import type { WifiBand } from '@p2p-hotspot/contract';
import type { Radio } from '../ports/radios.ts';

/** Channels that do not overlap, and that are legal and heard by phones everywhere; without radar. */
const candidates: Readonly<Record<WifiBand, readonly number[]>> = {
  '2.4': [1, 6, 11],
  '5': [36, 40, 44, 48],
};

/**
 * The channel on which the fewest foreign networks are heard.
 *
 * @param busy how many there are on each; undefined: unknown
 * @returns undefined where the radio may begin on none
 */
export const chooseChannel = (
  { channels }: Radio,
  band: WifiBand,
  busy: ReadonlyMap<number, number> = new Map(),
): number | undefined => {
  const may = (channel: number): boolean =>
    channels.some((one) => one.band === band && one.channel === channel && one.mayBegin);
  const [best] = candidates[band]
    .filter(may)
    .sort((one, other) => (busy.get(one) ?? 0) - (busy.get(other) ?? 0) || one - other);
  return best;
};
