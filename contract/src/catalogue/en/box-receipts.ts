import type { Message } from '../../message.ts';

const updateIsFine = 'Nothing else is wrong: what the stick brought was taken all the same.';

/** What a box says when it writes a receipt for its operator. */
export const boxReceiptMessages = {
  RECEIPT_WRITING: { text: 'Writing a receipt for the operator to {label}' },
  RECEIPT_WRITTEN: {
    text: 'Done with {label}; a receipt for the operator is on it',
    hint: 'Give the stick back to the operator when you can. Only the operator can read it.',
  },
  RECEIPT_STICK_FULL: {
    text: '{label} has no room for a receipt',
    hint: `${updateIsFine} Delete files from the stick that you do not need.`,
  },
  RECEIPT_STICK_READ_ONLY: {
    text: '{label} cannot be written to, so it carries no receipt',
    hint: `${updateIsFine} Some sticks have a small switch on the side.`,
  },
  RECEIPT_STICK_FAILED: {
    text: 'The receipt could not be written to {label}',
    hint: `${updateIsFine} If it happens again, use another stick.`,
  },
  DEVICE_KEY_LOST: {
    text: 'The key with which the box signs its receipts was unreadable; the box has a new one',
    hint: 'Tell the operator, who sees a new box from now on. If it happens again, the memory card may be failing.',
  },
  CONSENTS_LOST: {
    text: 'Whether receipts are allowed was unreadable; the setting RECEIPTS decides again',
    hint: 'The steward can allow or forbid them again. If it happens again, the memory card may be failing.',
  },
  PAGE_STATUS_RECEIPTS_ON: {
    text: 'Receipts are on: this box writes to the sticks of its operator how it is doing. Only the operator can read that, and it says nothing about people.',
  },
  PAGE_STATUS_RECEIPTS_OFF: {
    text: 'Receipts are off: this box writes nothing for its operator to sticks.',
  },
} as const satisfies Record<string, Message>;
