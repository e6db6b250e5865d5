import type { Message } from '../../message.ts';

/** Receipts: what the operator's command says of them. */
export const receiptMessages = {
  // What stops the operator's command
  RECEIPTS_MISSING: {
    text: 'there are no receipts in {path}',
    hint: 'A box writes them to the folder "hotspot-receipts" of a stick, and only when its steward has allowed receipts.',
  },
  RECEIPTS_REFUSED: {
    text: 'no receipt could be read, of {count} that are there',
    hint: 'What is wrong with each stands above.',
  },
  RECEIPT_KEY_MISSING: {
    text: 'there is no key for receipts in {path}',
    hint: 'Name the folder of your keys with --keys, or the file "receipt.pem" with --key.',
  },

  // Receipts that are not taken
  RECEIPT_CUT: {
    text: '{file} is no whole receipt',
    hint: 'It was cut off when it was copied. Take it from the stick again.',
  },
  RECEIPT_NO_RECEIPT: {
    text: '{file} is no receipt, or one of a newer version',
    hint: 'If your boxes are newer than this program, get the newest version of it.',
  },
  RECEIPT_CLOSED: {
    text: '{file} does not open with your key',
    hint: 'It was written for another operator, or was cut or changed on its way. Take it from the stick again.',
  },
  RECEIPT_FORGED: {
    text: '{file} was not written by the box that it names',
    hint: 'Somebody who is no box of yours made it. Keep the stick, and ask who had it.',
  },
  RECEIPT_MALFORMED: {
    text: '{file} says something that no receipt says ({reason})',
    hint: 'The box may have been changed by somebody, or be newer than this program.',
  },
  RECEIPT_FOREIGN: {
    text: '{file} is from a box that trusts another operator',
    hint: 'If you have several collections, read it into the right one with --collection.',
  },

  // What receipts tell
  RECEIPT_BOX_NEW: { text: 'new box "{box}" ({id}): from now on it is known by its key' },
  RECEIPT_OLDER: {
    text: 'box "{box}": receipt {sequence} is older than {known}, which was read before; it is passed over',
  },
  RECEIPT_FORKED: {
    text: 'box "{box}" ({id}) wrote two different receipts with the number {sequence}',
    hint: 'Two boxes run from copies of one memory card, or an old copy was put back. Make one of them a new box.',
  },
  RECEIPT_NAME_TAKEN: {
    text: 'two boxes are called "{box}": {id} and {other}',
    hint: 'If the box got a new card, that is why. If not, somebody pretends to be it: ask on site before you trust what it says.',
  },
  ROUTE_BOX: {
    text: 'box "{box}": has {content}, by receipt {sequence} ({age})',
  },
  ROUTE_BOX_UNKNOWN: {
    text: 'box "{box}" is not known, so everything is carried',
    hint: 'Read its receipt first: hotspot receipts read STICK. Or check its name: hotspot receipts list',
  },
  ROUTE_BOX_DAMAGED: {
    text: 'box "{box}" has so many damaged files that everything is carried for it',
  },
  ROUTE_BOX_OTHER: {
    text: 'box "{box}" has parts that this collection does not know; what is in them is carried anew',
    hint: 'Another laptop may have published them: hotspot collection pull',
  },
  ROUTE_MADE: {
    text: 'made for these boxes; any other box takes what it can and waits for the rest, which a whole stick brings',
  },
  RECEIPTS_NO_USAGE: {
    text: 'no box tells how often things are taken',
    hint: 'It is in receipts only where the steward of a box allows it.',
  },
  RECEIPTS_NO_CORRECTIONS: {
    text: 'no box tells better words from visitors',
    hint: 'They are in receipts where visitors sent some, with a version of the box that tells them.',
  },
  CORRECTIONS_LEFT_OUT: {
    text: '{count} of them fit no sentence of this program; they are not in the file',
    hint: 'A box may have another version than this program, or send what no page of ours takes.',
  },
  CORRECTIONS_MISSING: {
    text: 'there are no better words for "{language}" to write',
    hint: 'Look what boxes sent: hotspot receipts corrections',
  },
  RECEIPTS_NONE: {
    text: 'no box is known yet',
    hint: 'Bring a stick back from a box and run: hotspot receipts read STICK',
  },
  BOX_FINDINGS: { text: 'box "{box}": {findings}' },
  BOX_IS_BEHIND: { text: 'content of "{channel}" is {releases} behind' },
  BOX_HAS_NOTHING: { text: 'has nothing of "{channel}" yet' },
  BOX_ROOT_OLD: { text: 'knows trust root {version}, and {newest} is the newest' },
  BOX_CARD_FAILING: { text: 'memory card failing ({errors})' },
  BOX_FILES_DAMAGED: { text: '{files} damaged' },
  BOX_SPACE_LOW: { text: 'only {free} free' },
  BOX_LAST_TROUBLE: { text: 'last trouble: {text}' },
  BOX_SETTING: { text: 'setting: {text}' },
} as const satisfies Record<string, Message>;
