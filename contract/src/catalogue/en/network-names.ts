import type { Message } from '../../message.ts';

/** What the Wi-Fi service says of addresses, names and time for visitors. */
export const networkNameMessages = {
  NETWORK_TIME_UNTOLD: {
    text: 'The box cannot tell phones the time: {reason}',
    hint: 'All else works. If another program on the box tells the time, switch that one off.',
  },
} as const satisfies Record<string, Message>;
