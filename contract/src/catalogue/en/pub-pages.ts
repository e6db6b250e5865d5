import type { Message } from '../../message.ts';

/** The Scuttlebutt pub: the visitors' page, the status page, and the steward's pages about it. */
export const pubPageMessages = {
  // For visitors
  PAGE_PUB: { text: 'Messages' },
  PAGE_PUB_HOME: { text: 'Write messages here' },
  PAGE_PUB_LEAD: {
    text: 'With the app Manyverse you write with your neighbours. The box keeps what people write and passes it on when others come by, also while you are away.',
  },
  PAGE_PUB_AWAY: {
    text: 'The box does not pass on messages now',
    hint: 'The service for it does not answer. Phones on this Wi-Fi that have Manyverse open still find each other. If it stays so, tell the steward.',
  },
  PAGE_PUB_IS_OFF: {
    text: 'This box passes on no messages: that is switched off',
    hint: 'Phones on this Wi-Fi that have Manyverse open still find each other. The steward can switch it on.',
  },
  PAGE_PUB_HOW: { text: 'What to press' },
  PAGE_PUB_HOW_GET: { text: 'Get Manyverse, if you do not have it yet, and make your account.' },
  PAGE_PUB_HOW_OPEN: {
    text: 'Open Manyverse here, on this Wi-Fi. Tap the tab "Connections". The sign for Wi-Fi must be on.',
  },
  PAGE_PUB_HOW_TAP: {
    text: 'After some seconds the list shows this box: "{name}". Tap it, then "Connect and follow". If that is not there: "Connect", then "Open profile" and "Follow".',
  },
  PAGE_PUB_HOW_WAIT: {
    text: 'Leave Manyverse open. The box follows you by itself, takes what you wrote, and gives you what others wrote.',
  },
  PAGE_PUB_HOW_AGAIN: {
    text: 'When you come back another day, open Manyverse on this Wi-Fi. It connects by itself.',
  },
  PAGE_PUB_IN_WALK: {
    text: 'This box takes part: it is called "{name}"',
    hint: 'Tap it as you tap a friend, and follow it. Then your messages reach people who are not here now.',
  },
  PAGE_PUB_WALK_MORE: { text: 'The box and your messages' },
  PAGE_PUB_HERE: { text: 'Who is here now' },
  PAGE_PUB_HERE_NOBODY: { text: 'Nobody has Manyverse open here now.' },
  PAGE_PUB_HERE_COUNT: {
    text: '{count} people are connected to the box',
    plural: { of: 'count', one: { text: '1 person is connected to the box' } },
  },
  PAGE_PUB_HERE_MORE: { text: 'and {count} more' },
  PAGE_PUB_HERE_ROOM: { text: 'from far away' },
  PAGE_PUB_HERE_NAMES: {
    text: 'Everybody chooses their own name. Look at the letters behind it to be sure who it is.',
  },
  PAGE_PUB_LAST: { text: 'The last message came {time}' },
  PAGE_PUB_LAST_NEVER: { text: 'No message has come yet' },
  PAGE_PUB_KEPT: {
    text: 'The box keeps {messages} messages of {count} people',
    plural: { of: 'count', one: { text: 'The box keeps {messages} messages of 1 person' } },
  },
  PAGE_PUB_LOOK_AGAIN: { text: 'Look again' },
  PAGE_PUB_BOX: { text: 'How the box is called' },
  PAGE_PUB_ID: { text: 'Its id' },
  PAGE_PUB_ID_WHY: {
    text: 'Nobody else has this id. If the name is in your list twice, take the one with this id.',
  },
  PAGE_PUB_ADDRESS: { text: 'Its address' },
  PAGE_PUB_ADDRESS_HOW: {
    text: 'Manyverse finds the box without it. An app that asks for the address of a pub takes this one, typed, copied or scanned.',
  },
  PAGE_PUB_QR: { text: 'QR code: address of this box for apps that exchange messages' },
  PAGE_PUB_PUBLIC: {
    text: 'What you write in public cannot be taken back',
    hint: 'Everybody who comes by may read and keep it, with your name, for good; the box passes it on. Private messages can be read by those you send them to only, but others see that you sent something. Write nothing that could harm you or others.',
  },
  PAGE_PUB_WORLD: { text: 'With the world' },
  PAGE_PUB_WORLD_HOW: {
    text: 'While this box has Internet, it also exchanges messages with people in this room.',
  },
  PAGE_PUB_ROOM_OTHERS: {
    text: '{count} others are in the room now',
    plural: { of: 'count', one: { text: '1 other is in the room now' } },
  },
  PAGE_PUB_ROOM_RETRY: {
    text: 'The box tries again in {count} seconds',
    plural: { of: 'count', one: { text: 'The box tries again in 1 second' } },
  },

  // For the steward
  PAGE_PUB_STEWARD: { text: 'Messages of people' },
  PAGE_PUB_STEWARD_LEAD: {
    text: 'Whether the box passes on messages, how much people may write, and whom it lets in.',
  },
  PAGE_PUB_NOW: { text: 'How it is now' },
  PAGE_PUB_SPACE: { text: 'Messages take {messageBytes}, pictures and files {blobBytes}' },
  PAGE_PUB_SPACE_FREE: { text: '{freeBytes} are free; {reserveBytes} of it always stay so' },
  PAGE_PUB_ROOM_NONE: { text: 'No room: messages stay between the people who come by' },
  PAGE_PUB_FROM_SETTING: { text: 'A setting says so (SSB_PUB)' },
  PAGE_PUB_FROM_STEWARD: { text: 'A steward said so' },
  PAGE_PUB_OFF: { text: 'Switch messages off' },
  PAGE_PUB_OFF_WHAT: {
    text: 'The box lets nobody in and passes nothing on. What it keeps stays, until you switch it on again.',
  },
  PAGE_PUB_ON: { text: 'Switch messages on' },
  PAGE_PUB_ON_WHAT: {
    text: 'People on this Wi-Fi who have Manyverse exchange what they write through the box.',
  },
  PAGE_PUB_NAME: { text: 'Name of the box in apps' },
  PAGE_PUB_NAME_NEW: { text: 'New name' },
  PAGE_PUB_NAME_HOW: {
    text: 'People look for it in their list. Everybody can read it, also the old ones, for good. No names of people, no places that must stay unknown.',
  },
  PAGE_PUB_NAME_CHANGE: { text: 'Change the name' },
  PAGE_PUB_NAME_SURE: { text: 'Call the box "{name}" for everybody?' },
  PAGE_PUB_NAME_WHAT: {
    text: 'The name is published. You can change it again, but never take it back.',
  },
  PAGE_PUB_NAME_UNFIT: {
    text: 'This cannot be the name of the box',
    hint: 'Type 1 to 80 letters.',
  },
  PAGE_PUB_ROOM: { text: 'Room' },
  PAGE_PUB_ROOM_WHAT: {
    text: 'A room is a server on the Internet at which people and boxes meet. It cannot read what you write to each other in private. It sees when the box is online, and who is there. Take one only whose owner you trust.',
  },
  PAGE_PUB_ROOM_SETTING: { text: 'The room comes from a setting (SSB_ROOM).' },
  PAGE_PUB_ROOM_FIELD: { text: 'Invite or address of a room' },
  PAGE_PUB_ROOM_HOW: {
    text: 'As whoever keeps the room gave it to you. An invite counts once, and is not shown again.',
  },
  PAGE_PUB_ROOM_TAKE: { text: 'Use this room' },
  PAGE_PUB_ROOM_LEAVE: { text: 'Use no room' },
  PAGE_PUB_ROOM_UNFIT: {
    text: 'This is no invite and no address of a room',
    hint: 'Copy all of it, without spaces.',
  },
  PAGE_PUB_BLOCKED_COUNT: {
    text: '{count} people are blocked',
    plural: { of: 'count', one: { text: '1 person is blocked' } },
  },

  PAGE_PUB_PEOPLE: { text: 'People' },
  PAGE_PUB_PEOPLE_LEAD: {
    text: 'Whose messages the box keeps, those first who take most space. Block whoever floods or harms others.',
  },
  PAGE_PUB_PEOPLE_KEPT: { text: 'Whose messages are here' },
  PAGE_PUB_PEOPLE_FIND: { text: 'Name or id' },
  PAGE_PUB_PEOPLE_FIND_DO: { text: 'Find' },
  PAGE_PUB_PEOPLE_NONE: { text: 'Nobody is here, or nobody of that name.' },
  PAGE_PUB_PEOPLE_SHOWN: { text: '{shown} of {count} are shown' },
  PAGE_PUB_NO_NAME: { text: 'without a name' },
  PAGE_PUB_FEED_FACTS: { text: '{messages} messages, {messageBytes}' },
  PAGE_PUB_FEED_FOLLOWED: { text: 'followed' },
  PAGE_PUB_FEED_BLOCKED: { text: 'blocked' },
  PAGE_PUB_BLOCK: { text: 'Block' },
  PAGE_PUB_UNBLOCK: { text: 'Let in again' },
  PAGE_PUB_FOLLOW: { text: 'Follow' },
  PAGE_PUB_DELETE_FEED: { text: 'Delete and block' },
  PAGE_PUB_DELETE_FEED_SURE: { text: 'Delete all messages of "{name}" from this box?' },
  PAGE_PUB_DELETE_FEED_WHAT: {
    text: 'They are gone from this box, and it takes nothing more of this person. Phones that have the messages keep them. If you let the person in again, the messages come back with the phone.',
  },
  PAGE_PUB_BY_ID: { text: 'Somebody who is not in the list' },
  PAGE_PUB_BY_ID_HOW: {
    text: 'Block a person before they come by, or keep and pass on the messages of one who never came by.',
  },
  PAGE_PUB_FEED_ID: { text: 'Id of the person' },
  PAGE_PUB_FEED_UNFIT: {
    text: 'This is not the id of a person',
    hint: 'It begins with @ and ends with .ed25519. Copy it from the profile of the person.',
  },
  PAGE_PUB_FLOOD: { text: 'wrote too much; the box lets them in again tomorrow by itself' },
  PAGE_PUB_BLOCKED_BY_STEWARD: { text: 'a steward blocked this person' },
  PAGE_PUB_BLOCKED: { text: 'Blocked' },

  PAGE_PUB_FILES: { text: 'Pictures and files' },
  PAGE_PUB_FILES_LEAD: {
    text: 'What people sent along with their messages, the newest first. The box does not show them here: look in Manyverse what is meant.',
  },
  PAGE_PUB_FILES_NONE: { text: 'There are no pictures and files.' },
  PAGE_PUB_FILE_OF: { text: 'sent by {name}' },
  PAGE_PUB_DELETE_FILE: { text: 'Delete this file' },
  PAGE_PUB_DELETE_FILE_SURE: { text: 'Delete this file from the box?' },
  PAGE_PUB_DELETE_FILE_WHAT: {
    text: 'It is gone from this box, and the box never takes it again. Phones that have it keep it.',
  },
  PAGE_PUB_FILE_BY_ID: { text: 'A file that is not in the list' },
  PAGE_PUB_FILE_BY_ID_HOW: {
    text: 'The box never takes the file with this id.',
  },
  PAGE_PUB_FILE_ID: { text: 'Id of the file' },
  PAGE_PUB_FILE_UNFIT: {
    text: 'This is not the id of a file',
    hint: 'It begins with & and ends with .sha256.',
  },
  PAGE_PUB_DENIED: { text: 'Never taken' },
  PAGE_PUB_ALLOW_FILE: { text: 'Allow it again' },

  PAGE_PUB_LIMITS: { text: 'How much people may write' },
  PAGE_PUB_LIMITS_LEAD: {
    text: 'So that nobody fills the card of the box. What is above a limit of a day waits until the next day.',
  },
  PAGE_PUB_LIMITS_SAVE: { text: 'Save the limits' },
  PAGE_PUB_LIMIT_NEW_FEEDS: { text: 'New people in a day' },
  PAGE_PUB_LIMIT_FEEDS: { text: 'People in all' },
  PAGE_PUB_LIMIT_MESSAGES: { text: 'Messages of one person in a day' },
  PAGE_PUB_LIMIT_MESSAGE_DAY_MB: { text: 'Messages of one person in a day, in megabytes' },
  PAGE_PUB_LIMIT_MESSAGE_MB: { text: 'All messages, in megabytes' },
  PAGE_PUB_LIMIT_BLOB_SIZE_MB: { text: 'One picture or file, in megabytes' },
  PAGE_PUB_LIMIT_BLOB_FEED_MB: { text: 'Pictures and files of one person, in megabytes' },
  PAGE_PUB_LIMIT_BLOB_MB: { text: 'All pictures and files, in megabytes' },
  PAGE_PUB_LIMIT_BLOB_HOW: { text: 'Above it the oldest ones go.' },
  PAGE_PUB_LIMIT_UNFIT: {
    text: 'This limit cannot be so: {limit}',
    hint: 'Type a number from {least} to {most}.',
  },
  PAGE_PUB_NOTHING: { text: 'Nothing is different from before' },

  PAGE_STEWARD_DONE_PUB: { text: 'It is done' },
  PAGE_STEWARD_DONE_PUB_ON: { text: 'Messages are switched on' },
  PAGE_STEWARD_DONE_PUB_OFF: { text: 'Messages are switched off' },
  PAGE_STEWARD_DONE_PUB_NAMED: { text: 'The box has its new name' },
  PAGE_STEWARD_DONE_PUB_BLOCKED: { text: 'The person is blocked' },
  PAGE_STEWARD_DONE_PUB_UNBLOCKED: { text: 'The person is let in again' },
  PAGE_STEWARD_DONE_PUB_FEED: { text: 'The messages are deleted, and the person is blocked' },
  PAGE_STEWARD_DONE_PUB_FILE: { text: 'The file is deleted and will not be taken again' },
  PAGE_STEWARD_DONE_PUB_LIMITS: { text: 'The new limits count from now on' },

  // In the log of what stewards did
  PAGE_STEWARD_ACT_PUB_SWITCH: { text: 'Switch messages on or off' },
  PAGE_STEWARD_ACT_PUB_NAME: { text: 'Change the name of the box in apps' },
  PAGE_STEWARD_ACT_PUB_LIMITS: { text: 'Change how much people may write' },
  PAGE_STEWARD_ACT_PUB_FOLLOW: { text: 'Follow a person' },
  PAGE_STEWARD_ACT_PUB_BLOCK: { text: 'Block a person' },
  PAGE_STEWARD_ACT_PUB_UNBLOCK: { text: 'Let a person in again' },
  PAGE_STEWARD_ACT_PUB_DELETE_FEED: { text: 'Delete the messages of a person' },
  PAGE_STEWARD_ACT_PUB_DELETE_FILE: { text: 'Delete a picture or file' },
  PAGE_STEWARD_ACT_PUB_ALLOW_FILE: { text: 'Allow a picture or file again' },
  PAGE_STEWARD_ACT_PUB_ROOM: { text: 'Choose the room of the box' },
} as const satisfies Record<string, Message>;
