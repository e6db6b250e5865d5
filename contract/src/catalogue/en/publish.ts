import type { Message } from '../../message.ts';

/** What the operator's command says about mirrors: `hotspot mirror …`. */
export const publishMessages = {
  FRESHNESS_KEY_MISSING: {
    text: 'no key at hand may say that {path} is up to date',
    hint: 'Make a key for the mirror with "hotspot keys create NAME --only release -o NAME.pub", then let it in with "hotspot trust rotate --freshness NAME.pub", and publish. See docs/operator/mirrors.md.',
  },
  MIRROR_ANSWERED: {
    text: 'the server answered with {status} for {url}',
    hint: 'See whether the address is the one of the folder that holds "metadata", and whether the web server may read that folder.',
  },
  MIRROR_ANSWERS: { text: 'there is a mirror at {url}' },
  MIRROR_CACHED_LONG: {
    text: 'others may show the old news for {hours} hours after a new release',
    hint: 'Let the server send "Cache-Control: no-cache" for metadata/timestamp.json.',
  },
  MIRROR_CACHING_FINE: { text: 'a new release is seen at once' },
  MIRROR_CERTIFICATE_FINE: { text: 'the certificate holds for {days} days more' },
  MIRROR_CERTIFICATE_NONE: {
    text: 'the address has no HTTPS: everybody on the way can see what boxes load',
    hint: 'Nobody can change it unnoticed, so it works. With HTTPS it stays between the box and the mirror.',
  },
  MIRROR_CERTIFICATE_REFUSED: {
    text: 'the certificate of the server does not hold ({reason})',
    hint: 'Boxes do not use this mirror. Renew the certificate, for example with "certbot renew". What follows was asked without it.',
  },
  MIRROR_CERTIFICATE_SOON: {
    text: 'the certificate of the server runs out in {days} days',
    hint: 'See why it was not renewed by itself, for example with "certbot renew".',
  },
  MIRROR_CHANGED: {
    text: 'another computer has changed {path} in the meantime',
    hint: 'Boxes still see the release that was there. Do it again: what was uploaded stays. Let one computer publish at a time.',
  },
  MIRROR_COMPRESSED: {
    text: 'the server packs files although nobody asked it to: {name} comes as {encoding}',
    hint: 'Switch compression off for this folder. Boxes refuse what is packed on the way.',
  },
  MIRROR_COMPRESSES: {
    text: 'the server packs files where that is asked for: {name} as {encoding}',
    hint: 'Boxes do not ask for it, so it works. Switch it off for this folder: it only costs power.',
  },
  MIRROR_COMPRESSION_FINE: { text: 'files come as they are' },
  MIRROR_ETAG_FINE: { text: 'to ask for news costs next to nothing' },
  MIRROR_ETAG_IGNORED: {
    text: 'the server sends an ETag and then does not heed it (answer {status})',
    hint: 'It works; boxes load a small file each time that they ask for news.',
  },
  MIRROR_ETAG_MISSING: {
    text: 'the server sends no ETag',
    hint: 'It works; boxes load a small file each time that they ask for news.',
  },
  MIRROR_FILES_READ: { text: 'every byte was loaded and is right (packs: {count}, {size})' },
  MIRROR_FILES_THERE: { text: 'every file is there (packs: {count}, {size})' },
  MIRROR_FILE_LENGTH: {
    text: 'a file has the wrong length: {name} has {found} bytes, not {wanted}',
    hint: 'Publish again: "hotspot mirror publish" uploads it anew.',
  },
  MIRROR_FILE_MISSING: {
    text: 'a file is missing: the server answered with {status} for {name}',
    hint: 'Publish again, and see whether the web server may read that file.',
  },
  MIRROR_FRESH: { text: 'what is signed holds for {days} days more' },
  MIRROR_ONTO_ITSELF: {
    text: '{path} cannot be its own mirror',
    hint: 'Publish to another folder: a mirror loses old releases after a while, and yours should not.',
  },
  MIRROR_PROGRAM_MISSING: {
    text: 'the program {program} is not installed on this computer',
    hint: 'On Debian and Ubuntu: sudo apt install {package}. With Homebrew: brew install {package}. Then repeat the command.',
  },
  MIRROR_RANGES_FINE: { text: 'a part of a file comes right' },
  MIRROR_RANGES_REFUSED: {
    text: 'the server gives no parts of files (answer {status} for a part of {name})',
    hint: 'Boxes cannot go on where they were cut off. Choose a web server that knows "Range", as nginx, Apache and Caddy do, and switch off what stands in its way.',
  },
  MIRROR_RANGES_WRONG: {
    text: 'the server gives wrong parts of files: a part of {name} came as "{told}"',
    hint: 'Something between changes what it sends: compression, a cache, or a service for faster pages. Switch that off for this folder. Publish again if the file itself is damaged.',
  },
  MIRROR_REFRESH_LIMITED: {
    text: 'the signature of {role} on this mirror runs out on {expires}, and no freshness key can extend that',
    hint: 'The operator signs again with "hotspot bundle re-sign", makes a release, and publishes it.',
  },
  MIRROR_REMOTE_UNKNOWN: {
    text: 'rclone knows no remote called "{remote}", as in {path}',
    hint: '"rclone listremotes" shows those that it knows, "rclone config" makes a new one. A server that you reach by SSH is written user@host:/path.',
  },
  MIRROR_SIGNED: { text: 'all signatures are right, under the trust root {fingerprint}' },
  MIRROR_SILENT: {
    text: '{url} cannot be reached: {reason}',
    hint: 'See whether the address is right, the server runs, and this computer is on the Internet.',
  },
  MIRROR_STALE: {
    text: 'the signature of {role} ran out on {expires}',
    hint: 'Boxes take nothing new from this mirror. For the timestamp run "hotspot mirror refresh" where the freshness key is; for all else "hotspot bundle re-sign", a release, and "hotspot mirror publish".',
  },
  MIRROR_STALE_SOON: {
    text: 'the signature of {role} runs out in {days} days',
    hint: 'For the timestamp run "hotspot mirror refresh" where the freshness key is; for all else "hotspot bundle re-sign", a release, and "hotspot mirror publish".',
  },
  MIRROR_TRANSFER_FAILED: {
    text: '{program} could not finish at {path}: {reason}',
    hint: 'Boxes still see the release that was there before. Mend what it says, then repeat the command: what is there is not uploaded again.',
  },
  MIRROR_TYPES_FINE: { text: 'no file pretends to be a web page' },
  MIRROR_TYPE_PAGE: {
    text: 'the server says that {name} is a web page ({type})',
    hint: 'Boxes then think that they see the sign-in page of some Wi-Fi. Let the server send application/octet-stream for files without an ending, and application/json for .json.',
  },
  MIRROR_TYPE_TEXT: {
    text: 'the server says that {name} is text ({type})',
    hint: 'It works, but programs on the way may change text. Let the server send application/octet-stream for files without an ending.',
  },
  MIRROR_SSH_UNREACHABLE: {
    text: 'the server of {path} cannot be reached by SSH: {reason}',
    hint: 'Try "ssh USER@HOST" with the same name. If a password is asked for, set up a key with ssh-copy-id. Then repeat the command.',
  },
  WORK_MIRROR_LOOKING: { text: 'Looking at the mirror' },
  WORK_MIRROR_READING: { text: 'Looking at the mirror from outside' },
  WORK_MIRROR_UPLOADING: { text: 'Uploading' },
} as const satisfies Readonly<Record<string, Message>>;
