import type { Message } from '../../message.ts';

export const daemonMessages = {} as const satisfies Record<string, Message>;
