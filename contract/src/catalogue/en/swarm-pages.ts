import type { Message } from '../../message.ts';

/** The swarm and the community's own drive: the status page, and the steward's page about the swarm. */
export const swarmPageMessages = {
  // For everybody
  PAGE_SWARM: { text: 'Releases from other boxes over the Internet' },
  PAGE_SWARM_AWAY: {
    text: 'The swarm is on, and the service for it does not answer',
    hint: 'Everything else of the box works. If it stays so, tell the steward.',
  },
  PAGE_SWARM_PEERS: {
    text: 'Connected to {count} others',
    plural: { of: 'count', one: { text: 'Connected to 1 other' } },
  },
  PAGE_SWARM_MONTH: {
    text: 'This month ({month}): {sentBytes} given, {receivedBytes} taken',
  },
  PAGE_SWARM_RATE: { text: 'Now, in a second: {sentBytes} given, {receivedBytes} taken' },
  PAGE_SWARM_CHANNELS: { text: 'Shared: {channels}' },
  PAGE_SWARM_NOT_GIVING: { text: 'The box gives nothing more this month' },
  PAGE_SWARM_BANNED: {
    text: '{count} were sent away because they wasted what the box has',
    plural: { of: 'count', one: { text: '1 was sent away because it wasted what the box has' } },
  },
  PAGE_SWARM_PEER: {
    text: '{label}: {sentBytes} given, {receivedBytes} taken',
  },
  PAGE_SWARM_PEER_LIST: { text: 'The others' },
  PAGE_SWARM_PEER_HOW: {
    text: 'Their names are made anew at each start and say nothing of where they are.',
  },
  PAGE_SWARM_REVEALS: {
    text: 'While this is on, whoever knows the public trust root of these boxes can list their Internet addresses, also this one’s.',
  },
  PAGE_SWARM_REVEALS_SECRET: {
    text: 'Strangers are kept out: only whoever has the secret of this swarm finds this box.',
  },
  PAGE_SWARM_SWITCH_IS: { text: 'The steward can switch it on or off.' },

  // The community's own drive
  PAGE_DRIVE: { text: 'The community’s own files' },
  PAGE_DRIVE_HOME: { text: 'Files that this community chose itself' },
  PAGE_DRIVE_OPEN: { text: 'Open it as a site' },
  PAGE_DRIVE_LEAD: {
    text: 'These come from a Hyperdrive that the community chose. No operator checked or signed them.',
  },
  PAGE_DRIVE_KEY: { text: 'Address of the drive, which is its public key' },
  PAGE_DRIVE_HAS: { text: '{files} files, {sizeBytes}' },
  PAGE_DRIVE_LOOKED: { text: 'Last compared with the drive: {time}' },
  PAGE_DRIVE_NOT_SIGNED: {
    text: 'Nobody but the owner of the drive vouches for these files',
    hint: 'Open programs and apps from here only if you know whose they are.',
  },

  // For the steward
  PAGE_SWARM_STEWARD: { text: 'Swarm' },
  PAGE_SWARM_STEWARD_LEAD: {
    text: 'Whether the box takes releases from other boxes over the Internet and gives them its own, and how much.',
  },
  PAGE_SWARM_ABSENT: {
    text: 'This box cannot take part in a swarm',
    hint: 'Its daemon does not tell of one. Look whether its programs are new enough.',
  },
  PAGE_SWARM_FROM_SETTING: { text: 'A setting says whether it is on (SWARM)' },
  PAGE_SWARM_FROM_STEWARD: { text: 'A steward said whether it is on' },
  PAGE_SWARM_ON: { text: 'Switch the swarm on' },
  PAGE_SWARM_ON_WHAT: {
    text: 'The box takes releases from boxes of the same operator over the Internet, and gives them its own. Nothing is trusted that the operator did not sign. It takes part only while it may use the Internet for updates.',
  },
  PAGE_SWARM_ON_SURE: { text: 'Switch the swarm on?' },
  PAGE_SWARM_OFF: { text: 'Switch the swarm off' },
  PAGE_SWARM_OFF_WHAT: {
    text: 'The box leaves the swarm at once, and looks no more for news of the community’s own drive. What it has stays. It still takes releases from sticks, mirrors and boxes nearby.',
  },
  PAGE_SWARM_LIMITS: { text: 'How much' },
  PAGE_SWARM_LIMITS_HOW: { text: '0 means: no limit. All others together count.' },
  PAGE_SWARM_UPLOAD: { text: 'Give at most, in kilobits a second' },
  PAGE_SWARM_DOWNLOAD: { text: 'Take at most, in kilobits a second' },
  PAGE_SWARM_UPLOAD_MONTH: { text: 'Give at most, in megabytes a month' },
  PAGE_SWARM_DOWNLOAD_MONTH: {
    text: 'What the box takes in a month counts with all that it takes from the Internet.',
  },
  PAGE_SWARM_LIMITS_SAVE: { text: 'Save the limits of the swarm' },
  PAGE_SWARM_LIMIT_UNFIT: {
    text: 'This limit cannot be so: {limit}',
    hint: 'Type a whole number from 0 to {most}.',
  },
  PAGE_SWARM_NOTHING: { text: 'Nothing is different from before' },
  PAGE_STEWARD_DONE_SWARM_ON: { text: 'The swarm is switched on' },
  PAGE_STEWARD_DONE_SWARM_OFF: { text: 'The swarm is switched off' },
  PAGE_STEWARD_DONE_SWARM_LIMITS: { text: 'The new limits count from now on' },
} as const satisfies Record<string, Message>;
