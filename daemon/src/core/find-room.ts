import type { Space } from '../ports/durable-file-system.ts';
import type { ReplacedComponent } from '../ports/journal.ts';
import { objectToSpace, type Need, type Reserve } from './space-plan.ts';

/** What could be given up so that an update fits. */
export type Room =
  | { readonly kind: 'none' }
  | { readonly kind: 'previous' }
  | {
      readonly kind: 'replace';
      readonly replaced: readonly ReplacedComponent[];
      readonly freedBytes: number;
    };

/** What removing something would bring. */
export interface Freed {
  readonly bytes: number;
  readonly files: number;
}

export interface RoomOptions {
  readonly need: Need;
  readonly space: Space;
  readonly reserve: Reserve;
  /** Whether a generation to go back to is kept. */
  readonly hasPrevious: boolean;
  /** Components in force that the update replaces. */
  readonly candidates: readonly ReplacedComponent[];
  /**
   * What is freed when the previous generation goes, and these components of the one in force. What
   * the update itself needs stays.
   */
  readonly freedWithout: (replaced: readonly ReplacedComponent[]) => Freed;
}

/**
 * Finds the least that has to go: the way back, which costs nobody anything to look at; else one
 * component, the smallest that is enough; else the largest ones until it is enough.
 */
export const findRoom = ({
  need,
  space,
  reserve,
  hasPrevious,
  candidates,
  freedWithout,
}: RoomOptions): Room => {
  const fits = ({ bytes, files }: Freed): boolean =>
    objectToSpace(
      need,
      {
        ...space,
        freeBytes: space.freeBytes + bytes,
        ...(space.freeFiles === undefined ? {} : { freeFiles: space.freeFiles + files }),
      },
      reserve,
    ) === undefined;
  if (hasPrevious && fits(freedWithout([]))) return { kind: 'previous' };
  const alone = candidates
    .map((component) => ({ component, freed: freedWithout([component]) }))
    .filter(({ freed }) => freed.bytes > 0 || freed.files > 0)
    .sort((left, right) => left.freed.bytes - right.freed.bytes);
  const enough = alone.find(({ freed }) => fits(freed));
  if (enough !== undefined) {
    return { kind: 'replace', replaced: [enough.component], freedBytes: enough.freed.bytes };
  }
  const replaced: ReplacedComponent[] = [];
  for (const { component } of alone.reverse()) {
    replaced.push(component);
    const freed = freedWithout(replaced);
    if (fits(freed)) return { kind: 'replace', replaced, freedBytes: freed.bytes };
  }
  return { kind: 'none' };
};
