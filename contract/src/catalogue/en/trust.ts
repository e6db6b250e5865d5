import type { Message } from '../../message.ts';

/** Keys, signatures, metadata and receipts (signing-keys). */
export const trustMessages = {
  JSON_INVALID: {
    text: 'The file is not well-formed ({reason})',
    hint: 'Copy it again from where it came.',
  },
  JSON_NOT_CANONICAL: {
    text: 'The file was changed on its way: it is not written the one way it must be',
    hint: 'Copy it again from where it came. An editor or a converter may have saved it anew.',
  },
  KEY_INVALID: {
    text: 'This is not a key that can be used here',
    hint: 'Check that the whole key was copied: 64 letters and digits.',
  },
  KEY_FILE_INVALID: {
    text: 'The key file is damaged or is not a key file ({reason})',
    hint: 'Take it from your backup. Do not edit key files.',
  },
  KEY_PASSPHRASE_WRONG: {
    text: 'The passphrase does not open this key',
    hint: 'Try again; check the keyboard layout and Caps Lock. If it is right, the key file may be damaged: try the backup.',
  },
  METADATA_EXPIRED: {
    text: 'The {role} signature ran out on {expires}',
    hint: 'Get a newer release. Operators: sign the release again.',
  },
  METADATA_FOREIGN: {
    text: 'The {role} file is signed with keys that are not trusted here',
    hint: 'It belongs to another operator, or its keys were revoked. Get the release from the operator of this box.',
  },
  METADATA_FORK: {
    text: 'Two different {role} files claim to be version {version}',
    hint: 'Two laptops may have published without knowing of each other. Operators: pull the newest published release, then publish the next one.',
  },
  METADATA_INVALID: {
    text: 'The {role} file is damaged or malformed ({reason})',
    hint: 'Copy the release again from where it came.',
  },
  METADATA_MISMATCH: {
    text: 'The {role} file does not fit the rest of the release ({what})',
    hint: 'The release was copied in part, or parts of two releases were mixed. Copy it again, whole.',
  },
  METADATA_MISSING: {
    text: 'The file {name} is missing from the release',
    hint: 'The copy may not be complete. Copy the release again, whole.',
  },
  METADATA_ROLLBACK: {
    text: 'This release is older than one that was seen before ({role}: {offered}, before {trusted})',
    hint: 'Get the newest release. An older one is never put over a newer one.',
  },
  METADATA_TOO_LARGE: {
    text: 'The {role} file is larger than it may be ({maxBytes} bytes)',
    hint: 'The file is damaged or hostile. Get the release from its operator.',
  },
  METADATA_UNSIGNED: {
    text: 'The {role} file has {valid} of the {threshold} good signatures it needs',
    hint: 'It was changed after it was signed, or is not fully signed yet. Operators: run "hotspot bundle status".',
  },
  MINISIGN_INVALID: {
    text: 'The minisign signature or key does not fit ({reason})',
    hint: 'Use the .minisig file and the .pub file of the same operator, and copy the signed file again.',
  },
  RECEIPT_INVALID: {
    text: 'The receipt cannot be opened ({reason})',
    hint: 'It is damaged, or was made for another operator.',
  },
  ROLE_UNKNOWN: {
    text: 'This release has no channel {role}',
    hint: 'Check the names of the channels to follow.',
  },
} as const satisfies Record<string, Message>;
