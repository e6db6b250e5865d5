import type { Message } from '../../message.ts';

/** What a box says of its Wi-Fi radios: what they can, and what is allowed where it is. */
export const networkRadioMessages = {
  NETWORK_BAND_MISSING: {
    text: 'The Wi-Fi radio {device} has no {band} GHz',
    hint: 'Choose the other band, or plug in another Wi-Fi stick.',
  },
  NETWORK_BAND_NEEDS_COUNTRY: {
    text: 'The box may not send there in {band} GHz before it knows its country',
    hint: 'Choose the country in which the box is, or 2.4 GHz with channel 1, 6 or 11.',
  },
  NETWORK_BAND_FORBIDDEN: {
    text: 'There is no free channel in {band} GHz that is allowed in {country}',
    hint: 'Choose 2.4 GHz. It also reaches farther.',
  },
  NETWORK_CHANNEL_FORBIDDEN: {
    text: 'Channel {channel} in {band} GHz is not allowed in {country}',
    hint: 'Let the box choose the channel, or check the country.',
  },
  NETWORK_NO_COUNTRY: {
    text: 'The box does not know in which country it is',
    hint: 'Choose the country on the Wi-Fi page. Until then the box uses only what is allowed everywhere, and sends with less power.',
  },
  NETWORK_COUNTRY_IGNORED: {
    text: 'The Wi-Fi goes by the rules of {country}, not by those of {wanted}',
    hint: 'Check the country. If it is right, tell your operator: the system of the box may lack the list of countries (wireless-regdb).',
  },
  NETWORK_FEW_CLIENTS: {
    text: 'The Wi-Fi radio {device} serves about {limit} phones at once',
    hint: 'If more people come, plug in a Wi-Fi stick, or connect a Wi-Fi router by cable.',
    plural: {
      of: 'limit',
      one: {
        text: 'The Wi-Fi radio {device} serves about {limit} phone at once',
        hint: 'If more people come, plug in a Wi-Fi stick, or connect a Wi-Fi router by cable.',
      },
    },
  },
  NETWORK_AT_LIMIT: {
    text: '{stations} phones are on the Wi-Fi, and it serves about {limit}: others may not get in',
    hint: 'Ask people who are done to leave the Wi-Fi. For good: plug in a Wi-Fi stick, or connect a Wi-Fi router by cable.',
    plural: {
      of: 'stations',
      one: {
        text: '{stations} phone is on the Wi-Fi, and it serves about {limit}: others may not get in',
        hint: 'Ask people who are done to leave the Wi-Fi. For good: plug in a Wi-Fi stick, or connect a Wi-Fi router by cable.',
      },
    },
  },
  NETWORK_RADAR_CHANNEL: {
    text: 'On channel {channel} weather radar comes first',
    hint: 'The Wi-Fi starts a minute late there, or more, and goes silent when it hears a radar. Better: 36, 40, 44 or 48, or 2.4 GHz.',
  },
  NETWORK_WPA3_IMPOSSIBLE: {
    text: 'The Wi-Fi radio {device} cannot do WPA3',
    hint: 'Choose WPA2, or plug in a Wi-Fi stick that can.',
  },
  NETWORK_STICK_UNFIT: {
    text: 'The Wi-Fi stick {device} can join a network and cannot be one',
    hint: 'It does not help visitors. Plug in one of another kind.',
  },
  NETWORK_TWO_RADIOS: {
    text: 'The Wi-Fi radio {visitors} serves visitors; {uplink} can join another Wi-Fi at the same time',
  },
} as const satisfies Record<string, Message>;
