import type { Message } from '../../message.ts';

export const fdroidMessages = {} as const satisfies Record<string, Message>;
