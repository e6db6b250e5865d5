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

const says =
  (code: string) =>
  (line: string): boolean =>
    line.includes('"event":"update.phase"') && line.includes(`"code":"${code}"`);

/** Of a release, as the daemon tells them. */
export const updateMoments: readonly Moment[] = [
  { name: 'the release is found', isIt: phase('VERIFIED') },
  { name: 'it is being copied', isIt: phase('FETCHING') },
  { name: 'its image is with the engine', isIt: event(/^image tag hotspot\/image:/) },
  { name: 'it is laid out', isIt: phase('STAGED') },
  { name: 'it is being switched to', isIt: phase('ACTIVATING') },
  { name: 'the release is on probation', isIt: phase('PROBATION') },
  { name: 'its container is waited for', isIt: says('CONTAINER_STARTING') },
  { name: 'its program is waited for', isIt: says('SOFTWARE_STARTING') },
];

/** Of a service that gets another container, as the engine tells them. */
export const replacementMoments: readonly Moment[] = [
  {
    name: 'the daemon asks for other containers',
    isIt: (line) => line.includes('"event":"containers.replacing"'),
  },
  { name: 'the portal shall get its image', isIt: event(/^image tag hotspot\/wanted:/) },
  { name: 'its new container is made', isIt: event(/^container create .*_portal_1\.next$/) },
  {
    name: 'the old one is set aside',
    isIt: event(/^container rename .*_portal_1\.previous$/),
  },
  { name: 'the old one has ended', isIt: event(/^container die .*_portal_1\.previous$/) },
  { name: 'the new one is in its place', isIt: event(/^container rename .*_portal_1$/) },
  {
    name: 'the portal is started',
    isIt: event(/^container start .*_portal_1$/),
  },
  {
    name: 'the portal is well',
    isIt: event(/^container health_status: healthy .*_portal_1$/),
  },
  {
    name: 'the old one is gone',
    isIt: event(/^container destroy .*_portal_1\.previous$/),
  },
];

/**
 * Waits for the first moment that comes.
 *
 * @param since when to begin; nothing after it is missed
 * @param act what is done in that moment, before anything else
 */
export const atFirstOf = async (
  { environment }: DockerEngine,
  since: Date,
  awaited: readonly Moment[],
  act: (moment: Moment) => Promise<void>,
): Promise<Moment> => {
  const seconds = (since.getTime() / 1000).toFixed(3);
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
      let found: Moment | undefined;
      for (const { stdout } of told) {
        createInterface({ input: stdout }).on('line', (line) => {
          const moment = found === undefined ? awaited.find(({ isIt }) => isIt(line)) : undefined;
          if (moment === undefined) return;
          found = moment;
          clearTimeout(limit);
          act(moment).then(() => {
            resolve(moment);
          }, reject);
        });
      }
    });
  } finally {
    for (const child of told) child.kill();
    await Promise.all(told);
  }
};
