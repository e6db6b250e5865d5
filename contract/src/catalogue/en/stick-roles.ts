import type { Message } from '../../message.ts';

/** What a box does with relay, steward's and backup sticks. */
export const stickRoleMessages = {
  BACKUP_INVALID: {
    text: 'The backup cannot be opened ({reason})',
    hint: 'It is damaged, or belongs to another stick. Try another backup stick if there is one.',
  },

  // Relay sticks. `releases` reads "stable 2, beta 7"
  RELAY_PREPARING: {
    text: 'Preparing {label} for the next village: {percent} %',
    hint: 'Leave the stick in. If it is pulled out, the box goes on when it is back.',
  },
  RELAY_WRITING: {
    text: 'Writing {label} for the next village: {percent} %',
    hint: 'Leave the stick in. If it is pulled out, the box goes on when it is back.',
  },
  RELAY_VERIFYING: {
    text: 'Reading {label} back to be sure: {percent} %',
    hint: 'Leave the stick in. If it is pulled out, the box goes on when it is back.',
  },
  RELAY_READY: {
    text: '{label} is ready for the next village: {releases}',
    hint: 'Pull the stick out and plug it into the next box.',
  },
  RELAY_READY_PARTIAL: {
    text: '{label} is ready for the next village: {releases}, without {components}, which this box does not have',
    hint: 'Boxes of the same kind take all they need from it. A box of another kind will wait for the rest from another stick.',
  },
  RELAY_READY_DAMAGED: {
    text: '{label} has {releases}, but {files} files are damaged on this box and were left out',
    hint: 'Plug in a stick with this release, so that the box repairs itself; then plug in this one again.',
  },
  RELAY_NOTHING: {
    text: 'This box has nothing to pass on to {label} yet',
    hint: 'It has no release, or it has heard of a newer one that it could not take yet. Plug in the newest stick first.',
  },
  RELAY_FOREIGN: {
    text: '{label} carries a release of another operator; it was left as it is',
    hint: 'Use another stick, or delete the folder "hotspot" on it with a computer first.',
  },
  RELAY_NEWER: {
    text: '{label} says that it carries something newer than this box has; it was left as it is',
    hint: 'Look at what the box says of this stick. If the release on it is damaged, delete the folder "hotspot" on it with a computer.',
  },
  RELAY_NO_ROOM: {
    text: '{label} has {freeBytes} bytes free and needs {neededBytes} for the new release beside what is on it',
    hint: 'What was on it still works. Use a larger stick, or delete the folder "hotspot" on it with a computer and plug it in again.',
  },
  RELAY_NOT_KEPT: {
    text: '{label} does not give back what was written to it ({name})',
    hint: 'The stick is failing, or is smaller than it says. Use another one.',
  },
} as const satisfies Record<string, Message>;
