import type { Message } from '../../message.ts';

/** What the front page says of apps that run beside the services of the box. */
export const extraAppMessages = {
  PAGE_HOME_EXTRA_APPS: {
    text: 'More on this box',
  },
  PAGE_HOME_EXTRA_APP: {
    text: 'Runs on this box itself; nothing has to be installed',
  },
} as const satisfies Readonly<Record<string, Message>>;
