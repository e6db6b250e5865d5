import type { Message } from '../../message.ts';

/** How old what is here is, where it came from, and who signed it. */
export const provenanceMessages = {
  PAGE_AGE: { text: 'Made: {ago}' },
  PAGE_AGE_UNKNOWN: {
    text: 'How old it is now is not known: the clock of this box may be wrong.',
  },
  PAGE_CAME_FROM: { text: 'It came from: {sources}' },
  PAGE_SIGNED: {
    text: 'The operator whom this box trusts signed what is installed, and the box checked it.',
  },
  PAGE_SIGNED_CHECK: { text: 'Fingerprint of the signature' },
} as const satisfies Record<string, Message>;
