import type { Message } from '../../message.ts';

export const trustMessages = {} as const satisfies Record<string, Message>;
