import type { Message } from '../../message.ts';

const askTheOperator = 'Ask the operator of the box.';

/** Help from far away: what the box, its daemon and the steward's page say of it. */
export const remoteHelpMessages = {
  // Where it stands
  REMOTE_HELP_OFF: { text: 'Remote help: off. Nobody can reach this box from far away' },
  REMOTE_HELP_UNAVAILABLE: {
    text: 'Remote help: off. This box has no way to let anybody in from far away',
  },
  REMOTE_HELP_ALLOWED: {
    text: 'Remote help: on. {who} can reach this box from far away until {until}',
  },
  REMOTE_HELP_CLOSING: {
    text: 'Nobody is allowed in from far away, and the box does not know yet that the way is shut',
    hint: 'It goes on trying. To be sure at once, take the Internet away from the box.',
  },

  REMOTE_HELP_LOST: {
    text: 'What was noted of remote help was damaged: nobody is let in any more',
    hint: 'A steward can allow it again.',
  },
  REMOTE_HELP_KEY_LOST: {
    text: 'The key of this box for remote help was damaged, and a new one was made',
    hint: 'Send the operator the new line before you need help.',
  },

  // The way in
  REMOTE_HELP_WAY_CLOSED: { text: 'The way in is shut' },
  REMOTE_HELP_WAY_CLOSING: { text: 'The way in is being shut' },
  REMOTE_HELP_WAY_OPENING: { text: 'The way in is being opened' },
  REMOTE_HELP_WAY_OPEN: { text: 'The way in is open' },
  REMOTE_HELP_SERVER_UNREACHABLE: {
    text: 'The help server cannot be reached',
    hint: 'Is the box on the Internet? It goes on trying while help is allowed.',
  },
  REMOTE_HELP_SERVER_FOREIGN: {
    text: 'What answers as the help server is another machine, and was not let in',
    hint: `Somebody may be in between. ${askTheOperator}`,
  },
  REMOTE_HELP_KEY_REFUSED: {
    text: 'The help server does not know the key of this box yet',
    hint: 'Send the operator the line below.',
  },
  REMOTE_HELP_PORT_TAKEN: {
    text: 'The help server gave this box no place',
    hint: 'Another box may have the same ports. The operator can set REMOTE_HELP_PORT.',
  },
  REMOTE_HELP_PROGRAM_FAILED: {
    text: 'The program for remote help does not run',
    hint: askTheOperator,
  },
  REMOTE_HELP_IMAGE_MISSING: {
    text: 'The container image for remote help is not on this box',
    hint: askTheOperator,
  },
  REMOTE_HELP_QUEUED: {
    text: 'The box is not on the Internet. What you asked for is done as soon as it is',
  },
  REMOTE_HELP_PLATFORM_REFUSED: {
    text: 'balena did not take the change ({reason})',
    hint: 'The box goes on trying.',
  },

  // Why it is not done
  REMOTE_HELP_NOT_OFFERED: {
    text: 'Remote help is switched off on this box',
    hint: 'Whoever set the box up can set REMOTE_SUPPORT to "on".',
  },
  REMOTE_HELP_NO_WAY: {
    text: 'This box has no way to let anybody in from far away',
    hint: 'Whoever set the box up has to set REMOTE_HELP_SERVER and REMOTE_HELP_HOST_KEY.',
  },
  REMOTE_HELP_WHO_UNFIT: {
    text: 'Write who gets in, in at most 80 characters',
  },
  REMOTE_HELP_HOURS_UNFIT: { text: 'Help can be allowed for 1 to 168 hours' },
  REMOTE_HELP_NOT_FROM_AFAR: {
    text: 'This cannot be done by remote help',
    hint: 'Somebody who stands before the box can do it.',
  },

  // Pages
  PAGE_REMOTE_HELP: { text: 'Remote help' },
  PAGE_REMOTE_HELP_LEAD: {
    text: 'Let somebody in from far away for some hours, when the box needs it. Everybody sees it on every page.',
  },
  PAGE_REMOTE_HELP_CAN: { text: 'What they can see and do' },
  PAGE_REMOTE_HELP_CAN_PAGES: {
    text: 'All pages of this box. With the PIN they can do what a steward can, but for what needs somebody before the box.',
  },
  PAGE_REMOTE_HELP_CAN_TARGET: {
    text: 'If whoever set the box up wants it so: the machine itself, for helpers who have an account there. They can see and change everything.',
  },
  PAGE_REMOTE_HELP_CAN_ALL: {
    text: 'The machine itself: they can see and change everything, also what people put on the box.',
  },
  PAGE_REMOTE_HELP_CANNOT: {
    text: 'Not the phones of visitors, and not what the screen of the box shows',
  },
  PAGE_REMOTE_HELP_OWNER: {
    text: 'The organisation that owns the balena fleet of this box can change this setting and the software remotely',
    hint: "Only a fleet in the community's own account, or a box that is not connected to balena, takes that power away.",
  },
  PAGE_REMOTE_HELP_ALLOW: { text: 'Allow remote help' },
  PAGE_REMOTE_HELP_ALLOW_WHAT: {
    text: 'It ends by itself, also if the power goes in between. You can end it at any time.',
  },
  PAGE_REMOTE_HELP_WHO: { text: 'Who gets in' },
  PAGE_REMOTE_HELP_HOURS: { text: 'For how long' },
  PAGE_REMOTE_HELP_HOURS_2: { text: '2 hours' },
  PAGE_REMOTE_HELP_HOURS_24: { text: 'A day' },
  PAGE_REMOTE_HELP_HOURS_168: { text: 'A week' },
  PAGE_REMOTE_HELP_FOR_HOURS: {
    text: 'for {hours} hours',
    plural: { of: 'hours', one: { text: 'for an hour' } },
  },
  PAGE_REMOTE_HELP_WITHDRAW: { text: 'End remote help' },
  PAGE_REMOTE_HELP_WITHDRAW_WHAT: { text: 'Nobody is let in any more, from now on.' },
  PAGE_REMOTE_HELP_KEY: { text: 'For the operator' },
  PAGE_REMOTE_HELP_KEY_WHAT: {
    text: 'The help server {server} has to know this line, once, before help can work. While help is on, its ports {ports} lead to this box.',
  },
  PAGE_REMOTE_HELP_OPENED: { text: 'The way for remote help was opened' },
  PAGE_REMOTE_HELP_CLOSED: { text: 'The way for remote help was shut' },
  PAGE_REMOTE_HELP_EXPIRED: { text: 'The time for remote help was over' },
  PAGE_REMOTE_HELP_SHUT: {
    text: 'This box lets nobody in from far away now',
    hint: 'Somebody who looks after the box, and stands before it, can allow it.',
  },
  PAGE_STEWARD_PLACE_AFAR: { text: 'from far away, by remote help' },
  PAGE_STEWARD_LOG_SAVE: { text: 'Save this list' },
  PAGE_STEWARD_DONE_HELP_ON: { text: 'Remote help is allowed' },
  PAGE_STEWARD_DONE_HELP_OFF: { text: 'Remote help is over' },
} as const satisfies Record<string, Message>;
