import type { Message } from '../../message.ts';

const keepWhatIsThere = 'Nothing that was on it before is lost.';

/** What the usb helper says of a stick. */
export const usbHelperMessages = {
  STICK_FULL: {
    text: 'There is no room left on {label}',
    hint: `Use another stick, or remove files from this one on a computer. ${keepWhatIsThere}`,
  },
  STICK_READ_ONLY: {
    text: '{label} cannot be written to',
    hint: 'Look for a small switch on the stick and move it. If there is none, use another stick.',
  },
  STICK_WRITE_FAILED: {
    text: 'Writing to {label} failed',
    hint: `Plug it in again. If it happens again, use another stick. ${keepWhatIsThere}`,
  },
  STICK_WRITE_REFUSED: {
    text: '{label} was not prepared for this',
    hint: 'Prepare the stick with "hotspot usb prepare", or on the status page.',
  },
  MARKER_INVALID: {
    text: 'What the stick should be for was not understood',
    hint: 'Prepare the stick with a "hotspot" command of the same version as the box.',
  },
  STICK_MOUNT_FAILED: {
    text: '{label} cannot be opened',
    hint: 'Let a computer check and repair the stick, or format it anew as exFAT and copy the release to it again.',
  },
  STICK_FORMAT_UNKNOWN: {
    text: '{label} is formatted in a way that the box does not know',
    hint: 'Format the stick as exFAT or FAT32 on a computer and copy the release to it again.',
  },
  STICK_FORMAT_OFF: {
    text: '{label} is formatted as {fileSystem}, which is switched off on this box',
    hint: 'Use a stick formatted as exFAT or FAT32. Operators: USB_EXT4=on allows ext4.',
  },
  STICK_OPTIONS_MISSING: {
    text: '{label} cannot be opened safely and is left alone',
    hint: 'The system of the box lacks something. Tell the operator.',
  },
} as const satisfies Record<string, Message>;
