import { createInterface } from 'node:readline';
import { execa } from 'execa';
import type { DockerEngine } from '../lab/docker-engine.ts';

/** One moment of an update, as the box or its engine tells it. */
export interface Moment {
  readonly name: string;
  /** Judges a line of the daemon's log, or of `docker events`. */
  readonly isIt: (line: string) => boolean;
}

const phase =
  (name: string) =>
  (line: string): boolean =>
    line.includes('"event":"update.phase"') && line.includes(`"phase":"${name}"`);

const event =
  (pattern: RegExp) =>
  (line: string): boolean =>
    pattern.test(line);

/** In the order in which they come. */
export const moments = {
  found: { name: 'the release is found', isIt: phase('VERIFIED') },
  copied: { name: 'it is being copied', isIt: phase('FETCHING') },
  loaded: { name: 'its image is with the engine', isIt: event(/^image tag hotspot\/image:/) },
  staged: { name: 'it is laid out', isIt: phase('STAGED') },
  switched: { name: 'it is being switched to', isIt: phase('ACTIVATING') },
  wanted: { name: 'the portal shall get its image', isIt: event(/^image tag hotspot\/wanted:/) },
  made: { name: 'its new container is made', isIt: event(/^container create .*_portal_1\.next$/) },
  aside: {
    name: 'the old one is set aside',
    isIt: event(/^container rename .*_portal_1\.previous$/),
  },
  stopped: { name: 'the old one has ended', isIt: event(/^container die .*_portal_1\.previous$/) },
  inPlace: { name: 'the new one is in its place', isIt: event(/^container rename .*_portal_1$/) },
  well: {
    name: 'the new one is well',
    isIt: event(/^container health_status: healthy .*_portal_1$/),
  },
  removed: {
    name: 'the old one is gone',
    isIt: event(/^container destroy .*_portal_1\.previous$/),
  },
  probation: { name: 'the release is on probation', isIt: phase('PROBATION') },
} as const satisfies Readonly<Record<string, Moment>>;

/**
 * Resolves with the first moment that comes.
 *
 * @param since when to begin; nothing after it is missed
 */
export const firstOf = async (
  { docker, environment }: DockerEngine,
  since: Date,
  awaited: readonly Moment[],
): Promise<Moment> => {
  const seconds = (since.getTime() / 1000).toFixed(3);
  await docker('inspect', 'hotspot_daemon_1');
  const listen = (...words: readonly string[]) =>
    execa('/usr/bin/docker', words, {
      env: environment,
      stdin: 'ignore',
      stderr: 'ignore',
      buffer: false,
      reject: false,
    });
  const told = [
    listen('logs', '--follow', '--since', seconds, 'hotspot_daemon_1'),
    listen(
      ...['events', '--since', seconds, '--format'],
      '{{.Type}} {{.Action}} {{.Actor.Attributes.name}}',
    ),
  ];
  try {
    return await new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        reject(new Error(`none of these came: ${awaited.map(({ name }) => name).join(', ')}`));
      }, 120_000);
      for (const { stdout } of told) {
        createInterface({ input: stdout }).on('line', (line) => {
          const moment = awaited.find(({ isIt }) => isIt(line));
          if (moment === undefined) return;
          clearTimeout(limit);
          resolve(moment);
        });
      }
    });
  } finally {
    for (const child of told) child.kill();
    await Promise.all(told);
  }
};
