import type { Message } from '../../message.ts';

/** How a web server hands out apps, as `hotspot apps serving` judges it. */
export const servingMessages = {
  SERVING_RULE_REDIRECTS: { text: 'No file is answered with "look elsewhere"' },
  SERVING_RULE_ENTRY: { text: 'The signed front page is there' },
  SERVING_RULE_SIGNATURE: { text: 'The front page is signed as phones want it' },
  SERVING_RULE_SIGNER: { text: 'The right key signed it' },
  SERVING_RULE_TIME: { text: 'The list is not older than before' },
  SERVING_RULE_INDEX: { text: 'The list of apps is the one that was signed' },
  SERVING_RULE_CONTENTS: { text: 'Phones can read the list of apps' },
  SERVING_RULE_DIFFS: { text: 'The small updates of the list are there' },
  SERVING_RULE_FILES: { text: 'The apps and pictures of the list are there' },
  SERVING_RULE_PREVIOUS: { text: 'The apps of the list before are still there' },
  SERVING_RULE_ABSENT: { text: 'What is not there is answered with 404' },
  SERVING_RULE_RESUME: { text: 'A download that broke off can go on' },
  SERVING_RULE_ODD_RANGES: { text: 'Nothing is sent behind the end of a file' },
  SERVING_RULE_PACKED_RANGES: { text: 'Parts of files come unpacked' },
  SERVING_RULE_PACKED_APPS: { text: 'Apps come as they are, not packed once more' },
  SERVING_RULE_PACKED_INDEX: { text: 'The list can be unpacked' },
  SERVING_RULE_TYPES: { text: 'Files are called what they are' },
  SERVING_RULE_STEADY: { text: 'One list is shown at a time' },
  SERVING_RULE_SMALL_INDEX: { text: 'The list comes packed where phones ask for it' },
  SERVING_RULE_LENGTHS: { text: 'The size of each file is told' },
  SERVING_RULE_BARE_ADDRESS: { text: 'The address without a slash leads nowhere else' },
  SERVING_RULE_SIGNED_ADDRESS: { text: 'The signed address is the one that was asked' },

  SERVING_SILENT: {
    text: 'No whole answer for {path} ({reason})',
    hint: 'See whether the address is right, the server runs, and this computer reaches it.',
  },
  SERVING_TOO_SLOW: {
    text: '{url} needs more than {minutes} minutes to be looked at',
    hint: 'Try again where the network is faster.',
  },
  SERVING_REDIRECTED: {
    text: '{path} is answered with {status}: look at {to}',
    hint: 'Phones do not follow. Let the server answer under this very address: no login page, no switch to HTTPS, no other host.',
  },
  SERVING_ENTRY_MISSING: {
    text: 'There is no entry.jar here',
    hint: 'Check the address: it mostly ends in /fdroid/repo. Copy all files of the repository, entry.jar last.',
  },
  SERVING_ENTRY_PAGE: {
    text: 'A web page came in place of entry.jar (HTTP {status})',
    hint: 'A login page of the network, or a page for errors. Let the server hand out the file itself.',
  },
  SERVING_ENTRY_STRANGE: {
    text: 'What came as entry.jar is no signed file (HTTP {status}, {bytes} bytes)',
    hint: 'Copy entry.jar again, as binary, and see what the server says in its log.',
  },
  SERVING_SIGNATURE_INVALID: {
    text: 'Phones do not take the signature of entry.jar ({reason})',
    hint: 'Copy entry.jar again. If it stays so, make a new release.',
  },
  SERVING_SIGNER_OTHER: {
    text: 'It must be signed by {expected}, but it is signed by {found}',
    hint: 'Phones that have this repository refuse it. Serve the one of your collection, or check the address.',
  },
  SERVING_OLDER: {
    text: 'The list is of {offered}; one of {known} was there before',
    hint: 'Phones with the newer list see no update. Copy the newest release here.',
  },
  SERVING_INDEX_WRONG: {
    text: '{path} is not the list that entry.jar promises (HTTP {status})',
    hint: 'Old and new files are mixed. Put the new files into a folder of their own and switch in one step.',
  },
  SERVING_INDEX_INVALID: {
    text: 'Phones cannot read the list ({reason}), so they take none of the apps',
    hint: 'Make the repository again. If it stays so, take the app out.',
  },
  SERVING_DIFF_WRONG: {
    text: '{path} is missing, or not what entry.jar promises (HTTP {status})',
    hint: 'Copy the folder diff, too, each time with the list.',
  },
  SERVING_FILE_WRONG: {
    text: '{path} is missing, or not what the list promises (HTTP {status})',
    hint: 'Copy this file again, before the list that names it.',
  },
  SERVING_PREVIOUS_GONE: {
    text: '{path} is gone, but phones still have the list that names it',
    hint: 'Keep the apps of the release before until the next one comes.',
  },
  SERVING_NEVER_STEADY: {
    text: 'The list was another one each time',
    hint: 'Several servers under one name must show the same list. If it is just being copied, try again later.',
  },
  SERVING_ABSENT_ANSWERED: {
    text: '{path}, which is not there, is answered with HTTP {status}',
    hint: 'It must be 404. Turn off start pages for unknown addresses; a storage service needs the right to list its files.',
  },
  SERVING_RANGE_REFUSED: {
    text: 'A part of {path} was asked for; HTTP {status} came in place of 206',
    hint: 'Turn on ranges (HTTP "Accept-Ranges: bytes"). Without them each cut means to begin anew.',
  },
  SERVING_RANGE_WRONG: {
    text: 'A wrong part of {path} came: "{told}" in place of "{wanted}"',
    hint: 'A cache in between may be broken. Switch it off for this address.',
  },
  SERVING_RANGE_ODD: {
    text: '"{range}" of {path} lies behind its end, but HTTP {status} came',
    hint: 'The server must answer 416, or send the whole file.',
  },
  SERVING_RANGE_PACKED: {
    text: 'A part of {path} comes packed ({encoding})',
    hint: 'Turn off compression for requests with "Range".',
  },
  SERVING_PACKAGE_PACKED: {
    text: '{path} comes packed once more ({encoding})',
    hint: 'Turn off compression for .apk and .jar: they cannot get smaller, and downloads cannot go on.',
  },
  SERVING_INDEX_GARBLED: {
    text: '{path} cannot be unpacked, or is another one when it comes packed',
    hint: 'The server packs it twice, or calls it packed though it is not. Check what is set up for .json and .gz.',
  },
  SERVING_INDEX_PLAIN: {
    text: '{path} comes unpacked: phones load about ten times as much',
    hint: 'Turn on gzip for application/json.',
  },
  SERVING_TYPE_WRONG: {
    text: '{path} is called "{type}"; it must be "{wanted}"',
    hint: 'Set this type for the ending of the file: phones save what is called a text as a text.',
  },
  SERVING_LENGTH_MISSING: {
    text: 'The size of {path} is not told',
    hint: 'Let the server send files from the disk, with "Content-Length": phones then show how far they are.',
  },
  SERVING_LENGTH_WRONG: {
    text: 'The size of {path} is told as {told}; it has {sizeBytes} bytes',
    hint: 'A cache or filter in between changes files. Switch it off for this address.',
  },
  SERVING_BARE_REDIRECTED: {
    text: 'The address without a slash leads to {to}',
    hint: 'Let the server answer it itself. Phones do not ask for it, but people do, in a browser.',
  },
  SERVING_ADDRESS_OTHER: {
    text: 'The list is signed for {signed}: phones ask there first',
    hint: 'Right for a copy of what your boxes serve. Phones come here only when {signed} does not answer.',
  },
  WORK_APPS_SERVING: { text: 'Looking at the server' },
} as const satisfies Record<string, Message>;
