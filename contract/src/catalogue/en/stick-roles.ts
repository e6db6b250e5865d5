import type { Message } from '../../message.ts';

/** What a box does with relay, steward's and backup sticks. */
export const stickRoleMessages = {
  BACKUP_INVALID: {
    text: 'The backup cannot be opened ({reason})',
    hint: 'It is damaged, or belongs to another stick. Try another backup stick if there is one.',
  },
} as const satisfies Record<string, Message>;
