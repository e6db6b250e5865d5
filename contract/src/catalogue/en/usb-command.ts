import type { Message } from '../../message.ts';

/** What the operator's command says about sticks: `hotspot usb …`. */
export const usbCommandMessages = {
  DRIVE_UNPLUGGED: {
    text: 'the stick was pulled out: {path}',
    hint: 'Plug it in again and repeat the command. What is complete on it is not written again.',
  },
  USB_ALREADY_THERE: {
    text: '{kept} of {total} packs are on the stick already ({size}); they were read again and are right',
  },
  USB_BACKUP_PASSPHRASE: {
    text: 'a backup on this stick can be brought back only with its passphrase',
    hint: 'Write the passphrase on paper, and keep the paper apart from the stick.',
  },
  USB_BUNDLE_NEEDED: {
    text: '--file copies a file that ends in .hotspot, and {path} is none',
    hint: 'Leave --file out: the release is then written as the folder "hotspot", which every stick can hold.',
  },
  USB_BUSY: {
    text: '{path} is in use by another program',
    hint: 'Close the programs and windows that show files of the stick, then try again.',
  },
  USB_CLEARED_FIRST: {
    text: 'the stick had no room for both, so the old release was removed before the new one was written',
  },
  USB_CONFIRM_WRONG: {
    text: 'the drive {drive} was not erased: its name was not typed',
    hint: 'Look at "hotspot usb list" once more. Everything on the drive will be lost; to agree, type its name, or give --confirm={drive}.',
  },
  USB_DAMAGED: {
    text: 'the stick did not keep what was written: {name} on {path} came back different ({reason})',
    hint: 'It holds no release now. Write it once more. If that fails too, throw the stick away and take another; "hotspot usb check --capacity" tells whether it is a fake.',
  },
  USB_DOWNGRADE: {
    text: '{path} holds something newer than this release',
    hint: 'It was left as it is. To put the older release there all the same: --replace. If a community handed the stick to you, take in what it brings first: hotspot bundle finalize --with {path}',
  },
  USB_DRIVE_REFUSED: {
    text: '{drive} is not used as a stick: {reason}',
    hint: 'Nothing was changed. "hotspot usb list" shows the drives that can be used.',
  },
  USB_DRIVE_UNKNOWN: {
    text: 'there is no drive and no folder {drive}',
    hint: 'Plug the stick in, wait a few seconds, and look at "hotspot usb list".',
  },
  USB_EJECT_UNPOWERED: {
    text: 'the drive could not be switched off; its light may stay on',
  },
  USB_ERASING: {
    text: 'everything on the drive {drive} will be lost: {size}, {model}, called {labels}',
  },
  USB_FAILING: {
    text: 'the stick is failing: {path} cannot be read or written ({reason})',
    hint: 'Try another USB socket, without a cable or hub in between. If it happens again, throw the stick away and take another.',
  },
  USB_FAKE: {
    text: '{drive} is a fake or failing stick: it says that it has room for {claimed}, but keeps only about {real}; the first wrong byte is at {offset}',
    hint: 'Do not use it. Whatever is written to it beyond that is lost. Give it back, and buy from another seller.',
  },
  USB_FILE_TOO_LARGE: {
    text: 'the file system of {path} (FAT32) holds no file above 4 GB ({reason})',
    hint: 'Leave --file out: the release is then written as the folder "hotspot", in pieces that fit.',
  },
  USB_FOREIGN: {
    text: '{path} holds releases of another trust root',
    hint: 'They were left as they are. To carry both on one stick, make a bundle file and copy it with --file. To throw the other one away: --replace.',
  },
  USB_FULL: {
    text: 'the stick is full: {path}',
    hint: 'Remove other files from it, or take a larger stick, then repeat the command. What is complete on it is not written again.',
  },
  USB_LIST_UNSUPPORTED: {
    text: 'the drives of this computer cannot be listed ({reason})',
    hint: 'Name the folder where the stick appears instead, as in --to /media/stick: that works on every system. The list needs Linux and the program lsblk.',
  },
  USB_MARKER_UNREADABLE: {
    text: '{path} is not a file that says what a stick is for',
    hint: 'It was left as it is. Remove it if you do not need it, then repeat the command.',
  },
  USB_NAME_TAKEN: {
    text: '{path} is in the way',
    hint: 'Something else has that name on the stick. Rename or remove it. To replace another bundle file of that name: --replace.',
  },
  USB_NEEDS_ROOT: {
    text: 'only the administrator may mount or erase the drive {drive}',
    hint: 'Open the stick in the file manager and name the folder where it appears, as in --to /media/stick; or repeat the command with sudo.',
  },
  USB_NOT_FORMATTED: {
    text: 'there is no file system on {drive}',
    hint: 'A new stick is made ready with: hotspot usb prepare --to {drive} --format fat32',
  },
  USB_NO_RIGHTS: {
    text: 'you may not write to {path}',
    hint: 'Use the folder where your file manager shows the stick, or repeat the command with sudo.',
  },
  USB_PROGRAM_FAILED: {
    text: '{program} failed: {reason}',
    hint: 'Pull the stick out, plug it in again, and repeat the command. If it happens again, take another stick.',
  },
  USB_PROGRAM_MISSING: {
    text: 'the program {program} is not installed on this computer',
    hint: 'On Debian and Ubuntu: sudo apt install dosfstools exfatprogs fdisk util-linux',
  },
  USB_READ_FROM_MEMORY: {
    text: 'on this system the check may have read from memory, not from the stick',
    hint: 'Eject the stick, plug it in again, and run: hotspot usb check {path}',
  },
  USB_READ_ONLY: {
    text: 'the stick cannot be written: {path} is read-only',
    hint: 'Look for a small switch on the side of the stick or card and move it. A stick that is worn out becomes read-only by itself: then take another.',
  },
  USB_SEVERAL_PARTITIONS: {
    text: '{drive} has several partitions: {names}',
    hint: 'Name one of them.',
  },
  USB_SKIPPED_READING: {
    text: 'the stick was not read back, so nobody knows whether it kept what was written',
    hint: 'Before it goes to a box: hotspot usb check {path}',
  },
  USB_STEWARD_SECRET: {
    text: 'whoever holds this stick can act as the steward of the boxes that know it',
    hint: 'Keep it like a key, and do not copy it. A box knows it from the first time that it is plugged in there.',
  },
  USB_TARGET_MISSING: {
    text: 'there is no folder {path}',
    hint: 'Is the stick plugged in and open in the file manager? "hotspot usb list" shows where sticks are mounted.',
  },
  USB_TOO_SMALL: {
    text: 'there is too little space on {path}: {needed} are needed, {free} can be had',
    hint: 'Nothing was changed. Remove other files from the stick, or take a larger one.',
  },
  USB_UNMOUNT_FAILED: {
    text: '{path} could not be unmounted',
    hint: 'Close the programs and windows that show files of the stick, then repeat the command with sudo, or use the eject button of your file manager.',
  },
  WORK_USB_CAPACITY: { text: 'Testing the size' },
  WORK_USB_KEPT: { text: 'Reading what is on the stick already' },
  WORK_USB_READING_BACK: { text: 'Reading the stick back' },
  WORK_USB_WRITING: { text: 'Writing the stick' },
} as const satisfies Record<string, Message>;
