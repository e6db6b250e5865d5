import type { Message } from '../../message.ts';

/** Releases that people give to the box over its Wi-Fi (portal). */
export const uploadMessages = {
  PAGE_GIVE: { text: 'Give this box a release' },
  PAGE_GIVE_LEAD: {
    text: 'Choose a file from this phone or computer whose name ends in ".hotspot". The box takes it in only if its operator signed it. The steward of this box knows the PIN.',
  },
  PAGE_GIVE_FILE: { text: 'File' },
  PAGE_GIVE_SEND: { text: 'Send' },
  PAGE_GIVE_STOP: { text: 'Stop' },
  PAGE_GIVE_STAY: {
    text: 'Leave this page open until all is sent. After a cut, choose the same file again: it goes on where it was.',
  },
  PAGE_GIVE_PLAIN: {
    text: 'Scripts are off in this browser: after a cut, the file has to be sent from its beginning.',
  },
  PAGE_GIVE_SENDING: { text: 'Sending the file to the box' },
  PAGE_GIVE_WAITING: {
    text: 'The box does not answer. Stay on its Wi-Fi: the sending goes on by itself.',
  },
  PAGE_GIVE_CUT: {
    text: 'Not all of the file came to the box',
    hint: 'Choose the same file and send it again.',
  },
  PAGE_GIVE_STOPPED: { text: 'Stopped. The box keeps nothing of the file.' },
  PAGE_GIVE_ARRIVED: {
    text: 'The whole file is here',
    hint: 'The box checks it now. You may switch the phone off or leave the Wi-Fi.',
  },
  PAGE_GIVE_ANOTHER: { text: 'Give another file' },

  UPLOAD_NOT_A_RELEASE: {
    text: 'This file is not a release',
    hint: 'Choose the file whose name ends in ".hotspot". The box keeps nothing of this one.',
  },
  UPLOAD_NO_ROOM: {
    text: 'Not enough room for this file: {neededBytes} are needed, {freeBytes} are free',
    hint: 'Bring it on a USB stick: then the box needs room only for what is new.',
  },
  UPLOAD_BUSY: {
    text: 'Another file is being sent to this box',
    hint: 'Wait until it is here. If its sender has gone, try again in a minute.',
  },
  UPLOAD_IN_USE: {
    text: 'The box still copies from the file that it got before',
    hint: 'Wait until the status page says that it is done, then send this one.',
  },
  UPLOAD_GONE: {
    text: 'The box does not have this file any more',
    hint: 'Send it from its beginning.',
  },
  UPLOAD_TOO_LONG: {
    text: 'More came than the file was said to have',
    hint: 'The file changed while it was sent. Send it again.',
  },
  UPLOAD_WRITE_FAILED: {
    text: 'The box could not write the file ({reason})',
    hint: 'Try again, or bring the file on a USB stick. If it stays so, the memory card may be failing.',
  },
} as const satisfies Record<string, Message>;
