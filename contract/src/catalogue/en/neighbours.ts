import type { Message } from '../../message.ts';

/** What people are told of other boxes on their network. */
export const neighbourMessages = {
  NEIGHBOUR_NO_TRUST: {
    text: 'The neighbour {label} has a release, but this box does not know yet whom to trust',
    hint: 'Bring the first release on a stick, or set TRUST_ROOT. After that the box takes releases from neighbours by itself.',
  },
} as const satisfies Record<string, Message>;
