import type { Message } from '../../message.ts';

/** What the box says of the programs of its own that come in a release. */
export const boxSoftwareMessages = {
  SOFTWARE_RUNS: {
    text: '{service}: version {version}, from the release',
  },
  SOFTWARE_RUNS_BUILT_IN: {
    text: '{service}: version {version}, as it came with the box',
  },
  SOFTWARE_NOT_NEWER: {
    text: 'The program of {service} in the release, {version}, is not newer than the one that came with the box',
  },
  SOFTWARE_OTHER_API: {
    text: 'The program of {service} in the release, {version}, is made for other software than that of this box',
    hint: 'The image of the box has to be updated first.',
  },
  SOFTWARE_OTHER_NODE: {
    text: 'The program of {service} in the release, {version}, is made for Node {node}, which this box does not have',
    hint: 'The image of the box has to be updated first.',
  },
  SOFTWARE_DAMAGED: {
    text: 'The program of {service}, {version}, is not what was signed: it was not started',
    hint: 'The box runs the one that it came with. If this happens again, the card may be failing.',
  },
  SOFTWARE_CRASHED: {
    text: 'The new program of {service}, {version}, broke down again and again',
    hint: 'The box runs the one that it came with. Tell the operator.',
  },
  SOFTWARE_NOT_COUNTED: {
    text: 'The program of {service}, {version}, was not started, since nothing could be written down about it',
    hint: 'The box runs the one that it came with. Look whether the card is full or failing.',
  },
  SOFTWARE_NOT_STARTED: {
    text: 'The new program of {service}, {version}, did not begin to work',
  },
  SOFTWARE_STARTING: {
    text: 'The new program of {service}, {version}, is being started',
  },
  PAGE_STATUS_SOFTWARE: { text: 'Programs of this box' },
} as const satisfies Record<string, Message>;
