import type { Message } from '../../message.ts';

/** What the operator's command says besides errors: notes, findings and the steps of its work. */
export const operatorNotes = {
  APK_OTHER_SIGNER: {
    text: '{applicationId} is signed by {signer}, but the version already in the collection by {known}',
    hint: 'Phones that have the app refuse the new one. Make sure that both come from the real developer, and keep one.',
  },
  BACKUP_LEFT_HERE: {
    text: 'the backup keys lie on this computer, in {path}',
    hint: 'Move that folder to a stick today, and keep the stick elsewhere.',
  },
  CARDS_COMPARE: {
    text: 'before you go on, let each holder read these words to you, in person or by telephone; they saw the same when they made their keys\n{words}',
  },
  CHANNEL_NOT_DELEGATED: {
    text: 'nobody gave keys to the channel "{channel}" of this collection yet',
    hint: 'Send the operator your public key; "hotspot trust add-channel" takes it. Then pull again.',
  },
  CHUNKS_SINCE: {
    text: 'made for boxes that have release {counter}; others need the whole bundle as well',
  },
  CONTENT_LEFT: {
    text: 'the content of other channels was not copied: outputs of this collection carry only what is known of it',
    hint: 'Repeat with --content to carry it along.',
  },
  DOCTOR_CLOCK_AHEAD: {
    text: 'the clock says {now}, which is far in the future',
    hint: 'Set date and time. Releases made now would block later ones for years.',
  },
  DOCTOR_CLOCK_BEHIND: {
    text: 'the clock says {now}, which is in the past',
    hint: 'Set date and time. Phones and boxes refuse releases that look old.',
  },
  DOCTOR_CLOCK_FINE: { text: 'the clock says {now}' },
  DOCTOR_COLLECTION_FINE: { text: '{count} components in {path}' },
  DOCTOR_DRAFT_WAITS: {
    text: 'a release waits for signatures: "hotspot bundle status" shows whose',
  },
  DOCTOR_KEYS_FINE: { text: '{count} keys in {path}, readable by you alone' },
  DOCTOR_KEYS_NONE: {
    text: 'no keys in {path}: this computer can check releases, but not sign any',
  },
  DOCTOR_KEYS_OPEN: {
    text: 'others on this computer can read {path}: run chmod 600 on it',
  },
  DOCTOR_NODE_FINE: { text: 'Node.js {version}' },
  DOCTOR_NODE_OLD: {
    text: 'Node.js {version} is not supported: install 20.19 or newer, 22.12 or newer, or 24',
  },
  DOCTOR_RELEASE_EXPIRES: {
    text: 'the {role} of the newest release expires on {expires}: make a new release before that',
  },
  DOCTOR_RELEASE_FINE: { text: 'release {counter} is the newest, and nothing expires soon' },
  DOCTOR_SPACE_FINE: { text: '{free} are free' },
  DOCTOR_SPACE_LOW: { text: 'only {free} are free on the disk of the collection' },
  DROPPINGS_SKIPPED: {
    text: '{count} files that the operating system left behind were skipped, such as {example}',
  },
  EXPIRES_SOON: {
    text: '{roles} expire within {days} days, the first of them on {expires}',
    hint: 'Make a new release, or extend what is there: hotspot bundle re-sign. A root is renewed with hotspot trust rotate.',
  },
  FILE_LEFT_OUT: {
    text: '{file} is left out: {reason}',
  },
  FILE_NOTICE: {
    text: '{file}: {reason}',
  },
  HANDOVER_NEXT: {
    text: 'signed by the channel, but listed by nobody yet: no box takes it before an operator has finalized it',
    hint: 'Send it to the operator: hotspot bundle finalize --with FILE',
  },
  ROOT_NOT_COMPARED: {
    text: 'no fingerprint was given, so anybody could have made this',
    hint: 'Compare with the fingerprint that you know: --root FINGERPRINT',
  },
  SUMS_UNSIGNED: {
    text: 'SHA256SUMS was written without a signature: the key "minisign" was not opened',
    hint: 'Give its folder and passphrase with --keys and --passphrase-file, and create again.',
  },
  TRUST_CHANGE_WAITS: {
    text: 'a change of who is trusted waits for signatures: "hotspot trust status" shows it',
  },
  TRUST_NO_SPARE: {
    text: 'all {count} holders are needed for a new trust root: when one key is lost, nothing can be changed any more',
    hint: 'Make more holders, or lower --threshold.',
  },
  TRUST_RELEASE_ONE: {
    text: 'each holder of a release key can publish alone; a thief with one such key and its passphrase can, too, until the others revoke it',
    hint: 'Let two sign each release with --release-threshold 2.',
  },
  TRUST_RELEASE_SEVERAL: {
    text: 'each release needs {count} signatures: one stolen key publishes nothing, and nobody publishes alone',
  },
  TRUST_REVOKED_UNSEEN: {
    text: 'a box that has not seen the new trust root still trusts the old keys: take the next release to every box',
    hint: 'A box learns it from any stick, mirror or neighbour that carries the release, and never forgets it.',
  },
  TRUST_SIMPLE_LIMITS: {
    text: 'what this does not protect against: whoever has one of the two key folders and its passphrase can publish in your name',
    hint: 'Keep the two apart. If one is stolen, the other makes a new root; boxes follow once they see it.',
  },
  TRUST_ROOT_NEXT: {
    text: 'give this fingerprint to every box: TRUST_ROOT={fingerprint}',
  },
  WORK_CHECKING: { text: 'Checking' },
  WORK_COPYING: { text: 'Copying' },
  WORK_READING: { text: 'Reading the collection' },
  WORK_PATCHING: { text: 'Looking for what stays in files that changed' },
  WORK_WRITING: { text: 'Writing' },
} as const satisfies Record<string, Message>;
