import type { Message } from '../../message.ts';

/** Installers that are kept up to date from the Internet (docs/operator/installers.md). */
export const trackerMessages = {
  INSTALLER_NOT_WRITABLE: {
    text: 'The download cannot be saved ({reason})',
    hint: 'Check that the disk is not full and that you may write to the collection.',
  },
  INSTALLER_NOT_AS_VERIFIED: {
    text: 'The file is not the one that was downloaded and checked',
    hint: 'Remove the file and run "hotspot installers track". To keep your own file, give it another name.',
  },
  INSTALLERS_STATE_INVALID: {
    text: 'What "hotspot installers track" remembers cannot be read',
    hint: 'Take .hotspot/installers.json from a copy of the collection.',
  },
  INSTALLER_SOURCE_INVALID: {
    text: '"{source}" is no source of installers',
    hint: 'Write it as github:owner/name, gitlab:group/name, codeberg:owner/name, electron:https://…, page:https://…, org.example.app@https://… or the address of a file.',
  },
  INSTALLER_SOURCE_PLAIN: {
    text: 'Anybody on the way can change what {source} sends',
    hint: 'Use an address that starts with https://.',
  },
  INSTALLER_APP_CHANGED: {
    text: 'The file holds another app ({now} in place of {before})',
    hint: 'Ask the makers. If it is right, run "hotspot installers release".',
  },
  INSTALLER_DIGEST_DIFFERS: {
    text: '{name} is not the file that {by} speaks of (stated {stated}…, found {found}…)',
    hint: 'Do not use the file. Tell the makers; try "hotspot installers track --again" later.',
  },
  INSTALLER_DOWNGRADE: {
    text: 'The source offers the older version {now} (you have {before})',
    hint: 'Perhaps the makers took a version back. If you want the older one, run "hotspot installers release".',
  },
  INSTALLER_INDEX_DISAGREES: {
    text: '{name} is not what the signed list says: it says {stated}, inside is {found}',
    hint: 'Do not use the file. Tell the people of the repository; try "hotspot installers track --again" later.',
  },
  INSTALLER_LEVEL_LOW: {
    text: 'The file can be checked to level {level} only (you ask for {minimum})',
    hint: 'If you trust this file, run "hotspot installers release"; or change "level" in hotspot.yaml.',
  },
  INSTALLER_NAME_TAKEN: {
    text: 'Another file is already called {name}',
    hint: 'Move or rename that file, then run "hotspot installers track --again".',
  },
  INSTALLER_OLDER_INSIDE: {
    text: 'The source says version {now}, but the file inside is not newer than {before}',
    hint: 'Wait for the makers to put it right. If you know better, run "hotspot installers release".',
  },
  INSTALLER_OTHER_SYSTEM: {
    text: 'The file is for {found}, not for {wanted}',
    hint: 'Change the pattern of this file in hotspot.yaml.',
  },
  INSTALLER_RENAMED: {
    text: 'Version {version} has no file like {wanted}; the nearest is {like}',
    hint: 'Run "hotspot installers release" to take the new name, or change the pattern in hotspot.yaml.',
  },
  INSTALLER_REPLACED: {
    text: 'The file of version {version} was replaced by another one under the same version',
    hint: 'Ask the makers why. If it is right, run "hotspot installers release".',
  },
  INSTALLER_SIGNATURE_MISSING: {
    text: 'There is no {kind} signature of {name}',
    hint: 'Wait for the makers to add it, or take the key out of hotspot.yaml.',
  },
  INSTALLER_SIGNATURE_WRONG: {
    text: 'The {kind} signature in {name} does not fit the file',
    hint: 'Do not use the file. Ask the makers; their key may have changed, or somebody changed the file.',
  },
  INSTALLER_SIGNER_CHANGED: {
    text: 'Somebody else signed this version ({now}) than the one before ({before})',
    hint: 'Ask the makers. Phones refuse it over the old version. If it is right, run "hotspot installers release".',
  },
  INSTALLER_SIGNER_GONE: {
    text: 'This version is not signed any more (before by {before})',
    hint: 'Ask the makers. If it is right, run "hotspot installers release".',
  },
  INSTALLER_SIGNER_MISSING: {
    text: 'The file carries no signature that can be read, and you named a signer',
    hint: 'Take "signer" out of hotspot.yaml if this kind of file has none.',
  },
  INSTALLER_SIGNER_NOT_PINNED: {
    text: 'The file is signed by {signer}, not by a signer you named',
    hint: 'Ask the makers. If it is right, change "signer" in hotspot.yaml.',
  },
  INSTALLER_SIZE_DIFFERS: {
    text: '{name} has another size than stated (stated {stated}, found {found} bytes)',
    hint: 'Try "hotspot installers track --again" later; tell the makers if it stays so.',
  },
  INSTALLER_VERIFIER_MISSING: {
    text: 'The signature cannot be checked: the program {program} is missing',
    hint: 'Install it (on Debian: apt install {program}), then run "hotspot installers track --again".',
  },
  INSTALLER_VERSION_DISAGREES: {
    text: 'The release is {stated}, but the file {name} says {named}',
    hint: 'Wait for the makers to put it right, or change the pattern in hotspot.yaml.',
  },
  INSTALLER_WEAKER: {
    text: 'The file can be checked to level {now} only; the version before reached level {before}',
    hint: 'Ask the makers what is missing. If you trust this file, run "hotspot installers release".',
  },
  TRACKER_ANSWERED: {
    text: '{address} answers with status {status}',
    hint: 'Status 404: check the source that you named. Others: try again later.',
  },
  TRACKER_ANSWER_INVALID: {
    text: '{host} answers with something that is not understood',
    hint: 'Check the source that you named, or try again later.',
  },
  TRACKER_ANSWER_TOO_LARGE: {
    text: '{host} sends more than {most} bytes where a list or a signature belongs',
    hint: 'Check the source that you named.',
  },
  TRACKER_LIMITED: {
    text: '{host} takes no more questions until {until}',
    hint: 'Run the command again after that; it goes on where it stopped. A token (--tokens) lifts the limit.',
  },
  TRACKER_NO_ROOM: {
    text: '{name} is larger than it may be here ({limitBytes} bytes)',
    hint: 'It waits. The steward may give downloaded programs more room, or the operator may bring it with a release.',
  },
  TRACKER_NOTHING: {
    text: 'There is no file like {asset} yet',
    hint: 'New releases often get their files later. If it stays so, check the pattern in hotspot.yaml.',
  },
  TRACKER_PAGE: {
    text: '{host} sends a web page in place of the file',
    hint: 'Is there a network that wants you to log in? Open a web page in a browser, then try again.',
  },
  TRACKER_REDIRECT_REFUSED: {
    text: '{host} leads on to where it must not ({reason})',
    hint: 'Try again later; tell the makers if it stays so.',
  },
  TRACKER_UNREACHABLE: {
    text: '{host} cannot be reached ({reason})',
    hint: 'Check the Internet connection, or try again later.',
  },
  CATALOGUE_EMPTY: {
    text: 'This collection tracks no installers yet',
    hint: 'Add one with "hotspot installers add github:owner/name".',
  },
  CATALOGUE_APP_UNKNOWN: {
    text: 'No tracked app is called {app}',
    hint: 'See "hotspot installers list".',
  },
  CATALOGUE_ENTRY_INVALID: {
    text: 'The entry {app} under "installers" in hotspot.yaml is not right: {reason}',
    hint: 'docs/operator/installers.md shows how it is written.',
  },
  CATALOGUE_NOTHING_FITS: {
    text: '{source} has nothing that fits',
    hint: 'It has: {names}. Choose with --for, as in --for linux/x86_64/deb.',
  },
  CATALOGUE_TOKENS_INVALID: {
    text: 'Line {line} of {path} is no host and token',
    hint: 'Write one server on a line, as in "github.com TOKEN".',
  },
  HOLD_MISSING: { text: 'Nothing of {app} is held', hint: 'See "hotspot installers list".' },
  HOLD_AMBIGUOUS: {
    text: 'Several files of {app} are held: {slots}',
    hint: 'Look at each, then name one with --file.',
  },
  HOLD_FINAL: {
    text: '{app} ({slot}) failed a check and cannot be let through',
    hint: 'See "hotspot installers list" for what failed and what to do.',
  },
  INSTALLERS_RELEASE_AWAITED: {
    text: '{app} ({slot}) is let through, but its file is not here any more',
    hint: 'Run "hotspot installers track" to fetch it again.',
  },
  WORK_TRACKING: { text: 'Looking for new versions' },
} as const satisfies Record<string, Message>;
