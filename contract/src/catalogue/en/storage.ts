import type { Message } from '../../message.ts';

const cardMayFail = 'If it happens again, the memory card may be failing: use another card soon.';

/** What a box says of its room, its memory card, its power supply and its own notes (daemon). */
export const storageMessages = {
  // Room
  SPACE_TAKEN: {
    text: 'The disk filled up while the box was copying: {freeBytes} bytes are free, {reserveBytes} are kept for the box itself',
    hint: 'What was here before is still here, and what was copied is kept. The box goes on by itself as soon as there is room again, with the stick plugged in.',
  },
  PREVIOUS_GIVEN_UP: {
    text: 'To make room for {releases}, what was here before the present release was removed',
    hint: 'Going back is not possible until the new release is there. What is here now stays.',
  },

  // Notes of the box that were unreadable at a start
  TRUST_COPY_LOST: {
    text: 'One of the two copies of what the box knows about trust was unreadable; the other one was used',
    hint: `Nothing is lost. ${cardMayFail}`,
  },
  JOURNAL_LOST: {
    text: 'The notes about the last update were unreadable and were begun anew',
    hint: `Nothing is lost; an update that was under way begins again when its stick is plugged in. ${cardMayFail}`,
  },
  HISTORY_LOST: {
    text: 'The list of what happened on this box was unreadable and was begun anew',
    hint: `The content is not touched by that. ${cardMayFail}`,
  },
  SETTINGS_LOST: {
    text: 'The last good settings were unreadable; the settings of now are used',
    hint: `Look at the settings on this page. ${cardMayFail}`,
  },
  PIN_LOST: {
    text: 'The PIN of the steward was unreadable and was set anew',
    hint: `It is the one in ADMIN_PIN, or else a new one that stands in the log of the box. ${cardMayFail}`,
  },
  DEVICE_LOST: {
    text: 'The name of this box for its operator was unreadable; the box has a new one',
    hint: `Tell the operator, who may have releases for this box alone. ${cardMayFail}`,
  },
} as const satisfies Record<string, Message>;
