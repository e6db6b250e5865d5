import type { BoxFacts, Sighting } from './sighting.ts';

/** One box, as all sources together tell of it. */
export interface FleetBox {
  /** How people call it. */
  readonly title: string;
  readonly community?: string;
  /** Newest first. */
  readonly sightings: readonly Sighting[];
  /** Each fact as the newest sighting tells it that tells it at all. */
  readonly facts: BoxFacts;
  /** A source knows several boxes by this name, so that nobody knows which of them is which. */
  readonly isNameShared: boolean;
}

/** Names as people write them, and as settings allow them, are one: "Aldeia 3" and "aldeia-3". */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

/** By the moment since which a sighting holds for certain: a clock that nobody vouches for wins nothing. */
const newestFirst = (left: Sighting, right: Sighting): number =>
  right.earliestMs - left.earliestMs || right.latestMs - left.latestMs;

const factNames = [
  'version',
  'releases',
  'space',
  'damagedFiles',
  'cardErrors',
  'isPowerWeak',
  'temperatureCelsius',
  'troubles',
] as const satisfies readonly (keyof BoxFacts)[];

const mergeFacts = (sightings: readonly Sighting[]): BoxFacts =>
  Object.fromEntries(
    factNames.flatMap((name) => {
      const value = sightings.map(({ facts }) => facts[name]).find((told) => told !== undefined);
      return value === undefined ? [] : [[name, value]];
    }),
  );

const boxOf = (group: readonly Sighting[], isNameShared: boolean): FleetBox => {
  const sightings = [...group].sort(newestFirst);
  const first = <T>(read: (sighting: Sighting) => T | undefined): T | undefined =>
    sightings.map(read).find((value) => value !== undefined && value !== '');
  // What the box itself calls itself comes before what its operator wrote into a dashboard.
  const own = sightings.find(
    ({ source, name }) => source !== 'balena' && name !== undefined && name !== '',
  );
  const community = first((one) => one.community);
  const name = own?.name ?? first((one) => one.name) ?? community ?? first(({ id }) => id) ?? '';
  return {
    title: name,
    ...(community !== undefined && { community }),
    sightings,
    facts: mergeFacts(sightings),
    isNameShared,
  };
};

/**
 * Puts together what several sources tell. The name is all that they have in common; where a source has it
 * twice, each stays by itself.
 */
export const mergeSightings = (sightings: readonly Sighting[]): FleetBox[] => {
  const byName = new Map<string, Sighting[]>();
  const boxes: FleetBox[] = [];
  for (const sighting of sightings) {
    const key = nameKey(sighting.name ?? '');
    if (key === '') boxes.push(boxOf([sighting], false));
    else byName.set(key, [...(byName.get(key) ?? []), sighting]);
  }
  for (const group of byName.values()) {
    const isShared = new Set(group.map(({ source }) => source)).size < group.length;
    if (isShared) boxes.push(...group.map((one) => boxOf([one], true)));
    else boxes.push(boxOf(group, false));
  }
  return boxes;
};
