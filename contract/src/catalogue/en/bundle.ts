import type { Message } from '../../message.ts';

export const bundleMessages = {} as const satisfies Record<string, Message>;
