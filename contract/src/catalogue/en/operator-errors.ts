import type { Message } from '../../message.ts';

/** What stops the operator's command. */
export const operatorErrors = {
  BUNDLE_EXPIRED: {
    text: '{path} has expired: {roles} held until {expires}',
    hint: 'Create and sign a new release. Boxes still take an expired release from a stick if it is newer than what they have, and say so.',
  },
  CARD_INVALID: {
    text: '{path} is no file of public keys, or was damaged or changed on its way',
    hint: 'Let its holder write it again: hotspot keys create NAME -o FILE makes it together with the keys.',
  },
  CARD_WITHOUT_RELEASE_KEY: {
    text: 'the public keys of {holder} have none that signs releases',
    hint: 'Who signs a channel needs a release key: hotspot keys create NAME --only release -o FILE',
  },
  CHANNEL_EXISTS: {
    text: 'there is a channel "{channel}" already',
    hint: 'It was left as it is. To give it to other keys, repeat with --replace.',
  },
  CHANNEL_NAME_INVALID: {
    text: '"{channel}" cannot be the channel of a community',
    hint: 'Call it site- and a name, as in site-north. Other names are for your own channels.',
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
  COLLECTION_CHANGED: {
    text: 'the collection has changed since release {counter}, so it cannot be written again',
    hint: 'The release counts all the same. "hotspot bundle create -o OUTPUT" makes the next one, with the changes and with this one\'s signatures.',
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
  COMPONENT_UNKNOWN: {
    text: 'there is no one component "{name}"; there are {names}',
    hint: 'Name one of them, with its channel before it where two have the same name.',
  },
  CONTENT_DAMAGED: {
    text: '{path} is damaged: {name} is not what it should be ({reason})',
    hint: 'Nobody can install this part. Copy it again, to another stick if need be, or create it anew.',
  },
  CONTENT_PARTIAL: {
    text: '{path} lacks {missing} of the {total} pieces that are needed',
    hint: 'It carries only what is new since an earlier release. Use a whole bundle or stick. Nothing was written.',
  },
  DISK_FULL: {
    text: 'there is no space left for {path}',
    hint: 'Make room or choose another disk. Nothing half-written was left there.',
  },
  DRAFT_BEHIND: {
    text: '{path} holds newer metadata, but a draft here still builds on the older',
    hint: 'Finish the draft on the computer that published last, or give it up: repeat with --discard-draft, then create the release anew.',
  },
  DRAFT_MISSING: {
    text: 'there is nothing to sign in {path}',
    hint: '"hotspot bundle create" makes a release and keeps a draft when signatures are missing.',
  },
  DRAFT_OUTDATED: {
    text: 'the draft of release {counter} waits for signatures, but the collection has changed since',
    hint: 'Bring the collection back to how it was, or start the release anew: hotspot bundle create --discard-draft',
  },
  DRAFT_WAITS: {
    text: 'a release still waits for signatures in {path}',
    hint: 'Publish it first: hotspot bundle sign, then hotspot bundle finalize. Or give it up: hotspot bundle create --discard-draft',
  },
  FILES_EXIST: {
    text: '{path} is there already',
    hint: 'Choose another folder, or replace what is there with --force. Nothing was written.',
  },
  FILE_TOO_LARGE: {
    text: 'the disk cannot hold a file as large as {path}',
    hint: 'Sticks formatted as FAT32 end at 4 GB. Give -o a folder instead of a .hotspot file: it is made of smaller parts.',
  },
  FINALIZE_WAITS: {
    text: 'not published yet: {roles} need more signatures; a draft is kept',
    hint: 'Let the others run "hotspot bundle sign" on this collection, or take their signatures over with --from, then repeat. "hotspot bundle status" shows who is missing.',
  },
  HANDOVER_EMPTY: {
    text: '{path} holds no release of another channel',
    hint: 'Give the file that the community made with its own "hotspot bundle create".',
  },
  HANDOVER_NOT_DELEGATED: {
    text: '{path} holds the channel "{channel}", for which nobody was given keys',
    hint: 'Whoever sent it may sign only after "hotspot trust add-channel". Nothing was taken.',
  },
  HANDOVER_OLDER: {
    text: '{path} is not newer: {name} counts {offered} there and {known} here',
    hint: 'Ask for the newest release of that community. Nothing was taken.',
  },
  HANDOVER_UNCOVERED: {
    text: 'the channel "{channel}" in {path} speaks for more than it may: {target}',
    hint: 'A channel signs its own release and nothing else. Ask the community to create the release anew. Nothing was taken.',
  },
  HANDOVER_UNSIGNED: {
    text: 'the channel "{channel}" in {path} has {signed} of the {threshold} signatures that it needs (from: {signers})',
    hint: 'Let the community sign it: hotspot bundle sign FILE. If its keys were changed, it must pull and create anew.',
  },
  HOLDER_EXISTS: {
    text: 'there is a holder "{holder}" already',
    hint: 'For new keys of the same holder use --replace FILE. A new holder needs another name.',
  },
  HOLDER_UNKNOWN: {
    text: 'there is no holder "{holder}" whose keys could be replaced',
    hint: '"hotspot trust show" lists the holders. For a new one use --add FILE.',
  },
  INPUT_CHANGED: {
    text: '{path} changed while it was read',
    hint: 'Close the program that writes to it, then try again.',
  },
  INPUT_KIND_UNKNOWN: {
    text: 'what {path} is for cannot be told from the file',
    hint: 'Say it: --kind apps, installers, portal, content, map, image or software.',
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
  KEY_AMBIGUOUS: {
    text: '"{name}" is the beginning of several keys',
    hint: 'Give more digits: "hotspot trust show" lists them.',
  },
  KEY_NOT_TRUSTED: {
    text: '"{name}" is no holder and no key that is trusted now',
    hint: '"hotspot trust show" lists holders and keys. Give a holder, or at least the first four digits of a key.',
  },
  KEY_UNKNOWN: {
    text: 'there is no key "{name}" in {path}',
    hint: '"hotspot keys list" shows the keys that are there.',
  },
  NAME_INVALID: {
    text: '"{name}" cannot be used as a name',
    hint: 'Lower-case letters, digits and hyphens, at most 32 of them.',
  },
  NOT_PUBLISHED: {
    text: '{path} is not published yet: no timestamp lists what is in it',
    hint: 'Let all sign it: hotspot bundle sign. A community hands it to an operator: hotspot bundle finalize --with FILE',
  },
  OUTPUT_UNSUITABLE: {
    text: '{path} cannot be written to: {reason}',
    hint: 'Name a file that ends in .hotspot, or a folder.',
  },
  PAPER_INVALID: {
    text: 'these are not the lines of one key from a paper backup ({reason})',
    hint: 'Type or scan the whole page again, every line that begins with a number, and no lines of another page.',
  },
  PAPER_LINES_MISSING: {
    text: 'lines are missing: {lines}',
    hint: 'Add them; the order does not matter.',
  },
  PAPER_LINES_WRONG: {
    text: 'lines are not as on the paper: {lines}',
    hint: 'Compare these lines with the paper, character by character. Lower case, spaces, O for 0 and I or L for 1 do not matter.',
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
    text: '{path} and this collection both have {role} {version}, and they differ: there it is of {theirIssued}, signed by {theirHolders}; here of {issued}, signed by {holders}',
    hint: 'Two copies of one collection published on their own. Agree with these people whose release boxes have seen, and stop the other copy. To go on from theirs: hotspot collection pull --take-theirs; your files stay, and the next release carries your changes.',
  },
  REPOSITORY_INCOMPLETE: {
    text: '{path} is not complete: {name} is missing',
    hint: 'Copy it again, all of it.',
  },
  REPOSITORY_NEWER: {
    text: '{path} holds a newer release than this collection knows',
    hint: 'Take it over first: hotspot collection pull {path}. Publishing from older metadata would be refused by every box.',
  },
  RESIGN_LIMIT: {
    text: 'this can be signed again no more: its version has no successor',
    hint: 'Make a new release.',
  },
  RESIGN_SHORT: {
    text: '{roles} need more signatures than the keys at hand can give; nothing was changed',
    hint: 'Sign the collection again instead of this copy: there a draft waits for the others. Or name fewer roles with --role.',
  },
  ROLE_MISSING: {
    text: 'there is no role "{role}" that could be signed again; there are {roles}',
    hint: 'Name one of them with --role.',
  },
  ROOT_MISMATCH: {
    text: '{path} is signed under another trust root: {found}',
    hint: 'You expected {expected}. Ask whoever gave it to you; do not use it until that is cleared up.',
  },
  ROOT_NEEDED: {
    text: 'the collection has no trust root yet, and {path} is signed under {found}',
    hint: 'Compare that fingerprint with the one that the operator told you in person. If they are the same, repeat with --root FINGERPRINT.',
  },
  SIGNATURES_FOREIGN: {
    text: '{path} holds no signature that is missing here',
    hint: 'Take the copy that the other person signed, made from this same draft.',
  },
  SIGNATURES_MISSING: {
    text: 'release {counter} needs more signatures before it can be published; a draft is kept',
    hint: 'Let the others run "hotspot bundle sign" on this collection, then repeat this command. "hotspot bundle status" shows who is missing.',
  },
  SPACE_SHORT: {
    text: 'there is too little space in {path}: {neededBytes} bytes are needed, {freeBytes} are free',
    hint: 'Make room or choose another disk. Nothing was written.',
  },
  THRESHOLD_UNREACHABLE: {
    text: '{role} would need {threshold} signatures, and only {keys} keys would be left for it',
    hint: 'Ask for fewer with --threshold (or --release-threshold), or bring a new key in at the same time with --replace FILE or --add FILE.',
  },
  TIME_INVALID: {
    text: 'SOURCE_DATE_EPOCH is not a number of seconds: {value}',
    hint: 'Unset it, or set it to seconds since 1 January 1970.',
  },
  TRUST_DRAFT_MISSING: {
    text: 'no change of who is trusted waits for signatures in {path}',
    hint: '"hotspot trust rotate" or "hotspot trust revoke" makes one. A release is signed with "hotspot bundle sign".',
  },
  TRUST_DRAFT_WAITS: {
    text: 'a change of who is trusted waits for signatures in {path}, and nothing is published before',
    hint: '"hotspot trust status" shows whose. Let them run "hotspot trust sign" on this collection.',
  },
  TRUST_EXISTS: {
    text: 'the collection {path} has a trust root already',
    hint: 'A second one would be refused by every box that knows the first. Make a new collection for it.',
  },
  TRUST_MISSING: {
    text: 'the collection {path} has no keys yet',
    hint: 'Make them once: hotspot trust init, or with --simple for one person with two devices.',
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
} as const satisfies Record<string, Message>;
