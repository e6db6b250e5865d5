import type { Message } from '../../message.ts';

/** The television on the box. */
export const screenMessages = {
  PAGE_SCREEN_JOIN: { text: 'Join the Wi-Fi' },
  PAGE_SCREEN_SCAN: { text: 'Point the camera of your phone at the square.' },
  PAGE_SCREEN_QR: { text: 'Square that takes a phone into the Wi-Fi {name}' },
  PAGE_SCREEN_PASSWORD: { text: 'Password' },
  PAGE_SCREEN_ASK: { text: 'Ask for the password.' },
  PAGE_SCREEN_OPEN: { text: 'Then open' },
  PAGE_SCREEN_FIRST_PIN: {
    text: 'PIN for the steward',
    hint: 'Write it down. It is shown here until it is used for the first time.',
  },
  PAGE_SCREEN_CODE: {
    text: 'Code for the steward',
    hint: "Type it on the steward's page. Tell it to nobody else.",
  },
  SCREEN_BOX_AWAY: {
    text: 'The box is not ready yet',
    hint: 'Wait. This screen goes on by itself. If nothing happens for 10 minutes, unplug the box and plug it in again.',
  },
} as const satisfies Record<string, Message>;
