import { placeKinds, type Place, type PlaceKind } from '../../place.ts';

/** So many fit some 400 KB on the air, and are searched in a moment on an old phone. */
export const mostPlaces = 20_000;

/** Beyond this the least important are forgotten in between, so that memory is bounded. */
const mostCollected = 4 * mostPlaces;

/** Two of a name and kind that are so near are one, seen at two zooms. Degrees. */
const nearness: Readonly<Record<PlaceKind, number>> = {
  country: 60,
  region: 10,
  city: 0.2,
  town: 0.1,
  village: 0.05,
  area: 0.05,
  mountain: 0.02,
  water: 0.2,
  place: 0.002,
};

const importance = new Map(placeKinds.map((kind, index) => [kind, index]));

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byImportance = (a: Place, b: Place): number =>
  (importance.get(a.kind) ?? 0) - (importance.get(b.kind) ?? 0) ||
  compareText(a.name, b.name) ||
  a.longitude - b.longitude ||
  a.latitude - b.latitude;

/** A place, and by how many degrees it may really be elsewhere: the steps of a coarse tile are wide. */
interface Located {
  readonly place: Place;
  readonly slack: number;
}

const isNear = ({ place, slack }: Located, other: Place): boolean => {
  const most = nearness[place.kind] + slack;
  return (
    Math.abs(place.longitude - other.longitude) <= most &&
    Math.abs(place.latitude - other.latitude) <= most
  );
};

/** Gathers places, one of each. */
export interface PlaceList {
  /**
   * A place that is here already is taken over with its newer position: that of the deeper zoom.
   *
   * @param slack by how many degrees it may really be elsewhere
   */
  add(place: Place, slack?: number): void;
  /** The most important first, at most {@link mostPlaces}. */
  sorted(): readonly Place[];
  /** Whether places were left out. */
  isCut(): boolean;
}

export const createPlaceList = (): PlaceList => {
  let byName = new Map<string, Located[]>();
  let count = 0;
  let wasCut = false;
  const all = (): Located[] =>
    [...byName.values()].flat().sort((a, b) => byImportance(a.place, b.place));
  const keyOf = ({ kind, name }: Place): string => `${kind} ${name}`;
  const insert = (located: Located): void => {
    const key = keyOf(located.place);
    const same = byName.get(key);
    if (same === undefined) byName.set(key, [located]);
    else same.push(located);
    count += 1;
  };
  const forget = (): void => {
    const kept = all().slice(0, mostPlaces);
    wasCut = true;
    byName = new Map();
    count = 0;
    for (const located of kept) insert(located);
  };
  return {
    add: (place, slack = 0) => {
      const same = byName.get(keyOf(place)) ?? [];
      const index = same.findIndex((other) => isNear(other, place));
      if (index === -1) insert({ place, slack });
      else same[index] = { place, slack };
      if (count > mostCollected) forget();
    },
    sorted: () =>
      all()
        .slice(0, mostPlaces)
        .map(({ place }) => place),
    isCut: () => wasCut || count > mostPlaces,
  };
};
