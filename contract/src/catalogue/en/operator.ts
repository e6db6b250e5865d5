import type { Message } from '../../message.ts';

/** What the operator's command says: errors first, then notes and the steps of its work. */
export const operatorMessages = {
  BUNDLE_EXPIRED: {
    text: '{path} has expired: {roles} held until {expires}',
    hint: 'Create and sign a new release. Boxes still take an expired release from a stick if it is newer than what they have, and say so.',
  },
  CHUNKS_MISSING: {
    text: '{path} lacks {missing} of the {total} pieces of "{component}"',
    hint: 'If it was made with --since, it is meant for boxes that have the earlier release: check it with --delta. Otherwise copy it again.',
  },
  CLOCK_BEHIND: {
    text: 'the clock says {now}, but the newest release is from {issued}',
    hint: "Set this computer's date and time, then try again. Phones and boxes refuse a release that is older than the one before.",
  },
  COLLECTION_BUSY: {
    text: 'another hotspot command (process {processId}) is changing this collection',
    hint: 'Wait until it is done. If there is no such command, remove the file {path}.',
  },
  COLLECTION_EMPTY: {
    text: 'the collection {path} has no components yet',
    hint: 'Add something first: hotspot add FILE…',
  },
  COLLECTION_EXISTS: {
    text: 'there is a collection in {path} already',
    hint: 'It was left as it is. Choose another folder for a new one.',
  },
  COLLECTION_INVALID: {
    text: '{path}, line {line}: {reason}',
    hint: 'Correct that line in a text editor. "hotspot init" in an empty folder shows what the file looks like.',
  },
  COLLECTION_MISSING: {
    text: 'there is no collection in {path} (no hotspot.yaml)',
    hint: 'Go to the folder of your collection, or name it in the command. "hotspot init FOLDER" makes a new one.',
  },
  COLLECTION_STATE_DAMAGED: {
    text: 'what the collection remembers of its releases is damaged: {path}',
    hint: 'Bring the folder .hotspot of the collection back from your backup. Do not delete it: boxes refuse releases that are counted anew.',
  },
  COMPONENT_DUPLICATE: {
    text: 'two components are called "{name}" in {path}',
    hint: 'Give one of them another name.',
  },
  COMPONENT_EMPTY: {
    text: 'there is no file for the component "{name}" in {path}',
    hint: 'Put its files there, or take the component out of hotspot.yaml.',
  },
  COMPONENT_MISSING: {
    text: 'the component "{name}" has no folder or file {path}',
    hint: 'Correct "from" in hotspot.yaml, or put the files there.',
  },
  CONTENT_DAMAGED: {
    text: '{path} is damaged: {name} is not what it should be ({reason})',
    hint: 'Nobody can install this part. Copy it again, to another stick if need be, or create it anew.',
  },
  DISK_FULL: {
    text: 'there is no space left for {path}',
    hint: 'Make room or choose another disk. Nothing half-written was left there.',
  },
  DRAFT_MISSING: {
    text: 'there is nothing to sign in {path}',
    hint: '"hotspot bundle create" makes a release and keeps a draft when signatures are missing.',
  },
  DRAFT_OUTDATED: {
    text: 'the draft of release {counter} waits for signatures, but the collection has changed since',
    hint: 'Bring the collection back to how it was, or start the release anew: hotspot bundle create --discard-draft',
  },
  FILE_TOO_LARGE: {
    text: 'the disk cannot hold a file as large as {path}',
    hint: 'Sticks formatted as FAT32 end at 4 GB. Give -o a folder instead of a .hotspot file: it is made of smaller parts.',
  },
  INPUT_CHANGED: {
    text: '{path} changed while it was read',
    hint: 'Close the program that writes to it, then try again.',
  },
  INPUT_KIND_UNKNOWN: {
    text: 'what {path} is for cannot be told from the file',
    hint: 'Say it: --kind apps, installers, portal, content, map or image.',
  },
  INPUT_MISSING: {
    text: 'there is no {path}',
    hint: 'Check the spelling, and whether the disk or stick is plugged in.',
  },
  INPUT_NAME_REFUSED: {
    text: 'the name of {path} cannot be used on every computer and phone ({reason})',
    hint: 'Rename it: plain letters, digits, hyphens and dots always work; no \\ : * ? " < > |, no dot or space at the end, no names such as "con" or "nul".',
  },
  INPUT_NOT_REGULAR: {
    text: '{path} is a link, a device or something else that is not a plain file',
    hint: 'Put a copy of the file itself there, or remove it.',
  },
  INPUT_UNREADABLE: {
    text: '{path} cannot be read ({reason})',
    hint: 'Check that you may read it. If the disk is failing, copy the file from elsewhere.',
  },
  INTERRUPTED: {
    text: 'stopped',
  },
  KEYS_EXIST: {
    text: 'there are keys in {path} already, and keys are never overwritten',
    hint: 'For another trust root choose another folder: --keys FOLDER (and --backup FOLDER).',
  },
  KEYS_MISSING: {
    text: 'the keys that are needed are not in {path}',
    hint: 'Say where they are with --keys FOLDER, or bring them back from the backup.',
  },
  KEY_UNKNOWN: {
    text: 'there is no key "{name}" in {path}',
    hint: '"hotspot keys list" shows the keys that are there.',
  },
  NAME_INVALID: {
    text: '"{name}" cannot be used as a name',
    hint: 'Lower-case letters, digits and hyphens, at most 32 of them.',
  },
  OUTPUT_UNSUITABLE: {
    text: '{path} cannot be written to: {reason}',
    hint: 'Name a file that ends in .hotspot, or a folder.',
  },
  PASSPHRASE_EMPTY: {
    text: 'the passphrase is empty',
    hint: 'Use four or more words that nobody else would put together.',
  },
  PASSPHRASE_MISMATCH: {
    text: 'the two passphrases are not the same',
    hint: 'Try again. Nothing was changed.',
  },
  PASSPHRASE_MISSING: {
    text: 'a passphrase is needed and there is no terminal to ask on',
    hint: 'Give it with --passphrase-file FILE or --passphrase-stdin.',
  },
  RELEASE_UNKNOWN: {
    text: 'the collection has no release {counter}; the newest is {newest}',
    hint: 'Give --since the number of an earlier release: "hotspot bundle status" lists them.',
  },
  REPOSITORY_FOREIGN: {
    text: '{path} holds releases of another trust root',
    hint: 'Choose another folder, or an empty stick. Nothing was written.',
  },
  REPOSITORY_FORKED: {
    text: '{path} holds a release of the same number that this collection did not make',
    hint: 'Two copies of one collection published on their own. Go on with the one that boxes have seen, and put the other away.',
  },
  REPOSITORY_INCOMPLETE: {
    text: '{path} is not complete: {name} is missing',
    hint: 'Copy it again, all of it.',
  },
  REPOSITORY_NEWER: {
    text: '{path} holds a newer release than this collection knows',
    hint: 'Use the copy of the collection that made it. Publishing from an older one would be refused by every box.',
  },
  ROOT_MISMATCH: {
    text: '{path} is signed under another trust root: {found}',
    hint: 'You expected {expected}. Ask whoever gave it to you; do not use it until that is cleared up.',
  },
  SIGNATURES_MISSING: {
    text: 'release {counter} needs more signatures before it can be published; a draft is kept',
    hint: 'Let the others run "hotspot bundle sign" on this collection, then repeat this command. "hotspot bundle status" shows who is missing.',
  },
  SPACE_SHORT: {
    text: 'there is too little space in {path}: {neededBytes} bytes are needed, {freeBytes} are free',
    hint: 'Make room or choose another disk. Nothing was written.',
  },
  TIME_INVALID: {
    text: 'SOURCE_DATE_EPOCH is not a number of seconds: {value}',
    hint: 'Unset it, or set it to seconds since 1 January 1970.',
  },
  TRUST_DRAFT_WAITS: {
    text: 'a change of who is trusted waits for signatures in {path}, and nothing is published before',
    hint: '"hotspot trust status" shows whose. Let them run "hotspot trust sign" on this collection.',
  },
  TRUST_EXISTS: {
    text: 'the collection {path} has a trust root already',
    hint: 'A second one would be refused by every box that knows the first. Make a new collection for it.',
  },
  TRUST_KIND_MISSING: {
    text: 'say how trust is to be shared: --simple',
    hint: '--simple is for one person with two devices.',
  },
  TRUST_MISSING: {
    text: 'the collection {path} has no keys yet',
    hint: 'Make them once: hotspot trust init --simple --backup FOLDER',
  },
  UNEXPECTED: {
    text: 'a fault in this program: {reason}',
    hint: 'Please report it, with the command and these words. Nothing was published.',
  },
  USAGE_WRONG: {
    text: '{reason}',
    hint: '"hotspot --help" shows the commands, "hotspot COMMAND --help" one of them.',
  },
  WRITE_FAILED: {
    text: '{path} cannot be written ({reason})',
    hint: 'Check that the disk is there, not write-protected, and that you may write to it.',
  },

  APK_OTHER_SIGNER: {
    text: '{applicationId} is signed by {signer}, but the version already in the collection by {known}',
    hint: 'Phones that have the app refuse the new one. Make sure that both come from the real developer, and keep one.',
  },
  BACKUP_LEFT_HERE: {
    text: 'the backup keys lie on this computer, in {path}',
    hint: 'Move that folder to a stick today, and keep the stick elsewhere.',
  },
  CHUNKS_SINCE: {
    text: 'made for boxes that have release {counter}; others need the whole bundle as well',
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
  FILE_LEFT_OUT: {
    text: '{file} is left out: {reason}',
  },
  FILE_NOTICE: {
    text: '{file}: {reason}',
  },
  ROOT_NOT_COMPARED: {
    text: 'no fingerprint was given, so anybody could have made this',
    hint: 'Compare with the fingerprint that you know: --root FINGERPRINT',
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
  WORK_WRITING: { text: 'Writing' },
} as const satisfies Record<string, Message>;
