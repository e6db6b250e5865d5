import type { Message } from '../../message.ts';

/** What a box says of radios and Wi-Fi networks that NetworkManager sees to. */
export const networkManagerMessages = {
  NETWORK_MANAGER_FORBIDS: {
    text: 'NetworkManager does not take orders from the Wi-Fi service',
    hint: 'Tell your operator: the Wi-Fi service must run as root, and be let into the system bus.',
  },
  NETWORK_RADIO_GONE: {
    text: 'The Wi-Fi radio {device} is not there',
    hint: 'If it is a Wi-Fi stick, plug it in again. The box goes on by itself.',
  },
  NETWORK_RADIO_OFF: {
    text: 'The Wi-Fi radio {device} is off',
    hint: 'If the box has a switch for Wi-Fi, turn it on. Choose the country of the box: some radios stay off without it.',
  },
  NETWORK_RADIO_NO_FIRMWARE: {
    text: 'The Wi-Fi radio {device} lacks a file that it needs to start (firmware)',
    hint: 'Use another Wi-Fi stick, or tell your operator to add the firmware to the system of the box.',
  },
  NETWORK_AP_NAME_REFUSED: {
    text: 'The name of the Wi-Fi takes {bytes} bytes; it may take 1 to {most}',
    hint: 'Choose another name. A letter that is not English takes two bytes or more.',
  },
  NETWORK_AP_PASSWORD_REFUSED: {
    text: 'This password cannot protect a Wi-Fi',
    hint: 'Use 8 to 63 English letters, digits, signs and spaces.',
  },
  NETWORK_AP_CHANNEL_REFUSED: {
    text: 'There is no channel {channel} in the {band} GHz band',
    hint: 'Choose 1 to 13 for 2.4 GHz; 36, 40, 44 or 48 for 5 GHz; or let the box choose.',
  },
  NETWORK_AP_LATE: {
    text: 'The Wi-Fi radio {device} did not begin to send',
    hint: 'The box tries again by itself. If it lasts, unplug the box and plug it in again.',
  },
  NETWORK_AP_RADIO_REFUSED: {
    text: 'The Wi-Fi radio {device} does not work with these settings',
    hint: 'Choose another channel, 2.4 GHz, or WPA2. If it lasts, try another Wi-Fi stick.',
  },
  NETWORK_JOIN_LATE: {
    text: '{ssid} did not answer in time',
    hint: 'Bring the box nearer to it, and try again.',
  },
  NETWORK_JOIN_NO_ADDRESS: {
    text: '{ssid} let the box in but gave it no address',
    hint: 'Switch the other Wi-Fi off and on again, then try again.',
  },
  NETWORK_JOIN_SECURITY: {
    text: '{ssid} is protected in a way that the box cannot use',
    hint: 'The box joins open networks, and those with one password for all (WPA2 or WPA3). Choose another one.',
  },
  NETWORK_JOIN_NO_PASSWORD: {
    text: '{ssid} has no password',
    hint: 'Leave the password empty. If this network should have one, it may not be the right network.',
  },
  NETWORK_FORGET_FOREIGN: {
    text: 'The box did not learn {ssid} here, so it does not forget it here',
    hint: 'Your operator set it up in the system of the box, and can remove it there.',
  },
  NETWORK_SCAN_BUSY: {
    text: 'The box cannot listen for other networks while its only radio serves visitors',
    hint: 'Type the name of the network, or plug in a second Wi-Fi stick.',
  },
} as const satisfies Record<string, Message>;
