import type { Message } from '../../message.ts';

/** Programs of the box that come in a release. */
export const softwareMessages = {
  SOFTWARE_FILE_INVALID: {
    text: '{path} does not say which program this is',
    hint: 'A folder of a program has a file software.json with service, version, build, api, node and main. Take the folder as "hotspot" releases bring it.',
  },
  SOFTWARE_SERVICE_REFUSED: {
    text: 'A release cannot bring a program for "{service}"',
    hint: 'It can for: daemon, portal, wifi. What has more rights on a box comes with its image only.',
  },
  SOFTWARE_MAIN_MISSING: {
    text: 'The program in {path} lacks its file {main}',
  },
  SOFTWARE_TOO_LARGE: {
    text: 'The program in {path} is larger than boxes take: at most {maxFiles} files with {maxBytes} bytes',
  },
  SOFTWARE_CHANNEL_REFUSED: {
    text: 'Channel {channel} cannot bring programs',
    hint: 'What a community signs for itself is content. Put the program into the collection of the operator.',
  },
  SOFTWARE_DUPLICATE: {
    text: 'Both {name} and {other} bring the program of {service}',
    hint: 'Take one of them out of hotspot.yaml.',
  },
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
