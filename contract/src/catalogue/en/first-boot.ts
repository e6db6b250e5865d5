import type { Message } from '../../message.ts';

/** What a box says of weak power while it waits, and of data that a newer program made (daemon). */
export const firstBootMessages = {
  MIRROR_HELD_POWER: {
    text: 'The box gets too little power, and leaves the Internet alone for a while',
    hint: 'It goes on by itself: as soon as the power is better, and after a day in any case. "Pull now" does not wait. A stick works at any time.',
  },
  LAYOUT_NEWER: {
    text: 'The data on this box were laid out by a newer program (layout {layout}; this one knows {known})',
    hint: 'Nothing was changed. Use the newer program again: start the box with the newer image, or write the newer one to the card. Books, films and apps are still there.',
  },
} as const satisfies Record<string, Message>;
