import type { DockerEngine } from '../lab/docker-engine.ts';
import { isCommitted } from '../lab/plug-in.ts';
import { eventually } from '../lab/eventually.ts';
import type { ComposedBox } from './composed-box.ts';
import { atFirstOf, type Moment } from './moments.ts';
import type { MadeRelease } from './releases.ts';
import { expectOneOf, expectWhole } from './whole-release.ts';

export interface CutTrial {
  readonly engine: DockerEngine;
  readonly box: ComposedBox;
  /** Plugs in the new release. */
  readonly plugIn: () => Promise<void>;
  readonly old: MadeRelease;
  readonly next: MadeRelease;
  /** Each is cut at once; what a box that goes on does not pass again is left out. */
  readonly moments: readonly Moment[];
  readonly log: (line: string) => void;
}

/**
 * Cuts the power at one moment of an update after the other: engine, services, helpers are gone at once and start
 * by themselves. Nobody does anything else.
 *
 * @returns how many cuts there were
 */
export const cutPower = async (trial: CutTrial): Promise<number> => {
  const { engine, box, old, next, log } = trial;
  let cuts = 0;
  let since = new Date();
  let awaited = trial.moments;
  await trial.plugIn();
  const isThere = {
    name: 'the release is in force',
    isIt: (line: string) => line.includes('"UPDATE_APPLIED"'),
  };
  while (awaited.length > 0) {
    const moment = await atFirstOf(engine, since, [...awaited, isThere], (one) =>
      one === isThere ? Promise.resolve() : engine.cut(),
    );
    if (moment === isThere) break;
    since = await box.powerBack();
    cuts += 1;
    awaited = awaited.filter((one) => one !== moment);
    await eventually('a page after a power cut', () => box.page('/?lang=en'));
    await expectOneOf(box, [old, next]);
    log(`power cut when ${moment.name}`);
  }
  await box.statusLike('the new release after power cuts', (status) =>
    isCommitted(status, next.counter),
  );
  await expectWhole(box, next);
  return cuts;
};
