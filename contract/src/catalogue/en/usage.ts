import type { Message } from '../../message.ts';

/** How often things are taken: what the box says of its counting, and the steward's page about it. */
export const usageMessages = {
  // On the box
  USAGE_LOST: {
    text: 'How often things were taken was unreadable; the box counts from the start again',
    hint: 'Nothing else is wrong. If it happens again, the memory card may be failing.',
  },
  USAGE_CHOICE_LOST: {
    text: 'Whether the box may count was unreadable; the settings USAGE_COUNTS and USAGE_IN_RECEIPTS decide again',
    hint: 'The steward can decide again. If it happens again, the memory card may be failing.',
  },

  // On the status page
  PAGE_USAGE_COUNTED: {
    text: 'This box counts how often things are taken. It never counts who takes them.',
  },
  PAGE_USAGE_TOLD: {
    text: 'This box counts how often things are taken and tells its operator the numbers. It never counts who takes them.',
  },
  PAGE_USAGE_OFF: { text: 'This box does not count what is taken.' },

  // What the operator's command says
  RECEIPTS_NO_USAGE: {
    text: 'no box tells how often things are taken',
    hint: 'It is in receipts only where the steward of a box allows it.',
  },
} as const satisfies Record<string, Message>;
