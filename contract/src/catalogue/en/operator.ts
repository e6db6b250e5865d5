import type { Message } from '../../message.ts';

export const operatorMessages = {} as const satisfies Record<string, Message>;
