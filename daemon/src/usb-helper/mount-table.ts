/** One line of `/proc/PID/mountinfo`. */
export interface MountLine {
  /** Of the device, as in `8:1`. */
  readonly deviceNumber: string;
  readonly mountPoint: string;
  /** Options of this mount, as in `ro,nosuid`. */
  readonly options: readonly string[];
  /** Whether mounts below it appear elsewhere too, or come from elsewhere. */
  readonly isPropagated: boolean;
  readonly fileSystem: string;
  /** What was mounted, as in `/dev/sda1`. */
  readonly origin: string;
}

/** Space, tabulator, newline and backslash are written as octal numbers. */
const unescape = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)));

/** Reads a mount table as the kernel shows it (proc(5)). */
export const parseMountTable = (text: string): MountLine[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const fields = line.split(' ');
      const separator = fields.indexOf('-', 6);
      return {
        deviceNumber: fields[2] ?? '',
        mountPoint: unescape(fields[4] ?? ''),
        options: (fields[5] ?? '').split(','),
        isPropagated: fields.slice(6, separator).some((tag) => /^(?:shared|master):/.test(tag)),
        fileSystem: fields[separator + 1] ?? '',
        origin: unescape(fields[separator + 2] ?? ''),
      };
    });
