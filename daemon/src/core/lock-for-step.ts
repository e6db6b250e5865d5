import type { Step } from './cycle-steps.ts';

/** From the first thing that people or engines may notice until the end of an update. */
const holding: ReadonlySet<Step['kind']> = new Set([
  'stage',
  'take-out',
  'check-before',
  'switch',
  'check-after',
  'commit',
]);

/** Bytes come in, which may take weeks. */
const releasing: ReadonlySet<Step['kind']> = new Set(['plan', 'fetch', 'verify-sources']);

/** What a step means for whoever else wants to restart the services: whether they are asked to wait. */
export const lockForStep = (kind: Step['kind']): 'hold' | 'release' | 'as-is' => {
  if (holding.has(kind)) return 'hold';
  return releasing.has(kind) ? 'release' : 'as-is';
};
