import type { CodedMessage, WifiBand } from '@p2p-hotspot/contract';
import type { Radio, RadioChannel } from '../ports/radios.ts';

/**
 * Channels that do not overlap, that phones of all countries hear (not 12 and 13), and on which no radar has
 * precedence.
 */
const candidates: Readonly<Record<WifiBand, readonly number[]>> = {
  '2.4': [1, 6, 11],
  '5': [36, 40, 44, 48],
};

/** In 2.4 GHz a network is heard four channels to either side; in 5 GHz numbers go up by four. */
const reach = 4;

/** How much is sent there: a network beside it disturbs less than one on it. */
const load = (channel: number, busy: ReadonlyMap<number, number>): number => {
  let sum = 0;
  for (const [other, count] of busy) {
    const distance = Math.abs(other - channel);
    if (distance < reach) sum += count * (1 - distance / (reach + 1));
  }
  return sum;
};

const find = ({ channels }: Radio, band: WifiBand, channel: number): RadioChannel | undefined =>
  channels.find((one) => one.band === band && one.channel === channel);

/**
 * The channel on which the least is heard.
 *
 * @param busy how many foreign networks there are on each
 * @returns undefined where the radio may begin on none
 */
export const chooseChannel = (
  radio: Radio,
  band: WifiBand,
  busy: ReadonlyMap<number, number> = new Map(),
): number | undefined => {
  const [best] = candidates[band]
    .filter((channel) => find(radio, band, channel)?.mayBegin === true)
    .sort((one, other) => load(one, busy) - load(other, busy) || one - other);
  return best;
};

export type ChannelRefusalCode =
  | 'NETWORK_BAND_MISSING'
  | 'NETWORK_BAND_NEEDS_COUNTRY'
  | 'NETWORK_BAND_FORBIDDEN'
  | 'NETWORK_CHANNEL_FORBIDDEN';

const say = (
  code: ChannelRefusalCode,
  parameters: CodedMessage['parameters'],
): CodedMessage<ChannelRefusalCode> => ({ code, parameters });

/**
 * Why a radio cannot be an access point on this channel, where it is.
 *
 * @param channel "auto": on any that `chooseChannel` would take
 * @param country that the kernel goes by; "00": none
 * @returns undefined: it can
 */
export const channelRefusal = (
  radio: Radio,
  band: WifiBand,
  channel: number | 'auto',
  country: string,
): CodedMessage<ChannelRefusalCode> | undefined => {
  const { device, channels } = radio;
  if (!channels.some((one) => one.band === band)) {
    return say('NETWORK_BAND_MISSING', { device, band });
  }
  const isAllowed =
    channel === 'auto'
      ? chooseChannel(radio, band) !== undefined
      : channels.some(
          (one) => one.band === band && one.channel === channel && (one.mayBegin || one.hasRadar),
        );
  if (isAllowed) return undefined;
  if (country === '00') return say('NETWORK_BAND_NEEDS_COUNTRY', { band });
  return channel === 'auto'
    ? say('NETWORK_BAND_FORBIDDEN', { band, country })
    : say('NETWORK_CHANNEL_FORBIDDEN', { channel, band, country });
};

/** Whether weather radar has precedence on a channel. */
export const hasRadar = (radio: Radio, band: WifiBand, channel: number): boolean =>
  find(radio, band, channel)?.hasRadar === true;
