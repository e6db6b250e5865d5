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
    plural: {
      of: 'seconds',
      one: { text: 'Too many wrong codes', hint: 'Wait a second, then try again.' },
    },
  },
  CODE_MISSING: {
    text: 'No code waits to be typed',
    hint: 'Ask for a new one. Each code counts once and for ten minutes.',
  },
  STEWARD_LOG_LOST: {
    text: 'The list of what stewards did was damaged and is empty now',
    hint: 'Nothing else is lost. If it happens again, the memory card may be failing.',
  },
  STEWARD_LOG_UNWRITTEN: {
    text: 'What stewards do is not written down now',
    hint: 'The disk of the box takes nothing more. Make room, or use another memory card. It is written down as soon as there is room. Until then a loss of power loses it, and PIN and permissions stay as they are.',
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

  // Somebody who stands before the box
  PAGE_STEWARD_PRESENCE_LEAD: {
    text: 'What matters most needs somebody who stands before the box, for ten minutes.',
  },
  PAGE_STEWARD_IS_PRESENT: { text: 'The box knows that you stand before it' },
  PAGE_STEWARD_NOT_PRESENT: {
    text: 'The box does not know yet that you stand before it',
    hint: 'What is marked with a key on these pages needs that: whom the box trusts, its PIN, and whose sticks it obeys.',
  },
  PAGE_STEWARD_BY_STICK: { text: "With a steward's stick" },
  PAGE_STEWARD_BY_STICK_HOW: {
    text: 'Plug a stick that the box knows into it, then open this page again. If it is plugged in already, pull it out first.',
  },
  PAGE_STEWARD_CODE_HOW: {
    text: 'A code of 8 digits comes on the screen beside the box, for ten minutes. Phones on the Wi-Fi do not get it.',
  },
  PAGE_STEWARD_TYPE_CODE: { text: 'Type the code' },
  PAGE_STEWARD_TYPE_CODE_HOW: { text: 'It stands on the screen beside the box and counts once.' },
  PAGE_STEWARD_CODE: { text: 'Code on the screen' },
  PAGE_STEWARD_CHECK_CODE: { text: 'This is the code' },
  PAGE_STEWARD_DONE_CODE: { text: 'The code is on the screen beside the box now' },
  PAGE_STEWARD_DONE_PRESENT: {
    text: 'The box knows that you stand before it',
    hint: 'For ten minutes you may do what needs that.',
  },

  // PIN
  PAGE_STEWARD_CHANGE_PIN_LEAD: { text: 'Do this when somebody knows the PIN who should not.' },
  PAGE_STEWARD_CHANGE_PIN_WHAT: {
    text: 'The old PIN no longer works, and everybody is signed out. Others on this Wi-Fi could listen in while you type: safest is a keyboard at the screen of the box.',
  },
  PAGE_STEWARD_NEW_PIN: { text: 'New PIN, 6 to 12 digits' },
  PAGE_STEWARD_NEW_PIN_AGAIN: { text: 'The same once more' },
  PAGE_STEWARD_PINS_DIFFER: {
    text: 'The two PINs are not the same, so the old one stays',
    hint: 'Type both again.',
  },
  PAGE_STEWARD_DONE_PIN: {
    text: 'The new PIN counts from now on',
    hint: 'Sign in with it once, so that you know it is right.',
  },

  // Releases
  PAGE_STEWARD_RELEASES: { text: 'Keep, follow, go back' },
  PAGE_STEWARD_RELEASES_LEAD: { text: 'Which release this box takes, keeps or goes back from.' },
  PAGE_STEWARD_HISTORY_LEAD: { text: 'What the box did, and why.' },
  PAGE_STEWARD_IN_FORCE: { text: 'Release {counter} is here.' },
  PAGE_STEWARD_IS_FOLLOWED: { text: 'The box takes what the operator publishes.' },
  PAGE_STEWARD_IS_HELD: { text: 'The box keeps release {counter} and takes no other.' },
  PAGE_STEWARD_IS_HELD_EMPTY: { text: 'The box takes nothing of this.' },
  PAGE_STEWARD_IS_PINNED: { text: 'The box takes release {counter} and no other.' },
  PAGE_STEWARD_FOLLOW_WHAT: {
    text: 'The box takes the newest release again, also one that it went back from.',
  },
  PAGE_STEWARD_HOLD_WHAT: {
    text: 'Nothing new is taken until you say otherwise. What is being copied is given up.',
  },
  PAGE_STEWARD_PIN_WHAT: {
    text: 'The box waits for this one and takes it when it comes. The operator knows the number.',
  },
  PAGE_STEWARD_COUNTER: { text: 'Number of the release' },
  PAGE_STEWARD_BEFORE: { text: 'What was before' },
  PAGE_STEWARD_ROLLBACK_WHAT: {
    text: 'The pages, apps and books of before come back within a moment. What is here now is not taken again until you follow the operator again.',
  },
  PAGE_STEWARD_ROLLBACK_SURE: { text: 'Go back to what was before?' },
  PAGE_STEWARD_ROLLBACK_SURE_WHAT: { text: 'This comes back, in place of what is here now:' },

  // News
  PAGE_STEWARD_NEWS: { text: 'Look for news and check' },
  PAGE_STEWARD_NEWS_LEAD: { text: 'Have the box look for news now, or check what it has.' },
  PAGE_STEWARD_RESCAN_WHAT: {
    text: 'Each stick and each mirror is looked at again. What was refused before may be tried once more.',
  },
  PAGE_STEWARD_SCRUB_WHAT: {
    text: 'All files are read again, and damaged ones are mended from a stick that has them. It may take hours; people can use the box meanwhile.',
  },

  // Sticks
  PAGE_STEWARD_STICKS: { text: 'Sticks' },
  PAGE_STEWARD_STICKS_LEAD: {
    text: "Sticks for the next box, stewards' sticks, and backups.",
  },
  PAGE_STEWARD_STICKS_NONE: { text: 'No stick is plugged in.' },
  PAGE_STEWARD_RELAY_WHAT: {
    text: 'The release of this box is written to it. Files that are on it stay.',
  },
  PAGE_STEWARD_RELAY_SURE: { text: 'Write the release to this stick?' },
  PAGE_STEWARD_RELAY_SURE_WHAT: {
    text: 'Do not pull it out before the status page says so. It takes minutes to hours.',
  },
  PAGE_STEWARD_ENROL_WHAT: {
    text: 'Whoever has this stick may do from now on what only stewards may. You must stand before the box.',
  },
  PAGE_STEWARD_KNOWN_STICKS: { text: "Stewards' sticks that the box knows" },
  PAGE_STEWARD_KNOWN_COUNT: { text: 'Number of sticks: {count}' },
  PAGE_STEWARD_FORGET_WHAT: {
    text: 'For when a stick was lost or copied. Only those that are plugged in now are known afterwards: one at least must be. You must stand before the box.',
  },
  PAGE_STEWARD_FORGET_SURE: { text: 'Forget all other sticks?' },
  PAGE_STEWARD_RESTORE_LEAD: {
    text: 'A new card becomes the box that it was: whom it trusts, PIN, choices and own files.',
  },
  PAGE_STEWARD_RESTORE_WHAT: {
    text: 'Type the passphrase of the backup. Afterwards the box starts anew, and its old PIN counts again.',
  },
  PAGE_STEWARD_RESTORE_COMPARED: {
    text: 'Compare the fingerprint above with the one on paper. Only if all of it is equal, type the passphrase again.',
  },
  PAGE_STEWARD_PASSPHRASE: { text: 'Passphrase of the backup' },
  PAGE_STEWARD_DONE_RESTORED: {
    text: 'The backup is taken up. The box starts anew',
    hint: 'Wait a minute, then sign in with the PIN that the box had before.',
  },

  // Trust
  PAGE_STEWARD_TRUST_LEAD: { text: 'Whose content this box takes.' },
  PAGE_STEWARD_TRUST_WHAT: {
    text: 'From then on the box takes content of this operator and of nobody else. This cannot be changed here.',
  },
  PAGE_STEWARD_TRUST_COMPARED: { text: 'I have compared it' },
  PAGE_STEWARD_TRUST_SURE: { text: 'Trust this operator for good?' },
  PAGE_STEWARD_TRUST_SURE_WHAT: {
    text: 'Read the fingerprint below once more, group by group, with the one that your operator has on paper.',
  },
  PAGE_STEWARD_TRUST_YES: { text: 'All of it is equal: trust' },
  PAGE_STEWARD_DONE_TRUSTED: { text: 'The box trusts this operator now, and looks at all sources' },

  // Space
  PAGE_STEWARD_SPACE_LEAD: { text: 'How much room there is, and what takes it.' },
  PAGE_STEWARD_SPACE_RESERVE: { text: 'Kept free on purpose: {reserveBytes}' },
  PAGE_STEWARD_SPACE_REST: { text: 'Other parts' },
  PAGE_STEWARD_SPACE_LINKED_MAPS: { text: 'Maps that this community chose' },
  PAGE_STEWARD_REPLACE_WHAT: {
    text: 'The old goes before the new is there. Until then these parts are missing, and there is no way back to the old ones. Everything else stays.',
  },
  PAGE_STEWARD_REPLACE_SURE: { text: 'Take the old out first?' },
  PAGE_STEWARD_REPLACE_YES: { text: 'Yes, make room' },

  // Receipts
  PAGE_STEWARD_RECEIPTS_LEAD: {
    text: 'A receipt tells the operator, on a stick, how the box is and what it has. It says nothing of people.',
  },
  PAGE_STEWARD_RECEIPTS_ALLOW: { text: 'Allow receipts' },
  PAGE_STEWARD_RECEIPTS_ALLOW_WHAT: {
    text: 'Sticks with releases get a small sealed file. Only the operator can read it.',
  },
  PAGE_STEWARD_RECEIPTS_FORBID: { text: 'Forbid receipts' },
  PAGE_STEWARD_RECEIPTS_FORBID_WHAT: {
    text: 'No more are written. Those that are on sticks already stay there.',
  },

  PAGE_STEWARD_DONE_ASKED: {
    text: 'The box was told, and does it',
    hint: 'The status page says how it goes on.',
  },
} as const satisfies Record<string, Message>;
