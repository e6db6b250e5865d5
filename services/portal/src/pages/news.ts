import type { ServedComponent, StoreView } from '@p2p-hotspot/contract';

/** How a component differs from the generation before; undefined where there is nothing to tell. */
export type Novelty = 'new' | 'updated' | undefined;

/** Compares with the previous generation. On a first release nothing is marked: all of it is new. */
export const noveltyOf = (
  { previous }: StoreView,
  { channel, component }: ServedComponent,
): Novelty => {
  if (previous === undefined) return undefined;
  const before = previous.components.find(
    (candidate) => candidate.channel === channel && candidate.component.name === component.name,
  );
  if (before === undefined) return 'new';
  return before.component.tree === component.tree ? undefined : 'updated';
};
