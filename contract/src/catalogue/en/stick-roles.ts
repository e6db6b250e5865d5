import type { Message } from '../../message.ts';

/** What a box does with relay, steward's and backup sticks. */
export const stickRoleMessages = {
  BACKUP_INVALID: {
    text: 'The backup cannot be opened ({reason})',
    hint: 'It is damaged, or belongs to another stick. Try another backup stick if there is one.',
  },

  BACKUP_WRITING: {
    text: 'Writing a backup of this box to {label}',
    hint: 'Leave the stick in.',
  },
  BACKUP_WRITTEN: {
    text: 'A backup of this box is on {label}, and was read back',
    hint: 'Keep the stick where it is safe, away from the box.',
  },
  BACKUP_WRITTEN_WITHOUT_FILES: {
    text: "A backup of this box is on {label}, but without the community's own files: they have {sizeBytes}, and {maxBytes} fit",
    hint: "Copy the community's own files with a computer.",
  },
  BACKUP_OF_ANOTHER: {
    text: '{label} has a backup of another box; it was left as it is',
    hint: 'Use one stick for each box. If the old backup is not needed, delete "hotspot-backup.sealed" on it with a computer.',
  },
  BACKUP_CAN_RESTORE: {
    text: '{label} has a backup, and this box is empty',
    hint: 'A steward can restore the backup here, with the PIN of this box and the passphrase of the stick.',
  },
  BACKUP_NOT_KEPT: {
    text: '{label} does not give back the backup that was written to it',
    hint: 'The stick is failing, or is smaller than it says. Use another one.',
  },
  BACKUP_MISSING: {
    text: 'There is no backup on {label}',
    hint: 'Plug in the stick that this box, or the one before it, wrote its backup to.',
  },
  BACKUP_DAMAGED: {
    text: 'The backup on the stick is damaged ({reason})',
    hint: 'Nothing was changed. Try another backup stick if there is one.',
  },
  BACKUP_RESTORED: {
    text: 'The backup was restored: this box goes on where the old card was',
    hint: 'Plug in a stick with the newest release.',
  },
  BACKUPS_LOST: {
    text: 'The list of backups that this box wrote was damaged and is empty now',
    hint: 'To go on with a backup stick, delete "hotspot-backup.sealed" on it with a computer first.',
  },
  RESTORE_LOST: {
    text: 'The backup that was to be restored got damaged on this card',
    hint: 'Restore it again. If it happens again, the card is failing: use another one.',
  },
  RESTORE_NOT_EMPTY: {
    text: 'This box has a release already; a backup goes onto an empty card only',
    hint: 'Nothing was changed. Write the software to a fresh card to restore a backup.',
  },
  RESTORE_OTHER_ROOT: {
    text: 'The backup is of a box of another operator (trust root {rootFingerprint})',
    hint: 'Nothing was changed. Ask the operator of this box.',
  },
  RESTORE_ROOT_UNCONFIRMED: {
    text: 'The backup trusts the root {rootFingerprint}',
    hint: 'Compare it with what the operator gave you. If it is the same, confirm it and restore again.',
  },
  PASSPHRASE_WRONG: {
    text: 'The passphrase does not open this backup',
    hint: 'Try again; check the keyboard layout and Caps Lock.',
  },
  PASSPHRASE_LOCKED: {
    text: 'Too many wrong passphrases: wait {seconds} seconds',
    hint: 'Then try again.',
    plural: {
      of: 'seconds',
      one: { text: 'Too many wrong passphrases: wait a second', hint: 'Then try again.' },
    },
  },

  // Stewards' sticks
  STEWARD_ENROLLED: {
    text: "{label} is the first steward's stick that this box met; from now on it knows it",
    hint: 'Was it not your stick? Then somebody else enrolled theirs: tell the operator.',
  },
  STEWARD_ENROLLED_BY_STEWARD: {
    text: "The box knows one more steward's stick: {label}",
    hint: 'Was it not you? Plug in your own stick and press "forget other sticks".',
  },
  STEWARDS_FORGOTTEN: {
    text: "The box knows only the steward's sticks that are plugged in now; all others were forgotten",
  },
  STEWARDS_LOST: {
    text: "The list of stewards' sticks was damaged and is empty now",
    hint: "Plug in your steward's stick soon: the first one that the box meets is enrolled.",
  },
  STEWARD_KNOWN: {
    text: "{label} is a steward's stick that this box knows",
    hint: 'For ten minutes after it was plugged in, the box does what needs somebody who stands before it.',
  },
  STEWARD_UNKNOWN: {
    text: "{label} is a steward's stick that this box does not know",
    hint: 'A steward whose stick the box knows can let it know this one, too: with the PIN, and with their own stick plugged in first.',
  },
  STEWARD_PIN_WRITTEN: {
    text: 'A new PIN is on {label}',
    hint: 'Pull the stick out and read the file "hotspot-pin.txt" with a phone or computer. The old PIN does not work any more.',
  },
  STEWARD_PIN_RENEWED: {
    text: "The PIN was replaced by a new one, which is on the steward's stick {label}",
    hint: 'Was it not you? Then somebody has your stick, or a copy of it: tell the operator.',
  },
  STEWARD_PIN_FIXED: {
    text: '{label} asks for a new PIN, but the PIN of this box is set from outside (ADMIN_PIN)',
    hint: 'Ask whoever set the box up for the PIN, or to take the setting ADMIN_PIN away.',
  },
  STEWARD_PIN_FILE: {
    text: 'PIN of the box "{name}": {pin}',
    hint: 'Type it on the page of the box where a PIN is asked for. Earlier PINs do not work any more. Delete this file when you know the PIN, and keep the stick safe.',
  },
  PRESENCE_REQUIRED: {
    text: 'The box must be sure that a steward stands before it',
    hint: 'Plug a steward\'s stick that the box knows into it now, then try again within ten minutes. No stick yet? The operator makes one with "hotspot usb prepare --steward".',
  },
  STICK_UNKNOWN: {
    text: 'This stick is not plugged in any more',
    hint: 'Plug it in, wait until the box has looked at it, and try again.',
  },
  STICK_NOT_STEWARD: {
    text: "{label} is not a steward's stick",
    hint: 'Operators: run "hotspot usb prepare --steward" with the stick.',
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
    plural: {
      of: 'files',
      one: {
        text: '{label} has {releases}, but one file is damaged on this box and was left out',
        hint: 'Plug in a stick with this release, so that the box repairs itself; then plug in this one again.',
      },
    },
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
    text: '{label} has {freeBytes} free and needs {neededBytes} for the new release beside what is on it',
    hint: 'What was on it still works. Use a larger stick, or delete the folder "hotspot" on it with a computer and plug it in again.',
  },
  RELAY_NOT_KEPT: {
    text: '{label} does not give back what was written to it ({name})',
    hint: 'The stick is failing, or is smaller than it says. Use another one.',
  },
} as const satisfies Record<string, Message>;
