import type { Message } from '../../message.ts';

/** Better words for a language that a machine made. */
export const correctionMessages = {
  PAGE_CORRECT: { text: 'Help with this language' },
  PAGE_CORRECT_WHY: {
    text: 'A machine translated these pages. If you speak the language well, pick a sentence that is wrong and write a better one.',
  },
  PAGE_CORRECT_REVIEWED: { text: 'People have checked this language. Choose another one below.' },
  PAGE_CORRECT_TOLD: {
    text: 'What you write stays on this box. If receipts are on, the operator of the box gets it, too. Nobody sees who wrote it.',
  },
  PAGE_CORRECT_IN_ENGLISH: { text: 'In English' },
  PAGE_CORRECT_NOW: { text: 'Now' },
  PAGE_CORRECT_BETTER: { text: 'Better' },
  PAGE_CORRECT_PLACES: {
    text: 'Keep the words between braces as they are: the box puts something in their place.',
  },
  PAGE_CORRECT_SEND: { text: 'Send' },
  PAGE_CORRECT_SENT: {
    text: 'Thank you. The steward of this box can read it now. Nobody sees who wrote it.',
  },
  PAGE_CORRECT_OTHERS: { text: 'Other sentences' },
  PAGE_CORRECTIONS: { text: 'Better words from visitors' },
  PAGE_CORRECTIONS_LEAD: { text: 'What visitors wrote in place of the translations' },
  PAGE_CORRECTIONS_NONE: { text: 'Nobody has sent any.' },
  PAGE_CORRECTIONS_DELETE: { text: 'Delete' },
  PAGE_STEWARD_DONE_CORRECTION: { text: 'Deleted.' },
  CORRECTION_EMPTY: {
    text: 'There is nothing new in it',
    hint: 'Write the whole sentence as it should be.',
  },
  CORRECTION_LONG: { text: 'The sentence is too long', hint: 'Write it shorter.' },
  CORRECTION_UNFIT: {
    text: 'This sentence cannot be used',
    hint: 'Keep everything between braces as it is, and use no unusual signs.',
  },
  CORRECTIONS_FULL: {
    text: 'The box keeps no more of them now',
    hint: 'The steward can delete some. Come back another day.',
  },
  CORRECTIONS_MANY: {
    text: 'You have sent many already',
    hint: 'Come back in an hour.',
  },
} as const satisfies Record<string, Message>;
