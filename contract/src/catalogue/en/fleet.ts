import type { Message } from '../../message.ts';

/** What `hotspot fleet` says. */
export const fleetMessages = {
  FLEET_EMPTY: {
    text: 'no box is known',
    hint: 'Read receipts (hotspot receipts read STICK), join the network of boxes and add --lan, or name a box with --device.',
  },
  FLEET_LAN_NOBODY: {
    text: 'no box was found on the networks of this computer',
    hint: 'Boxes with NEIGHBOURS=off do not announce themselves, and visitors on the Wi-Fi of a box do not hear it: name its address with --device.',
  },
  FLEET_THRESHOLDS_INVALID: {
    text: '{path} has no thresholds: {reason}',
    hint: 'As in {"contentDays": 60, "silentDays": 90, "temperatureCelsius": 80}; what is left out stays as it is.',
  },
  FLEET_RECEIPT_DAMAGED: {
    text: 'what {path} kept of a box is damaged; the box is left out',
    hint: 'Read its receipt again: hotspot receipts read STICK',
  },

  // Clauses of a sentence about a box
  FLEET_CONTENT_OLD: { text: 'content of "{channel}" is {age} old' },
  FLEET_SILENT: { text: 'nothing heard for {time}' },
  FLEET_NEVER_HEARD: { text: 'never heard of' },
  FLEET_POWER_WEAK: { text: 'power supply too weak' },
  FLEET_HOT: { text: 'board {celsius} °C hot' },
  FLEET_DAEMON_AWAY: { text: 'the part that brings updates does not answer' },
  FLEET_WENT_BACK: { text: '"{channel}" went back from release {before} to {counter}' },
  FLEET_NAME_SHARED: { text: 'another box has the same name' },
} as const satisfies Record<string, Message>;
