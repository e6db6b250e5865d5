import { isTime } from './metadata/time.ts';

/**
 * What the policy of time is decided by. All of it is data: the years that a clock shows never decide
 * anything by themselves (docs/spec/metadata-v1.md §8).
 */
export interface TimeCircumstances {
  /** `carried`: a medium that somebody brought. `online`: whoever answers over a network. */
  readonly delivery: 'carried' | 'online';
  /** Whether the clock is proven to be right; see {@link readTime}. */
  readonly clock: 'proven' | 'unproven';
  /** What is offered, beside what is in force. */
  readonly release: 'older' | 'same' | 'newer';
  /** Whether a role other than the root has expired. */
  readonly roles: 'fresh' | 'expired';
  /** Whether the root has expired; `long`: for more than a year. */
  readonly root: 'fresh' | 'expired' | 'long-expired';
  /** `enforceExpiry` of the trusted root: even from a medium, what has expired is refused. */
  readonly enforceExpiry: boolean;
  /** Whether somebody has proven to stand before the box. */
  readonly presence: boolean;
}

/**
 * - `leave`: nothing to do, whatever the time is.
 * - `take`: install it.
 * - `take-and-tell`: install it, and tell people that its signatures have run out.
 * - `refuse`: `METADATA_EXPIRED`.
 * - `refuse-without-presence`: somebody has to prove to stand before the box, or a newer root come.
 */
export type TimeVerdict = 'leave' | 'take' | 'take-and-tell' | 'refuse' | 'refuse-without-presence';

interface Row {
  readonly when: {
    readonly [Name in keyof TimeCircumstances]?: readonly TimeCircumstances[Name][];
  };
  readonly then: TimeVerdict;
}

/**
 * The table of docs/spec/metadata-v1.md §8.3: the first row that fits counts, and where none fits,
 * nothing has expired. Why so lenient with
 * what is carried: whoever hands over an old medium can at most install what is newer than what runs,
 * which delays and never downgrades; refusing would make every missed re-signing a dead box.
 */
const policy: readonly Row[] = [
  { when: { release: ['older', 'same'] }, then: 'leave' },
  { when: { enforceExpiry: [true], roles: ['expired'] }, then: 'refuse' },
  { when: { enforceExpiry: [true], root: ['expired', 'long-expired'] }, then: 'refuse' },
  { when: { delivery: ['online'], roles: ['expired'] }, then: 'refuse' },
  {
    when: { delivery: ['online'], root: ['long-expired'], clock: ['proven'] },
    then: 'refuse',
  },
  {
    when: { root: ['long-expired'], clock: ['proven'], presence: [false] },
    then: 'refuse-without-presence',
  },
  { when: { roles: ['expired'] }, then: 'take-and-tell' },
  { when: { root: ['expired', 'long-expired'] }, then: 'take-and-tell' },
];

const fits = ({ when }: Row, circumstances: TimeCircumstances): boolean =>
  (Object.keys(when) as (keyof TimeCircumstances)[]).every((name) =>
    (when[name] as readonly unknown[]).includes(circumstances[name]),
  );

/** Decides whether time speaks against an offered release (docs/spec/metadata-v1.md §8.3). */
export const judgeTime = (circumstances: TimeCircumstances): TimeVerdict =>
  policy.find((row) => fits(row, circumstances))?.then ?? 'take';

/** The moment that an update is judged by, and what it rests on. */
export interface JudgedTime {
  /** `YYYY-MM-DDTHH:MM:SSZ`, never before the time floor. */
  readonly now: string;
  readonly clock: 'proven' | 'unproven';
}

/**
 * The update time of TUF 1.0.34 §5.1: the system's clock where it is proven to be right, else the time
 * floor. A clock that shows less than the floor is wrong, whatever speaks for it.
 *
 * @param system what the clock shows, `YYYY-MM-DDTHH:MM:SSZ`
 * @param hasProof whether a battery-backed clock or a synchronisation with NTP speaks for it. The date
 *   in an answer over HTTPS does not: anybody on the way may have set it
 * @param floor as `advanceTimeFloor` keeps it
 */
export const readTime = (system: string, hasProof: boolean, floor: string): JudgedTime =>
  hasProof && isTime(system) && system >= floor
    ? { now: system, clock: 'proven' }
    : { now: floor, clock: 'unproven' };

const yearMs = 365 * 24 * 60 * 60 * 1000;

/**
 * How far a root's expiry is passed.
 *
 * @param expires of the trusted root
 */
export const rootAge = (expires: string, { now }: JudgedTime): TimeCircumstances['root'] => {
  if (expires > now) return 'fresh';
  return Date.parse(now) - Date.parse(expires) > yearMs ? 'long-expired' : 'expired';
};
