/**
 * Where a box serves its store to neighbours: below this path of its portal
 * (docs/spec/repository-v1.md §9).
 */
export const neighbourPath = '/hotspot/';
