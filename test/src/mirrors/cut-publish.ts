import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';
import { hotspotProgram } from '@p2p-hotspot/examples';

type Environment = Readonly<Record<string, string>>;

/** What the real programs are called with when they send, and only then. */
const sends = '--ignore-times';

/**
 * Stands before rsync and rclone in PATH: makes them slow, or kills the whole command before one of
 * its uploads.
 */
const wrapper = (program: string): string => `#!/bin/sh
case " $* " in *' ${sends} '*)
  if [ -n "$CUT_AFTER" ]; then
    echo >> "$CUT_COUNT"
    [ "$(wc -l < "$CUT_COUNT")" -le "$CUT_AFTER" ] || kill -KILL 0
  fi
  [ -z "$CUT_SLOW" ] || set -- --bwlimit=2M "$@" ;;
esac
exec ${program} "$@"
`;

/** Cuts off runs of `hotspot mirror publish`, with all that they start. */
export interface Cutter {
  /** @returns whether it was cut before it ended by itself */
  afterUploads(words: readonly string[], environment: Environment, count: number): Promise<boolean>;
  /** Cuts in the middle of the first pack, as seen in the folder where it arrives. */
  insidePack(words: readonly string[], environment: Environment, folder: string): Promise<void>;
}

const bytesIn = async (folder: string): Promise<number> => {
  const names = await readdir(folder, { recursive: true });
  const sizes = names.map((name) =>
    stat(path.join(folder, name)).then(
      (found) => (found.isFile() ? found.size : 0),
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

/** So much of a pack is there when it is cut off. */
const cutBytes = 1_000_000;

export const makeCutter = async (directory: string): Promise<Cutter> => {
  const programs = path.join(directory, 'cut-programs');
  await mkdir(programs);
  for (const name of ['rclone', 'rsync']) {
    await writeFile(path.join(programs, name), wrapper(`/usr/bin/${name}`));
    await chmod(path.join(programs, name), 0o755);
  }
  let runs = 0;
  const start = (words: readonly string[], environment: Environment) =>
    execa(hotspotProgram, ['mirror', 'publish', ...words, '--json'], {
      env: { ...environment, PATH: `${programs}:${process.env['PATH'] ?? ''}` },
      reject: false,
      detached: true,
      all: true,
    });
  return {
    afterUploads: async (words, environment, count) => {
      runs += 1;
      const ended = await start(words, {
        ...environment,
        CUT_AFTER: String(count),
        CUT_COUNT: path.join(programs, `count-${runs}`),
      });
      if (ended.signal !== 'SIGKILL' && ended.exitCode !== 0) throw new Error(ended.all);
      return ended.signal === 'SIGKILL';
    },
    insidePack: async (words, environment, folder) => {
      const before = await bytesIn(folder);
      const child = start(words, { ...environment, CUT_SLOW: 'yes' });
      const run = { hasEnded: false };
      void child.finally(() => {
        run.hasEnded = true;
      });
      while (!run.hasEnded && (await bytesIn(folder)) < before + cutBytes) await delay(20);
      if (run.hasEnded || child.pid === undefined) throw new Error((await child).all);
      process.kill(-child.pid, 'SIGKILL');
      await child;
    },
  };
};
