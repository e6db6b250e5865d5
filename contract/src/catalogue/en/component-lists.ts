import type { Message } from '../../message.ts';

/** What can be wrong with the lists that the pages about apps and installers are made from. */
export const componentListMessages = {
  FDROID_INDEX_INVALID: {
    text: 'The list of apps cannot be read ({reason})',
    hint: 'Apply the newest release again.',
  },
  INSTALLERS_LIST_INVALID: {
    text: 'The list of installers cannot be read',
    hint: 'Apply the newest release again.',
  },
} as const satisfies Record<string, Message>;
