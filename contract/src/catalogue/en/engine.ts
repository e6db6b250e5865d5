import type { Message } from '../../message.ts';

const nothingLost = 'The box goes on with what it has.';

/** What the box says of the program that runs its services in containers. */
export const engineMessages = {
  ENGINE_UNREACHABLE: {
    text: 'the container engine of the box does not answer',
    hint: `The box tries again by itself. ${nothingLost} Operators: is the "engine" service running, and the engine itself?`,
  },
  ENGINE_REFUSED: {
    text: 'the container engine of the box refused: {reason}',
    hint: nothingLost,
  },
  ENGINE_FULL: {
    text: 'there is no room for new software: {neededBytes} are needed, {freeBytes} are free where containers are kept',
    hint: `Remove what is not needed from the box, or give it a larger card. ${nothingLost}`,
  },
  ENGINE_IMAGE_WRONG: {
    text: 'the software that came is not what was promised: {reason}',
    hint: `Nothing of it runs. ${nothingLost} If it happens again, make the release anew.`,
  },
  ENGINE_UNHEALTHY: {
    text: 'the new {service} did not start well, so the box went back to the one before',
    hint: 'Tell the operator: a release with a better one is needed.',
  },
  ENGINE_SUPERVISED: {
    text: 'balena looks after the containers of this box, so a release cannot replace them',
    hint: 'The code of the services still comes with releases; images come from balena (docs/operator/software-updates.md).',
  },
  ENGINE_APPS_OFF: {
    text: 'this box takes no apps in containers of their own',
    hint: 'SIDELOAD_APPS=on allows them.',
  },
} as const satisfies Record<string, Message>;
