import type { Component, Manifest, OmittedComponent } from '@p2p-hotspot/contract';
import type { Selection } from '../ports/store.ts';

/**
 * What a box knows of itself: for each member of `match`, whether a value in it is the box's own. A
 * member that is not here is one that the box does not know.
 */
export type Traits = Readonly<Record<string, (value: string) => boolean>>;

/** The member of `match` that this box does not fit; undefined when it fits all. */
const misfit = ({ match }: Component, traits: Traits): string | undefined =>
  Object.entries(match).find(([member, values]) => {
    const isOwn = Object.hasOwn(traits, member) ? traits[member] : undefined;
    return isOwn === undefined || !values.some(isOwn);
  })?.[0];

/** Selects what a box takes of a verified manifest (docs/spec/release-v1.md §5). */
export const selectComponents = (manifest: Manifest, traits: Traits): Selection => {
  const components: Component[] = [];
  const omitted: OmittedComponent[] = [];
  for (const component of manifest.components) {
    const because = misfit(component, traits);
    if (because === undefined) components.push(component);
    else omitted.push({ name: component.name, because });
  }
  return { components, omitted };
};

/** True when both leave out the same components. */
export const isSameSelection = (left: Selection, right: Selection): boolean =>
  left.omitted.length === right.omitted.length &&
  left.omitted.every(({ name }, index) => name === right.omitted[index]?.name);
