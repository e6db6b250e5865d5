import type { Message } from '../../message.ts';

/** What the Scuttlebutt pub of a box says. */
export const scuttlebuttMessages = {
  PUB_OFF: { text: 'Messages are switched off' },
  PUB_STARTING: { text: 'Messages are being made ready' },
  PUB_WAITING: {
    text: 'Messages wait for the Wi-Fi of the box',
    hint: 'People exchange messages on the network that the box itself makes.',
  },
  PUB_RUNNING: {
    text: '{people} people exchange messages through the box now',
    plural: {
      of: 'people',
      one: { text: '{people} person exchanges messages through the box now' },
    },
  },
  PUB_NOT_OPENED: {
    text: 'The messages of the box could not be opened',
    hint: 'It tries again by itself. If it stays so, the memory card may be full or worn out.',
  },
  PUB_PORT_TAKEN: {
    text: 'Nobody can connect: port {port} of the box is not free',
    hint: 'It tries again by itself. Another program of the box may have taken the port.',
  },
  PUB_INTAKE_DISK: {
    text: 'No new messages are taken: only {freeBytes} are free, and {reserveBytes} are kept free',
    hint: 'Delete people or pictures that are not needed, or make space on the box.',
  },
  PUB_INTAKE_QUOTA: {
    text: 'No new messages are taken: they have {usedBytes} of {quotaBytes}',
    hint: 'Delete people who are gone, or give messages more space.',
  },
  PUB_RENEWED: {
    text: 'The box has a new name among messages: {former} is not used any more',
    hint: 'What was restored was older than what people have of it. They have to connect to the box and follow it once more.',
  },
  PUB_FEEDS_FULL: {
    text: 'The box takes messages of {feeds} people, and of no more',
    hint: 'Delete people who are gone, or let the box take more.',
    plural: {
      of: 'feeds',
      one: {
        text: 'The box takes messages of {feeds} person, and of no more',
        hint: 'Delete people who are gone, or let the box take more.',
      },
    },
  },
  PUB_DAY_FULL: {
    text: '{feeds} new people came today: others are taken tomorrow',
    hint: 'If they really are so many, let the box take more in a day.',
    plural: {
      of: 'feeds',
      one: {
        text: '{feeds} new person came today: others are taken tomorrow',
        hint: 'If there really are more, let the box take more in a day.',
      },
    },
  },
  PUB_STATE_LOST: {
    text: 'What was chosen for messages could not be read, and counts no more',
    hint: 'Look through the list of blocked people, and the limits.',
  },
  PUB_ROOM_OFFLINE: { text: 'The room {room} waits until the box has Internet' },
  PUB_ROOM_METERED: {
    text: 'The room {room} is not used: the Internet of this box costs by the byte',
    hint: 'A steward who enters a room on the page of messages uses it all the same.',
  },
  PUB_ROOM_CLAIMING: { text: 'The invite of {room} is being used' },
  PUB_ROOM_CONNECTING: { text: 'The box connects to the room {room}' },
  PUB_ROOM_CONNECTED: { text: 'The box is in the room {room}' },
  PUB_ROOM_FAILING: {
    text: 'The room {room} is not reached',
    hint: 'The box tries again by itself.',
  },
  PUB_ROOM_REFUSED: {
    text: 'The room {room} does not take the invite',
    hint: 'An invite is good for one time. Ask whoever has the room for a new one.',
  },
  PUB_ROOM_WORDS: {
    text: 'This is neither an invite nor an address of a room',
    hint: 'An invite begins with https://, an address with net:.',
  },
  PUB_FOLDER_MISSING: {
    text: '{name} names no folder',
    hint: 'Set it to a folder of its own, as in docker-compose.yml.',
  },
  PUB_NOT_SAVED: {
    text: 'This could not be saved, so it does not count',
    hint: 'The memory card may be full or worn out.',
  },
  PUB_FEED_OWN: { text: 'This is the box itself' },
  PUB_FEED_BLOCKED: {
    text: 'This person is blocked',
    hint: 'Unblock them first.',
  },
  PUB_DAEMON_AWAY: {
    text: 'Nobody can say now whether you are signed in',
    hint: 'Wait a minute, and try again.',
  },
} as const satisfies Record<string, Message>;
