import { stewardActs, type BoxStatus } from '@p2p-hotspot/contract';
import { counterOf } from '../lab/plug-in.ts';
import type { CutBox } from './cut-box.ts';
import { damagedFile, type Releases } from './releases.ts';

/** Something that happens to a box while its power is cut. */
export interface Scenario {
  readonly name: string;
  /** The disk it begins with. */
  readonly from: Disk;
  /** What may be served until it is done. */
  readonly before: readonly string[];
  /** What is served when it is done. */
  readonly after: string;
  /** Makes it happen; after a cut, what a person would do again. */
  act(box: CutBox, status: BoxStatus): Promise<void>;
  /** Whether the box tells people that it is done. */
  isTold(status: BoxStatus): boolean;
}

/** Disks by what is on them: nothing, the first release, the first and the second, a rotten file. */
export type Disk = 'new' | 'with-1' | 'with-2' | 'damaged';

export const isAtRest = ({ phase }: BoxStatus): boolean =>
  phase === 'IDLE' || phase === 'COMMITTED' || phase === 'ROLLED_BACK' || phase === 'FAILED';

export const makeScenarios = ({ bundles }: Releases): readonly Scenario[] => {
  const update = (name: string, from: Disk, before: string, after: 1 | 2 | 3): Scenario => ({
    name,
    from,
    before: [before],
    after: String(after),
    act: (box) => box.plugIn(bundles[after - 1] ?? ''),
    isTold: (status) => isAtRest(status) && counterOf(status) === after,
  });
  return [
    update('first apply', 'new', 'none', 1),
    update('update', 'with-1', '1', 2),
    update('update that removes the release before the last', 'with-2', '2', 3),
    {
      name: 'going back',
      from: 'with-2',
      before: ['2'],
      after: '1',
      act: async (box, status) => {
        if (counterOf(status) !== 1) await box.askAsSteward(stewardActs.rollback);
      },
      isTold: (status) => isAtRest(status) && counterOf(status) === 1,
    },
    {
      name: 'repair',
      from: 'damaged',
      before: [`a mix: ${damagedFile} is not of 1`, `a mix: ${damagedFile} of 1 is missing`],
      after: '1',
      act: async (box) => {
        await box.plugIn(bundles[0]);
        await box.askAsSteward(stewardActs.scrub);
      },
      isTold: ({ history, store }) =>
        store.damagedFiles === 0 && history.some(({ kind }) => kind === 'repaired'),
    },
  ];
};
