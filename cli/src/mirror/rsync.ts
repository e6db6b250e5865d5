import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { MirrorError } from './errors.ts';
import { withNamesFile } from './names-file.ts';
import { repositoryParts } from './place.ts';
import { lastLine, runTransfer, type Ended } from './run-transfer.ts';
import type { Transfer } from './staged-place.ts';
import { recordName } from './unneeded.ts';

/** Exit codes of rsync: some files could not be moved, or were gone. */
const partialTransfer = [23, 24];
/** ssh itself could not connect, or was not let in: rsync tells by its own code, or by ssh's words. */
const isUnreachable = ({ exitCode, stderr }: Ended): boolean =>
  exitCode === 255 ||
  /^ssh: |Permission denied \(|Host key verification failed|Connection (closed|reset) by/m.test(
    stderr,
  );

const isMissing = ({ exitCode, stderr }: Ended): boolean =>
  partialTransfer.includes(exitCode ?? -1) && /No such file or directory/.test(stderr);

const sizeLine = /^-\S+\s+(\d+) \d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d (.+)$/;

/** Sizes out of `rsync --list-only`. */
const sizesIn = (listing: string): Map<string, number> =>
  new Map(
    listing.split('\n').flatMap((line): [string, number][] => {
      const [, size, name] = sizeLine.exec(line) ?? [];
      return name === undefined ? [] : [[name, Number(size)]];
    }),
  );

/** Bytes so far out of `rsync --info=progress2`, which writes over its own line. */
export const rsyncProgress = (onBytes: (bytes: number) => void): ((text: string) => void) => {
  let before = 0;
  return (text) => {
    for (const [, digits = ''] of text.matchAll(/(?:^|[\r\n])\s*([\d,]+)\s+\d+%/g)) {
      const bytes = Number(digits.replaceAll(',', ''));
      if (bytes > before) onBytes(bytes - before);
      before = Math.max(before, bytes);
    }
  };
};

/**
 * A folder on a server that lets us in by SSH, moved to by `rsync`. Files are written beside and get
 * their name when they are whole; a pack that was cut off goes on where it was. How to connect is
 * ssh's own business: `~/.ssh/config`, or `RSYNC_RSH`.
 *
 * @param target `user@host:/path`
 */
export const rsyncTransfer = (target: string, signal: AbortSignal): Transfer => {
  const far = `${target}/`;
  const run = async (
    words: readonly string[],
    isFine: (ended: Ended) => boolean = () => false,
    onText?: (text: string) => void,
  ): Promise<Ended> => {
    const ended = await runTransfer('rsync', ['--secluded-args', ...words], {
      signal,
      ...(onText === undefined ? {} : { onText }),
    });
    if (ended.exitCode === 0 || isFine(ended)) return ended;
    const reason = lastLine(
      ended.stderr
        .split('\n')
        .filter((line) => !/^rsync( error|: connection unexpectedly)/.test(line))
        .join('\n'),
    );
    throw new MirrorError(
      isUnreachable(ended) ? 'MIRROR_SSH_UNREACHABLE' : 'MIRROR_TRANSFER_FAILED',
      {
        parameters: {
          path: target,
          program: 'rsync',
          reason: reason === '' ? `exit code ${ended.exitCode ?? ''}` : reason,
        },
      },
    );
  };
  return {
    kind: 'ssh',
    shownName: target,
    batchBytes: 64 * 1024 * 1024,
    list: async () => {
      const ours = repositoryParts.map((part) => `--include=/${part}/***`);
      const ended = await run(
        [
          '--list-only',
          '--recursive',
          '--no-human-readable',
          ...ours,
          `--include=/${recordName}`,
          '--exclude=*',
          '--',
          far,
        ],
        isMissing,
      );
      return sizesIn(ended.stdout);
    },
    fetch: (folder, names) =>
      withNamesFile(names, async (list) => {
        await run([`--files-from=${list}`, '--', far, `${folder}/`], isMissing);
      }),
    send: (folder, names, onBytes) =>
      withNamesFile(names, async (list) => {
        await run(
          [
            `--files-from=${list}`,
            '--ignore-times',
            '--perms',
            '--chmod=D755,F644',
            '--partial-dir=.partial',
            '--info=progress2',
            '--',
            `${folder}/`,
            far,
          ],
          () => false,
          rsyncProgress(onBytes),
        );
      }),
    remove: (names) =>
      withNamesFile(names, async (list, folder) => {
        // A name that is missing on this side goes from the other; the folders above it are here.
        for (const name of names) {
          await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
        }
        await run(['--delete-missing-args', `--files-from=${list}`, '--', `${folder}/`, far]);
      }),
  };
};
