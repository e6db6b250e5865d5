import type { Message } from '../../message.ts';

export const settingsMessages = {
  SETTING_INVALID: {
    text: 'The setting {name} has a value that cannot be used.',
    hint: 'The last good value stays in force. Correct {name}; docs/operator/settings.md says what it takes.',
  },
} as const satisfies Record<string, Message>;
