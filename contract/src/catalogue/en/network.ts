import type { Message } from '../../message.ts';

/** What the Wi-Fi service says of itself. */
export const networkMessages = {
  NETWORK_TOOL_MISSING: {
    text: 'The program {tool} is missing on the box',
    hint: 'Update the software of the box.',
  },
  NETWORK_TOOL_FAILED: {
    text: '{tool} does not work: {reason}',
    hint: 'Unplug the box and plug it in again. If it comes back, tell your operator these words.',
  },
  NETWORK_FORWARDING_OFF: {
    text: 'The Internet cannot be shared: the system of the box does not pass packets on',
    hint: 'Ask whoever set up the box to set "net.ipv4.ip_forward" to 1, or switch INTERNET_SHARING off.',
  },
  NETWORK_MANAGER_AWAY: {
    text: 'NetworkManager does not answer',
    hint: 'The box tries again by itself. If it lasts for 10 minutes, unplug the box and plug it in again.',
  },
  NETWORK_AP_REFUSED: {
    text: 'The Wi-Fi cannot be like this: {reason}',
    hint: 'The settings before are in force again. Choose others.',
  },
  NETWORK_AP_NOT_UP: {
    text: 'The Wi-Fi did not come up: {reason}',
    hint: 'The box tries again by itself. If it lasts, unplug the box, plug it in again, or try another Wi-Fi stick.',
  },
  NETWORK_JOIN_PASSWORD: {
    text: 'The password for {ssid} is wrong',
    hint: 'Type it again. Capital and small letters are not the same.',
  },
  NETWORK_JOIN_NOT_FOUND: {
    text: 'The box does not hear a Wi-Fi called {ssid}',
    hint: 'Bring the box nearer to it, or write its name exactly as it is.',
  },
  NETWORK_JOIN_FAILED: {
    text: 'The box could not join {ssid}: {reason}',
    hint: 'Try again. If it lasts, switch the other Wi-Fi off and on again.',
  },
  NETWORK_JOIN_UNSUPPORTED: {
    text: 'This box cannot join a Wi-Fi by itself',
    hint: 'It needs NetworkManager. Use a cable instead, or a phone on USB.',
  },
  NETWORK_SCAN_FAILED: {
    text: 'The box could not listen for Wi-Fi networks: {reason}',
    hint: 'Try again in a minute.',
  },
} as const satisfies Record<string, Message>;
