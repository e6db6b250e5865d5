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

  // On the steward's page
  PAGE_USAGE: { text: 'What people take' },
  PAGE_USAGE_LEAD: {
    text: 'How often apps, books and maps were taken. It never says who took them.',
  },
  PAGE_USAGE_STEPS: {
    text: 'Numbers are in steps of five, rounded down, so that none tells of one person. The days are those of the clock of this box, which may be wrong.',
  },
  PAGE_USAGE_NONE: { text: 'Nothing was counted yet. New numbers come about each minute.' },
  PAGE_USAGE_IS_OFF: { text: 'Counting is off. Nothing is kept.' },
  PAGE_USAGE_DAYS: { text: 'The last 30 days' },
  PAGE_USAGE_DAYS_PICTURE: {
    text: 'Bars for the last 30 days, from {first} to {last}. On the best day, {best}, things were taken about {count} times.',
  },
  PAGE_USAGE_ITEMS: { text: 'What was taken' },
  PAGE_USAGE_ITEM: { text: 'What' },
  PAGE_USAGE_WEEK: { text: '7 days' },
  PAGE_USAGE_MONTH: { text: '30 days' },
  PAGE_USAGE_ALL: { text: 'In all' },
  PAGE_USAGE_FEW: { text: 'under 5' },
  PAGE_USAGE_OTHERS: { text: 'Others' },
  PAGE_USAGE_MORE: { text: 'The files below have {count} more.' },
  PAGE_USAGE_KIND_APP: { text: 'Apps' },
  PAGE_USAGE_KIND_INSTALLER: { text: 'Programs' },
  PAGE_USAGE_KIND_CONTENT: { text: 'Books, films and sites' },
  PAGE_USAGE_KIND_MAP: { text: 'Maps' },
  PAGE_USAGE_KIND_PAGE: { text: 'Pages of this box' },
  PAGE_USAGE_SECTION_HOME: { text: 'First page' },
  PAGE_USAGE_SECTION_WELCOME: { text: 'First steps' },
  PAGE_USAGE_SECTION_ABOUT: { text: 'About this community' },
  PAGE_USAGE_SAVE: { text: 'Save the numbers' },
  PAGE_USAGE_SAVE_TABLE: { text: 'As a table (CSV)' },
  PAGE_USAGE_SAVE_JSON: { text: 'For programs (JSON)' },
  PAGE_USAGE_SWITCHES: { text: 'What is allowed' },
  PAGE_USAGE_STOP: { text: 'Stop counting and delete all numbers' },
  PAGE_USAGE_STOP_SURE: { text: 'Stop counting and delete all numbers?' },
  PAGE_USAGE_STOP_WHAT: {
    text: 'All numbers on this box are deleted. They cannot be brought back. You can begin to count again at any time.',
  },
  PAGE_USAGE_START: { text: 'Begin to count' },
  PAGE_USAGE_START_WHAT: {
    text: 'The box counts how often things are taken. It keeps no names, no addresses and no times.',
  },
  PAGE_USAGE_TELL: { text: 'Tell the operator' },
  PAGE_USAGE_TELL_WHAT: {
    text: 'Receipts on sticks then say how often things were taken. Only the operator can read them. Receipts must be allowed, too.',
  },
  PAGE_USAGE_TELL_NOT: { text: 'Do not tell the operator' },
  PAGE_USAGE_IS_TOLD: { text: 'The operator is told the numbers, in receipts on sticks.' },
  PAGE_STEWARD_DONE_USAGE: { text: 'It is done' },
} as const satisfies Record<string, Message>;
