/** When this software was made: no signed time before it can be the present (metadata-v1 §8). */
export const buildDate = '2026-11-22T00:00:00Z';
