import type { Place } from '../../place.ts';

/**
 * The file that browsers search, services/maps/README.md: `{"format":1,"places":[[name, kind, longitude,
 * latitude, …other names], …]}`, the most important first.
 */
export const encodePlaces = (places: readonly Place[]): string => {
  const rows = places.map(({ kind, latitude, longitude, name, otherNames }) =>
    JSON.stringify([name, kind, longitude, latitude, ...otherNames]),
  );
  return `{"format":1,"places":[\n${rows.join(',\n')}\n]}\n`;
};
