import type { Message } from '../../message.ts';

/** What a person in front of the box is told of a stick that is plugged in. */
export const stickMessages = {
  STICK_READING: {
    text: 'Reading {label}',
    hint: 'Leave it in.',
  },
  STICK_CHECKING: {
    text: 'Checking what is on {label}',
    hint: 'Leave it in.',
  },
  STICK_COPYING: {
    text: 'Copying from {label}',
    hint: 'Leave it in. If it is pulled out, the box goes on when it is back.',
  },
  STICK_WAITING_TURN: {
    text: '{label} waits until the box is done with something else',
    hint: 'Leave it in. If you need it now, pull it out and bring it back later.',
  },
  STICK_WAITING_END: {
    text: 'Everything is copied from {label}. The box makes it ready for use',
    hint: 'Wait a moment: soon you can pull it out.',
  },
  STICK_WRITING: {
    text: 'Writing to {label}',
    hint: 'Do not pull it out now: what is being written would be lost.',
  },
  STICK_DONE: {
    text: 'Done. You can pull out {label}',
    hint: 'Carry it to the next box, or keep it for repairs.',
  },
  STICK_REST_ELSEWHERE: {
    text: 'You can pull out {label}: the box has all that it can use of it',
    hint: 'Something is still missing. Plug in another stick with this release.',
  },
  STICK_NOTHING_NEW: {
    text: 'You can pull out {label}: the box has all of it already',
    hint: 'Ask the operator for a newer one if you expected something new.',
  },
  STICK_NOTHING_HERE: {
    text: 'You can pull out {label}: there is nothing for this box on it',
    hint: 'A stick for this box has a folder named "hotspot", or a file whose name ends in ".hotspot".',
  },
  STICK_UNUSABLE: {
    text: '{label} cannot be used',
    hint: 'Pull it out. Try another stick, or another USB socket.',
  },
} as const satisfies Record<string, Message>;
