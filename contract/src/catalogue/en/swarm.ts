import type { Message } from '../../message.ts';

/** What people are told of the swarm, and of the community's own Hyperdrive. */
export const swarmMessages = {
  SWARM_RUNNING: {
    text: 'The box is in the swarm, with {peers} others',
    plural: { of: 'peers', one: { text: 'The box is in the swarm, with 1 other' } },
  },
  SWARM_ALONE: {
    text: 'The box is in the swarm and has met nobody yet',
    hint: 'Other boxes of the same operator must be online with the swarm on. This can take some minutes.',
  },
  SWARM_STARTING: {
    text: 'The box is entering the swarm',
  },
  SWARM_OFF: {
    text: 'The swarm is off',
  },
  SWARM_UNSUPPORTED: {
    text: 'The swarm does not run on this kind of machine ({platform})',
    hint: 'Everything else of the box works. The swarm needs a 64-bit system (arm64 or x64) with glibc.',
  },
  SWARM_DAEMON_AWAY: {
    text: 'The swarm waits for the main program of the box',
  },
  SWARM_NO_ROOT: {
    text: 'The box does not know yet whom to trust, so it does not know its swarm',
    hint: 'Bring the first release on a stick, set TRUST_ROOT, or name a swarm in CONTENT_REPOSITORY.',
  },
  SWARM_OFFLINE: {
    text: 'The swarm waits for the Internet',
    hint: 'The box tries again by itself.',
  },
  SWARM_SETTING_BAD: {
    text: 'The swarm does not run: the setting {name} is not as it should be',
    hint: 'Correct it. Until then the box tells nobody of itself, so that a mistyped secret gives nothing away.',
  },
  SWARM_UPLOAD_USED: {
    text: 'The box has given the {megabytes} MB that it may give to the swarm in a month',
    hint: 'It still takes releases from others. A steward can allow more.',
  },
  SWARM_NO_TRUST: {
    text: 'The peer {label} has a release, but this box does not know yet whom to trust',
    hint: 'Bring the first release on a stick, or set TRUST_ROOT. After that the box takes releases from the swarm by itself.',
  },
  SWARM_PEER_UNKNOWN: {
    text: 'There is no such peer any more',
  },
  DFS_FOLDER_MISSING: {
    text: 'The setting {name} is missing',
    hint: 'Set it to a folder: HOTSPOT_SOCKET_DIR, HOTSPOT_STORE_DIR to read, HOTSPOT_DFS_DIR to write to.',
  },
  SERVE_BEGUN: {
    text: 'Serving {channels} of trust root {rootFingerprint}, until Ctrl-C',
    hint: 'Boxes with SWARM=on that trust this root find it by themselves. Keep this computer online until the first box has the release: it passes it on.',
  },
  SERVE_NODES: {
    text: '{nodes} nodes run, until Ctrl-C. Set SWARM_BOOTSTRAP={setting}',
    hint: 'Their UDP ports must be open to the boxes.',
  },
  SERVE_UNSUPPORTED: {
    text: 'The swarm does not run on this computer ({platform})',
    hint: 'It needs 64-bit Linux with glibc, macOS or Windows. Where the command was installed as one package: npm install -g hyperswarm@4.17.2 hyperdht@6.34.0',
  },
  SWARM_CHOICE_LOST: {
    text: 'What the steward chose for the swarm was damaged and is lost; the settings decide again',
  },
  DRIVE_NOBODY: {
    text: 'Nobody has answered yet for the drive {label}',
    hint: 'Somebody who has it must be online. The box tries again by itself.',
  },
  DRIVE_COPYING: {
    text: 'The drive {label} is being copied',
  },
  DRIVE_READY: {
    text: 'The drive {label} is here. No operator signed it: it is the own choice of this community',
  },
  DRIVE_AWAY: {
    text: 'The service that reads the drive {label} is away',
    hint: 'What is already here stays. Look whether the service "dfs" runs.',
  },
  DRIVE_NO_FOLDER: {
    text: 'The box has no place for the drive {label}',
    hint: 'Whoever set up the box must give it a folder for your own files (HOTSPOT_LOCAL_DIR).',
  },
  DRIVE_TOO_LARGE: {
    text: 'The drive {label} has {sizeBytes}, and it may take {limitBytes}',
    hint: 'Remove files from the drive, or set DRIVE_QUOTA_MB higher. What is already here stays as it is.',
  },
  DRIVE_TOO_MANY: {
    text: 'The drive {label} has more than {files} files',
    hint: 'Remove files from the drive. What is already here stays as it is.',
  },
  DRIVE_NO_ROOM: {
    text: 'No room for the drive {label}: {neededBytes} are needed, {freeBytes} are free',
    hint: 'Remove files from the drive. The box keeps some room free for updates.',
  },
  DRIVE_NAME_REFUSED: {
    text: 'Of the drive {label}, {files} files were left out: their names cannot be kept',
    hint: 'Names must have no "..", no backslash and no control characters, and must differ in more than capital letters.',
  },
  PAGE_STEWARD_ACT_SWARM: {
    text: 'Change the swarm',
  },
} as const satisfies Record<string, Message>;
