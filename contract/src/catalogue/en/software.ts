import type { Message } from '../../message.ts';

/** What an operator is told who puts programs of the box into a release. */
export const softwareMessages = {
  SOFTWARE_FILE_INVALID: {
    text: '{path} does not say which program this is',
    hint: 'A program has a file software.json with service, version, build, api, node and main. Take the folder, or the archive, as releases of P2P Hotspot bring it.',
  },
  SOFTWARE_SERVICE_REFUSED: {
    text: 'A release cannot bring a program for "{service}"',
    hint: 'It can for: daemon, portal, wifi, dfs, ssb-pub. What has more rights on a box comes with its image only.',
  },
  SOFTWARE_MAIN_MISSING: {
    text: 'The program in {path} lacks its file {main}',
  },
  SOFTWARE_ARCHIVE_DAMAGED: {
    text: 'The program in {path} is damaged, or was not copied to its end',
    hint: 'Copy it again, and compare it with the checksums of the release.',
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
} as const satisfies Record<string, Message>;
