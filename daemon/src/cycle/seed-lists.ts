import type { Component } from '@p2p-hotspot/contract';
import type { StoredRelease } from '../ports/store.ts';

/**
 * Lists of what is installed, the older version of a component first.
 *
 * @returns SHA-256 of each
 */
export const seedLists = (
  inForce: readonly StoredRelease[],
  { channel, component }: { readonly channel: string; readonly component: Component },
): string[] => {
  const isSame = (release: StoredRelease, other: Component) =>
    release.reference.channel === channel && other.name === component.name;
  const all = inForce.flatMap((release) =>
    release.components.map((other) => ({ other, first: isSame(release, other) })),
  );
  return [...all.filter(({ first }) => first), ...all.filter(({ first }) => !first)].map(
    ({ other }) => other.list.sha256,
  );
};
