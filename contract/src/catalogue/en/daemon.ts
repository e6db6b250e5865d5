import type { Message } from '../../message.ts';

const copyToStick =
  'Copy the release to the stick again, from where it came, or use another stick.';
const servedMeanwhile = 'Nothing changed: what was here before is still here.';

/** What a box says of itself (daemon). `releases` reads "stable 2, beta 7". */
export const daemonMessages = {
  // Where the box stands
  BOX_STARTING: { text: 'The box is starting' },
  BOX_EMPTY: {
    text: 'This box has no content yet',
    hint: 'Plug in a stick with a release, or copy a ".hotspot" file to the box.',
  },
  BOX_READY: { text: 'Everything is up to date' },
  UPDATE_FOUND: { text: 'Found something new: {releases}. Checking it' },
  UPDATE_COPYING: {
    text: 'Copying {releases}',
    hint: 'Leave the stick in. If it is pulled out, the box goes on when it is back.',
  },
  UPDATE_WAITING_SOURCE: {
    text: 'Waiting for the rest of {releases}: {missingBytes} are missing',
    hint: 'Plug in the stick again, or any other stick with this release. What was copied is kept.',
  },
  UPDATE_STAGED: {
    text: 'Everything of {releases} is copied',
    hint: 'The stick may be pulled out.',
  },
  UPDATE_SWITCHING: { text: 'Switching to {releases}' },
  UPDATE_ON_PROBATION: { text: 'Checking that {releases} works' },
  UPDATE_APPLIED: { text: 'Done: {releases} is in force' },
  UPDATE_REVOKED: {
    text: '{releases} is not named by the newest signatures any more, and is given up',
    hint: 'The operator changed keys or published something newer. Plug in the newest stick.',
  },
  UPDATE_ROLLED_BACK: {
    text: '{releases} was given up; the box went back to what it had before',
    hint: servedMeanwhile,
  },
  ROLLBACK_SWITCHING: { text: 'Going back to {releases}' },
  ROLLBACK_DONE: { text: 'Went back to {releases}' },
  COMPONENT_UNHEALTHY: {
    text: 'Part "{component}" of the new release does not work ({file}); the box went back to what it had before',
    hint: 'Tell the operator. The release is tried once more; after that it waits until somebody plugs the stick in again or presses "look again".',
  },
  ROOT_EXPIRED: {
    text: 'The trust root ran out on {expires}, more than a year ago',
    hint: 'Get a release with a newer trust root. Operators: run "hotspot trust rotate" and publish again.',
  },
  EXPIRED_METADATA_ACCEPTED: {
    text: 'The release is newer than what was here, but its signatures have run out ({roles})',
    hint: 'It was taken all the same. Operators: sign the release again.',
  },

  // Sticks, files, folders
  SOURCE_CHECKING: { text: 'Looking at {label}' },
  SOURCE_HAS_UPDATE: { text: '{label} has something new: {releases}' },
  SOURCE_NOTHING_NEW: { text: '{label} has nothing newer than what is here' },
  SOURCE_OLDER: {
    text: '{label} is older than what is here',
    hint: 'Nothing to do. It can still help to repair files.',
  },
  SOURCE_GONE: {
    text: '{label} was taken away',
    hint: 'Plug it in again: the box goes on where it was.',
  },
  SOURCE_READ_FAILED: {
    text: 'A part of {label} cannot be read ({name})',
    hint: 'The stick may be failing, or the power supply too weak. Try another stick.',
  },
  SOURCE_FILE_MISSING: {
    text: '{label} lacks the file {name}',
    hint: copyToStick,
  },
  SOURCE_FILE_REFUSED: {
    text: 'On {label}, {name} is not an ordinary file',
    hint: 'A release has only ordinary files. Make the stick anew.',
  },
  SOURCE_DAMAGED: {
    text: '{label} is damaged: {name} is not what was signed',
    hint: copyToStick,
  },
  SOURCE_INCOMPLETE: {
    text: '{label} is not complete yet',
    hint: 'If it is still being copied, wait. If not, copy it again.',
  },
  SOURCE_OTHER_ROOT: {
    text: '{label} comes from an operator whom this box does not trust',
    hint: 'Use a release of the operator of this box. Operators: the fingerprint of its trust root is not the one that this box knows.',
  },

  // Trust
  ROOT_OFFERED: {
    text: 'This box trusts nobody yet. A release is here; its trust root is {rootFingerprint}',
    hint: 'Compare this with what the operator told you, then confirm it on the status page.',
  },
  ROOT_NOT_OFFERED: {
    text: 'No release with this trust root is here',
    hint: 'Plug in the stick, wait until it has been looked at, and compare the fingerprint again.',
  },
  ROOT_ALREADY_TRUSTED: {
    text: 'This box trusts another operator already',
    hint: 'A box belongs to one operator. To give it to another, its state has to be erased.',
  },
  TRUST_ROOT_DIFFERS: {
    text: 'TRUST_ROOT is not the trust root that this box knows',
    hint: 'The box keeps {trusted}. Set TRUST_ROOT to that, or leave it empty.',
  },

  TRUST_REBUILT: {
    text: 'What the box knew about trust was unreadable and was rebuilt from its content',
    hint: 'Nothing is lost. If it happens again, the memory card may be failing.',
  },

  // What the steward wants
  CHANNEL_HELD: {
    text: 'Release {counter} of "{channel}" is not taken: the steward keeps what is here',
    hint: 'The steward can follow the operator again on the status page.',
  },
  CHANNEL_PINNED: {
    text: 'Release {counter} of "{channel}" is not taken: the steward wants release {pinned} and no other',
    hint: 'The steward can follow the operator again on the status page.',
  },
  CHANNEL_UNKNOWN: {
    text: 'This box does not follow a channel "{channel}"',
    hint: 'Check the name; UPDATE_CHANNELS says which ones the box follows.',
  },
  COUNTER_PASSED: {
    text: 'Release {counter} of "{channel}" cannot come any more: {trustedCounter} was here',
    hint: 'To keep what was here before, go back to it first, then hold the channel.',
  },
  RELEASE_HELD: {
    text: 'Release {counter} of "{channel}" is left alone, because the steward went back from it',
    hint: 'Press "look again" to take it after all, or wait for a newer release.',
  },

  // Releases that are refused
  RELEASE_WITHDRAWN: {
    text: 'Release {counter} of "{channel}" was withdrawn by its operator; {least} or newer is good',
    hint: 'Get the newest release.',
  },
  COMPONENT_WITHDRAWN: {
    text: 'Part "{component}" of "{channel}" was withdrawn by its operator ({counter}; {least} or newer is good)',
    hint: 'Get the newest release.',
  },
  RELEASE_TOO_FAR_AHEAD: {
    text: 'Release {counter} of "{channel}" is suspiciously far ahead of {trustedCounter}',
    hint: 'No honest operator skips so many numbers. A key may be in the wrong hands: tell the operator.',
  },
  COMPONENT_TOO_FAR_AHEAD: {
    text: 'In "{channel}", part "{component}" has number {counter}, suspiciously far ahead of {trustedCounter}',
    hint: 'No honest operator skips so many numbers. A key may be in the wrong hands: tell the operator.',
  },
  RELEASE_ROLLBACK: {
    text: 'Release {counter} of "{channel}" is older than {trustedCounter}, which was here',
    hint: 'Going back to an old release from outside is not possible. Operators: publish the old content under a new number.',
  },
  COMPONENT_ROLLBACK: {
    text: 'In "{channel}", part "{component}" has number {counter}, lower than {trustedCounter}',
    hint: 'The collection was published from an old copy. Operators: fetch the newest copy of the collection and publish again.',
  },
  RELEASE_FORKED: {
    text: 'Two different releases of "{channel}" claim to be number {counter}',
    hint: 'Operators: two copies of one collection published on their own. Publish the next number from the newest copy.',
  },
  RELEASE_QUARANTINED: {
    text: 'Release {counter} of "{channel}" did not work here and is left alone',
    hint: 'Plug the stick in again to try once more, press "look again", or wait for a newer release.',
  },
  RELEASE_INCONSISTENT: {
    text: 'The release contradicts itself (file {sha256})',
    hint: 'The mistake was made where the release was created. Operators: make it again and check it with "hotspot bundle verify".',
  },

  // The box's own disk
  STORE_FULL: {
    text: 'The disk of the box is full',
    hint: servedMeanwhile,
  },
  STORE_IO_FAILED: {
    text: 'The disk of the box does not work properly',
    hint: 'The memory card may be failing: keep a copy of what matters and use another card soon.',
  },
  STORE_READ_ONLY: {
    text: 'The disk of the box cannot be written to',
    hint: 'What is here is still served, but nothing new can come. Restart the box. If this stays, the memory card has come to its end: use another card.',
  },
  STORE_DAMAGED: {
    text: 'A file of the box is damaged ({file})',
    hint: 'Press "check everything", with a stick with this release plugged in.',
  },
  SPACE_TOO_SMALL: {
    text: 'Not enough room: {neededBytes} are needed, {freeBytes} are free',
    hint: 'Use a larger card, or ask the operator for a smaller release. Nothing changed. The largest parts of it: {largest}.',
  },
  INODES_TOO_FEW: {
    text: 'Not enough room for so many files: {neededFiles} are needed, {freeFiles} are possible',
    hint: 'Use a larger card, or ask the operator for fewer and larger files. Nothing changed. The largest parts of it: {largest}.',
  },
  FILE_DAMAGED: {
    text: 'A file became unreadable and is not shown any more: {path}',
    hint: 'Plug in a stick with this release: the box repairs itself.',
  },
  FILE_REPAIRED: { text: 'A damaged file was repaired: {path}' },
  ALREADY_RUNNING: {
    text: 'Another daemon works on these folders already',
    hint: 'Stop the other one first, or give this one folders of its own.',
  },

  // Settings and the steward
  NO_PREVIOUS_GENERATION: {
    text: 'There is nothing to go back to',
    hint: 'Going back is possible after the second release.',
  },
  PIN_WRONG: { text: 'The PIN is wrong', hint: 'Try again.' },
  PIN_LOCKED: {
    text: 'Too many wrong PINs',
    hint: 'Wait {seconds} seconds, then try again.',
    plural: {
      of: 'seconds',
      one: { text: 'Too many wrong PINs', hint: 'Wait a second, then try again.' },
    },
  },
  SESSION_INVALID: { text: 'The session has ended', hint: 'Enter the PIN again.' },
  REQUEST_INVALID: { text: 'The request lacks "{name}" or has something else there' },
} as const satisfies Record<string, Message>;
