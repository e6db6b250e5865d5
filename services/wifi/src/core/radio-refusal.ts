import type { CodedMessage } from '@p2p-hotspot/contract';
import type { AccessPointSettings } from '../ports/access-point.ts';
import type { Radio } from '../ports/radios.ts';
import { channelRefusal, type ChannelRefusalCode } from './choose-channel.ts';

type Wanted = Pick<AccessPointSettings, 'band' | 'security'> & {
  readonly channel: number | 'auto';
};

/**
 * Why a radio cannot be such an access point where the box is: in words, before it is tried. With WPA3 some
 * would come on the air and let nobody in.
 *
 * @param country that the kernel goes by; "00": none
 * @returns undefined: it can
 */
export const radioRefusal = (
  radio: Radio,
  { band, channel, security }: Wanted,
  country: string,
): CodedMessage<ChannelRefusalCode | 'NETWORK_WPA3_IMPOSSIBLE'> | undefined => {
  const refusal = channelRefusal(radio, band, channel, country);
  if (refusal !== undefined) return refusal;
  return security.kind === 'wpa3' && !radio.canDoWpa3
    ? { code: 'NETWORK_WPA3_IMPOSSIBLE', parameters: { device: radio.device } }
    : undefined;
};
