import type { Message } from '../../message.ts';

export const portalMessages = {} as const satisfies Record<string, Message>;
