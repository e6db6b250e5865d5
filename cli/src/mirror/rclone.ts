import { z } from 'zod';
import { MirrorError } from './errors.ts';
import { withNamesFile } from './names-file.ts';
import { repositoryParts } from './place.ts';
import { lastLine, runTransfer, type Ended } from './run-transfer.ts';
import type { Transfer } from './staged-place.ts';

/** rclone's exit code for a folder that is not there. */
const folderMissing = 3;

const listSchema = z.array(z.object({ Path: z.string(), Size: z.number() }));

const featuresSchema = z.object({ Features: z.object({ Move: z.boolean() }) });

const logLine = z.object({
  level: z.string(),
  msg: z.string(),
  stats: z.object({ bytes: z.number() }).optional(),
});

const linesIn = (text: string) =>
  text.split('\n').flatMap((line) => {
    try {
      const read = logLine.safeParse(JSON.parse(line));
      return read.success ? [read.data] : [];
    } catch {
      return [];
    }
  });

/** Bytes so far out of rclone's log, one JSON object a line. */
export const rcloneProgress = (onBytes: (bytes: number) => void): ((text: string) => void) => {
  let before = 0;
  let rest = '';
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const { stats } of linesIn(lines.join('\n'))) {
      const bytes = stats?.bytes ?? 0;
      if (bytes > before) onBytes(bytes - before);
      before = Math.max(before, bytes);
    }
  };
};

/** Why it failed: the last error of its log, else the last that it said. */
const reasonOf = ({ stderr }: Ended): string => {
  const errors = linesIn(stderr).filter(({ level }) =>
    ['error', 'critical', 'fatal'].includes(level),
  );
  return lastLine(errors.at(-1)?.msg ?? stderr);
};

/** Names that are replaced; all others never change, and caches may keep them. */
const changes = (name: string): boolean =>
  name.endsWith('/timestamp.json') || /\.(?:packs|toc)$/.test(name) || name === 'unneeded.json';

/** Where files lie until they are whole, on services that can rename. Readers know no such name. */
const partialFolder = '.partial';

/**
 * A folder or bucket at any of the services that `rclone` knows, as it is set up there
 * (`rclone config`). What never changes gets its name once it is whole: object stores do so by
 * themselves, and all others (WebDAV, SFTP) rename.
 *
 * @param target `remote:path`
 */
export const rcloneTransfer = (target: string, signal: AbortSignal): Transfer => {
  const run = async (
    words: readonly string[],
    isFine: (ended: Ended) => boolean = () => false,
    onText?: (text: string) => void,
  ): Promise<Ended> => {
    const ended = await runTransfer(
      'rclone',
      [...words, '--use-json-log', '--ask-password=false'],
      {
        signal,
        ...(onText === undefined ? {} : { onText }),
      },
    );
    if (ended.exitCode === 0 || isFine(ended)) return ended;
    const reason = reasonOf(ended);
    if (/didn't find section in config file/.test(ended.stderr)) {
      throw new MirrorError('MIRROR_REMOTE_UNKNOWN', {
        parameters: { path: target, remote: target.slice(0, target.indexOf(':')) },
      });
    }
    throw new MirrorError('MIRROR_TRANSFER_FAILED', {
      parameters: { path: target, program: 'rclone', reason },
    });
  };
  const copy = (
    folder: string,
    names: readonly string[],
    cacheControl: string,
    onBytes: (bytes: number) => void,
    to = target,
  ): Promise<void> =>
    withNamesFile(names, async (list) => {
      await run(
        [
          'copy',
          `--files-from-raw=${list}`,
          '--no-traverse',
          '--ignore-times',
          `--header-upload=Cache-Control: ${cacheControl}`,
          '--stats=1s',
          '--stats-log-level=NOTICE',
          folder,
          to,
        ],
        () => false,
        rcloneProgress(onBytes),
      );
    });
  const below = (folder: string) => (/[:/]$/.test(target) ? target : `${target}/`) + folder;
  let renames: Promise<boolean> | undefined;
  const canRename = (): Promise<boolean> =>
    (renames ??= run(['backend', 'features', target], () => true).then(
      ({ exitCode, stdout }) =>
        exitCode === 0 && featuresSchema.parse(JSON.parse(stdout)).Features.Move,
    ));
  let hasLeftovers = false;
  const removePartial = async () => {
    if (hasLeftovers) await run(['purge', below(partialFolder)]);
    hasLeftovers = false;
  };
  /** rclone moves nothing into a folder above it, so each part of the repository moves by itself. */
  const rename = async (names: readonly string[]) => {
    for (const part of repositoryParts) {
      const own = names.filter((name) => name.startsWith(`${part}/`));
      if (own.length === 0) continue;
      await withNamesFile(
        own.map((name) => name.slice(part.length + 1)),
        async (list) => {
          await run([
            'move',
            `--files-from-raw=${list}`,
            '--no-traverse',
            '--ignore-times',
            '--delete-empty-src-dirs',
            below(`${partialFolder}/${part}`),
            below(part),
          ]);
        },
      );
    }
  };
  return {
    kind: 'rclone',
    shownName: target,
    batchBytes: 16 * 1024 * 1024,
    list: async () => {
      const { stdout, exitCode } = await run(
        ['lsjson', '--recursive', '--files-only', '--no-modtime', '--no-mimetype', target],
        (ended) => ended.exitCode === folderMissing,
      );
      if (exitCode !== 0) return new Map();
      const files = listSchema.parse(JSON.parse(stdout));
      hasLeftovers = files.some(({ Path }) => Path.startsWith(`${partialFolder}/`));
      return new Map(files.map(({ Path, Size }) => [Path, Size]));
    },
    fetch: (folder, names) =>
      withNamesFile(names, async (list) => {
        await run(['copy', `--files-from-raw=${list}`, '--no-traverse', target, folder]);
      }),
    send: async (folder, names, onBytes) => {
      const lasting = names.filter((name) => !changes(name));
      const changing = names.filter(changes);
      if (lasting.length > 0) {
        const isBeside = await canRename();
        const to = isBeside ? below(partialFolder) : target;
        await removePartial();
        await copy(folder, lasting, 'public, max-age=31536000, immutable', onBytes, to);
        if (isBeside) await rename(lasting);
      }
      if (changing.length > 0) await copy(folder, changing, 'no-cache', onBytes);
    },
    remove: (names) =>
      withNamesFile(names, async (list) => {
        await run(['delete', `--files-from-raw=${list}`, target]);
      }),
  };
};
