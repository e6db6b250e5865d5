import type { Message } from '../../message.ts';

/** The steward's pages, and what a box answers to a steward. */
export const stewardMessages = {
  PIN_UNFIT: {
    text: 'A PIN has 6 to 12 digits and nothing else',
    hint: 'Type another one.',
  },
  PIN_GUESSED_EASILY: {
    text: 'This PIN is too easy to guess',
    hint: 'Take digits that are not all the same and do not count up or down.',
  },
  PIN_FIXED: {
    text: 'The PIN of this box is set from outside (ADMIN_PIN)',
    hint: 'Whoever set the box up can change the setting ADMIN_PIN, or take it away.',
  },
  CODE_WRONG: {
    text: 'The code is wrong',
    hint: 'Look at the screen again. After five wrong codes you have to ask for a new one.',
  },
  CODE_LOCKED: {
    text: 'Too many wrong codes',
    hint: 'Wait {seconds} seconds, then try again.',
  },
  CODE_MISSING: {
    text: 'No code waits to be typed',
    hint: 'Ask for a new one. Each code counts once and for ten minutes.',
  },
  STEWARD_LOG_LOST: {
    text: 'The list of what stewards did was damaged and is empty now',
    hint: 'Nothing else is lost. If it happens again, the memory card may be failing.',
  },

  PAGE_STEWARD: { text: 'For the steward' },
  PAGE_STEWARD_LEAD: {
    text: 'The person who looks after this box does it here. It needs the PIN.',
  },
  PAGE_STEWARD_SIGN_IN: { text: 'Sign in' },
  PAGE_STEWARD_OVERHEARD: {
    text: 'Others on this Wi-Fi could listen in while you type the PIN. What matters most needs more than the PIN: somebody who stands before the box.',
  },
  PAGE_STEWARD_ENDED: {
    text: 'You are signed out. Nothing was done',
    hint: 'Type the PIN again. The box signs you out after half an hour, and when it starts anew.',
  },
  PAGE_STEWARD_NO_COOKIE: {
    text: 'The PIN is right, but this browser forgets it at once',
    hint: 'Open this page in the real browser of the phone, such as Chrome or Firefox, and allow cookies.',
  },
  PAGE_STEWARD_SIGNED_OUT: { text: 'You are signed out' },
  PAGE_STEWARD_SIGN_OUT: { text: 'Sign out' },
  PAGE_STEWARD_SIGN_OUT_WHY: {
    text: 'Do this when you are done, and before you hand the phone to somebody.',
  },
  PAGE_STEWARD_CANCEL: { text: 'No, go back' },
  PAGE_ERROR_FOREIGN: {
    text: 'This did not come from a page of this box, so nothing was done',
    hint: 'Open the page anew and try again. If it stays so, use another browser.',
  },

  PAGE_STEWARD_LOG: { text: 'What stewards did' },
  PAGE_STEWARD_LOG_LEAD: {
    text: 'The newest 200 acts, and from where: no names, no addresses.',
  },
  PAGE_STEWARD_LOG_EMPTY: { text: 'Nothing yet.' },
  PAGE_STEWARD_PLACE_SCREEN: { text: 'at the screen of the box' },
  PAGE_STEWARD_PLACE_VISITOR: { text: 'from a phone or computer on the network' },
  PAGE_STEWARD_PLACE_BOX: { text: 'from a program on the box' },
  PAGE_STEWARD_ACCEPTED: { text: 'The box did it, or is at it' },
  PAGE_STEWARD_BEGUN: { text: 'Begun. The box stopped before it could say how it ended' },
  PAGE_STEWARD_TIMES: { text: '({count} times)' },

  PAGE_STEWARD_ROLLBACK: { text: 'Go back to what was before' },
  PAGE_STEWARD_TRUST: { text: 'Say whom the box trusts' },
  PAGE_STEWARD_RESCAN: { text: 'Look at all sticks and sources again' },
  PAGE_STEWARD_SCRUB: { text: 'Check everything on the card' },
  PAGE_STEWARD_HOLD: { text: 'Keep what is here' },
  PAGE_STEWARD_PIN_RELEASE: { text: 'Take one release and no other' },
  PAGE_STEWARD_FOLLOW: { text: 'Follow the operator again' },
  PAGE_STEWARD_REPLACE: { text: 'Make room: take the old out first' },
  PAGE_STEWARD_RECEIPTS: { text: 'Receipts for the operator' },
  PAGE_STEWARD_RELAY: { text: 'Make a stick for the next box' },
  PAGE_STEWARD_RESTORE: { text: 'Restore a backup' },
  PAGE_STEWARD_ENROL: { text: "Let the box know one more steward's stick" },
  PAGE_STEWARD_FORGET: { text: "Forget all stewards' sticks but those plugged in" },
  PAGE_STEWARD_PRESENCE_CODE: { text: 'Show a code on the screen' },
  PAGE_STEWARD_PRESENCE: { text: 'Show that you stand before the box' },
  PAGE_STEWARD_CHANGE_PIN: { text: 'Change the PIN' },
  PAGE_STEWARD_ACT_COUNT_USAGE: { text: 'Count what is used' },
  PAGE_STEWARD_ACT_TELL_USAGE: { text: 'Tell the operator what is used' },
  PAGE_STEWARD_ACT_COMMUNITY: { text: 'Change the texts of the community' },
  PAGE_STEWARD_ACT_RESTART_PORTAL: { text: 'Start the pages anew' },
  PAGE_STEWARD_ACT_DIAGNOSTICS: { text: 'Take a report on the box along' },
} as const satisfies Record<string, Message>;
