import type { Message } from '../../message.ts';

/** What the Scuttlebutt pub says where the Internet costs by the byte. */
export const pubMeteredMessages = {
  PUB_ROOM_METERED: {
    text: 'The room {room} is not used: the Internet of this box costs by the byte',
    hint: 'A steward who enters a room on the page of messages uses it all the same.',
  },
} as const satisfies Record<string, Message>;
