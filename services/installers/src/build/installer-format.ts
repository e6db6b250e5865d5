import type { InstallerFormat } from '../installer.ts';
import { readLinuxMachine, readWindowsMachine } from './executable-machine.ts';

/** The two ends of a file, enough to know its kind by. */
export interface FileEnds {
  /** The first 4,096 bytes. */
  readonly head: Buffer;
  /** The last 512 bytes. */
  readonly tail: Buffer;
}

const startsWith = (bytes: Buffer, text: string, offset = 0): boolean =>
  bytes.toString('latin1', offset, offset + text.length) === text;

interface FormatRule {
  readonly format: InstallerFormat;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  readonly matches: (ends: FileEnds) => boolean;
}

/** In the order in which bytes are asked; an AppImage is a Linux program too. */
const rules: readonly FormatRule[] = [
  {
    format: 'exe',
    extensions: ['.exe'],
    matches: ({ head }) => readWindowsMachine(head) !== undefined,
  },
  {
    format: 'msi',
    extensions: ['.msi'],
    matches: ({ head }) => startsWith(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  },
  { format: 'dmg', extensions: ['.dmg'], matches: ({ tail }) => startsWith(tail, 'koly') },
  { format: 'pkg', extensions: ['.pkg'], matches: ({ head }) => startsWith(head, 'xar!') },
  {
    format: 'appimage',
    extensions: ['.appimage'],
    matches: ({ head }) => readLinuxMachine(head) !== undefined && startsWith(head, 'AI', 8),
  },
  {
    format: 'deb',
    extensions: ['.deb'],
    matches: ({ head }) => startsWith(head, '!<arch>\ndebian-binary'),
  },
  {
    format: 'rpm',
    extensions: ['.rpm'],
    matches: ({ head }) => startsWith(head, '\xed\xab\xee\xdb'),
  },
  { format: 'apk', extensions: ['.apk'], matches: ({ head }) => startsWith(head, 'PK\x03\x04') },
  { format: 'elf', extensions: [], matches: ({ head }) => readLinuxMachine(head) !== undefined },
];

/** What the file's name says it is. */
export const formatByName = (name: string): InstallerFormat | undefined =>
  rules.find(({ extensions }) => extensions.some((end) => name.toLowerCase().endsWith(end)))
    ?.format;

/** True where the bytes do not speak against the format. */
export const isFormat = (format: InstallerFormat, ends: FileEnds): boolean =>
  rules.find((rule) => rule.format === format)?.matches(ends) ?? true;

/** What the bytes say, for names that say nothing. Any zip may be called anything: not an APK. */
export const formatByBytes = (ends: FileEnds): InstallerFormat =>
  rules.find(({ format, matches }) => format !== 'apk' && matches(ends))?.format ?? 'other';
