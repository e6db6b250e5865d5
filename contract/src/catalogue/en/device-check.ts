import type { Message } from '../../message.ts';

/** What `hotspot doctor --device` says of a box. */
export const deviceCheckMessages = {
  DEVICE_ADDRESS_INVALID: {
    text: '"{value}" is no address of a box',
    hint: 'Write it as in http://192.168.44.1 or http://library.lan.',
  },
  DEVICE_SILENT: {
    text: 'no box answers at {url}: {reason}',
    hint: 'Join the Wi-Fi of the box, or plug this computer into its network, and switch mobile data and VPN off. If the box has another address, write it after --device. If phones do not reach it either, unplug it and plug it in again.',
  },
  DEVICE_STRANGE: {
    text: 'what answers at {url} is no box, or one with older software',
    hint: 'Open the address in a browser: it should show the pages of the box. If it does, update the box.',
  },
  DEVICE_ANSWERS: { text: 'the box at {url} answers' },
  DEVICE_VERSION: { text: 'the pages have version {version}' },
  DEVICE_RELEASE: { text: 'release {counter} of {channel} is in force' },
  DEVICE_RELEASE_NONE: {
    text: 'no release is in force',
    hint: 'Plug in a stick with a release.',
  },
  DEVICE_DAEMON_AWAY: {
    text: 'the part that brings updates does not answer',
    hint: 'Wait a minute. If it lasts, unplug the box and plug it in again.',
  },
  DEVICE_CLOCK_FINE: { text: 'the box knows the time for certain' },
  DEVICE_CLOCK_UNPROVEN: {
    text: 'the box does not know the time for certain',
    hint: 'Nothing stops working. A way to the Internet, a clock with a battery, or a fresh release help.',
  },
  DEVICE_POWER_FINE: { text: 'nothing says that the power is weak' },
  DEVICE_POWER_WAS_WEAK: {
    text: 'the power was too weak at some time since the box was switched on',
    hint: 'Use the power supply that belongs to the board, with a short cable.',
  },
  DEVICE_CARD_ERRORS: {
    text: 'the memory card had {count} errors',
    hint: 'Keep a copy of what is only on it, and use another card soon.',
  },
  DEVICE_WIFI_AWAY: {
    text: 'the part that makes the Wi-Fi is not there or does not answer',
    hint: 'A box with its own Wi-Fi: wait a minute, then unplug it and plug it in again. A box without: nothing is wrong.',
  },
  DEVICE_ON_CHANNEL: { text: '{band} GHz, channel {channel}, {security}' },
  DEVICE_STATIONS: { text: 'devices in the Wi-Fi: {count}' },
  DEVICE_UPLINK: { text: 'a way out: {kind}' },
  DEVICE_UPLINK_NONE: { text: 'no way out: the box works without the Internet' },
  DEVICE_UNTRIED: { text: 'the network has not been tried yet: ask again in a minute' },
  DEVICE_CHECK_FINE: { text: '{check} works' },
  DEVICE_COUNTRY: { text: 'the box goes by the rules of {country}' },
} as const satisfies Record<string, Message>;
