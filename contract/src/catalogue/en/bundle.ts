import type { Message } from '../../message.ts';

const copyAgain = 'Copy the file again, to another stick if need be, or make the bundle anew.';
const makeAgain =
  'Nothing was changed. Ask whoever made it to check it with "hotspot bundle verify" and send it again.';

export const bundleMessages = {
  PATH_UNSAFE: {
    text: 'the name "{path}" cannot be used on every computer and phone ({reason})',
    hint: 'Rename the file: plain letters, digits, hyphens and dots always work; no \\ : * ? " < > |, no dot or space at the end, no names such as "con" or "nul".',
  },
  PATH_COLLISION: {
    text: '"{path}" and "{other}" would be one name on computers that do not tell capital and small letters apart',
    hint: 'Rename or remove one of the two.',
  },
  TOO_MANY_FOLDERS: {
    text: 'there are more than {limit} folders in one component',
    hint: 'Spread them over several components, or keep them in one file (ZIM, PMTiles, ZIP).',
  },
  MANIFEST_INVALID: {
    text: 'the description of the release is not valid ({reason})',
    hint: makeAgain,
  },
  LIST_INVALID: {
    text: 'the list of files is not valid ({reason}, at byte {offset})',
    hint: makeAgain,
  },
  LIST_MISMATCH: {
    text: 'the list of files of "{component}" is not the one that was signed ({reason})',
    hint: copyAgain,
  },
  TOC_INVALID: {
    text: 'the table of a pack is not valid ({reason}, at byte {offset}), so the pack is left out',
    hint: copyAgain,
  },
  PACK_HINT_INVALID: {
    text: 'a note about where files lie is not valid ({reason}, at byte {offset})',
    hint: copyAgain,
  },
  PATCH_INVALID: {
    text: 'a patch is not valid ({reason}, at byte {offset}), so it is left out',
    hint: copyAgain,
  },
  PATCH_HINT_INVALID: {
    text: 'a note about patches is not valid ({reason}, at byte {offset}), so they are left out',
    hint: copyAgain,
  },
  NEWS_INVALID: {
    text: 'the news of a mirror are not valid ({reason}), so its files are read one by one',
    hint: copyAgain,
  },
  FILE_SIZE_CHANGED: {
    text: 'a file changed while it was read: {expectedBytes} bytes were expected, {actualBytes} came',
    hint: 'Close the program that writes to it, then try again.',
  },
  NOT_A_BUNDLE: {
    text: 'this is not a P2P Hotspot bundle',
    hint: 'Bundles end in ".hotspot" and are made with "hotspot bundle create".',
  },
  BUNDLE_TRUNCATED: {
    text: 'the bundle is cut off: it ends at byte {offset}, before its content does',
    hint: copyAgain,
  },
  BUNDLE_DAMAGED: {
    text: 'the bundle is damaged at byte {offset}',
    hint: copyAgain,
  },
  NAME_NOT_ALLOWED: {
    text: 'the bundle holds something that does not belong in a bundle: "{name}"',
    hint: makeAgain,
  },
  ENTRY_NOT_PLAIN: {
    text: 'the entry "{name}" of the bundle is not a plain file as bundles have them',
    hint: makeAgain,
  },
  ENTRY_DUPLICATE: {
    text: 'the bundle holds "{name}" twice',
    hint: makeAgain,
  },
  ENTRY_ORDER: {
    text: 'the entry "{name}" of the bundle is not in its place',
    hint: makeAgain,
  },
  ENTRY_TOO_LARGE: {
    text: 'the entry "{name}" of the bundle is too large: {sizeBytes} bytes, {limitBytes} are allowed',
    hint: makeAgain,
  },
  ENTRY_SIZE_WRONG: {
    text: 'the entry "{name}" did not give the {sizeBytes} bytes it was said to have',
    hint: 'Something changed it while the bundle was written. Try again.',
  },
  TOO_MANY_ENTRIES: {
    text: 'the bundle has more than {limit} entries',
    hint: makeAgain,
  },
} as const satisfies Record<string, Message>;
