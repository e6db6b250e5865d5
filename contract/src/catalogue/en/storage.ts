import type { Message } from '../../message.ts';

const cardMayFail = 'If it happens again, the memory card may be failing: use another card soon.';

/** What a box says of its room, its memory card, its power supply and its own notes (daemon). */
export const storageMessages = {
  // Room
  SPACE_TAKEN: {
    text: 'The disk filled up while the box was copying: {freeBytes} are free, {reserveBytes} are kept for the box itself',
    hint: 'What was here before is still here, and what was copied is kept. The box goes on by itself as soon as there is room again, with the stick plugged in.',
  },
  PREVIOUS_GIVEN_UP: {
    text: 'To make room for {releases}, what was here before the present release was removed',
    hint: 'Going back is not possible until the new release is there. What is here now stays.',
  },

  REPLACE_NEEDS_CONSENT: {
    text: 'Old and new do not fit on this box together. For release {counter} of "{channel}", {components} would have to go first: {freedBytes}',
    hint: 'The steward decides. With a yes, the box first checks everything on the stick, then takes the old out and copies the new; the rest stays all the time. Until the new is there, these parts are missing, and there is no way back to the old ones.',
  },
  REPLACE_NOT_ASKED: {
    text: 'The box does not ask to take anything out for release {counter} of "{channel}"',
    hint: 'Look at the status page: it says for which release the box asks, if it does.',
  },
  REPLACE_CHECKING: {
    text: 'Checking all of {releases} on its stick, before anything is taken out for it',
    hint: 'Leave the stick in. Nothing has changed yet.',
  },
  REPLACE_TAKING_OUT: {
    text: 'Taking {components} out to make room for the new version',
    hint: 'Leave the stick in.',
  },
  COMPONENT_TAKEN_OUT: {
    text: '{components} was taken out to make room for the new version',
    hint: 'It is back when the new version is copied. Everything else is still here.',
  },
  COMPONENT_ABSENT: {
    text: '{components} is not here: it was taken out to make room for a new version, which is not there yet',
    hint: 'Plug in a stick with the newest release, or with the one before. Everything else is still here.',
  },

  // The machine
  POWER_SUPPLY_WEAK: {
    text: 'The box gets too little power',
    hint: 'Use the power supply that came with the board, and a short cable. Too little power makes sticks fail and damages memory cards.',
  },
  POWER_SUPPLY_WAS_WEAK: {
    text: 'The box got too little power at some time since it was switched on',
    hint: 'Use the power supply that came with the board, and a short cable. Too little power makes sticks fail and damages memory cards.',
  },
  CARD_ERRORS: {
    text: 'The memory card makes errors: {count} so far',
    hint: 'What is here is still served. Use another card soon; plug in a stick with the newest release, and the new card is filled from it.',
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
