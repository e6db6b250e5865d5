import { performance } from 'node:perf_hooks';
import type { Figure } from './figures.ts';

/**
 * How busy this process is. No timer watches it: Node's `monitorEventLoopDelay` would wake an idle box a
 * hundred times a second.
 */
export const processFigures = async (): Promise<Figure[]> => {
  const askedMs = performance.now();
  await new Promise(setImmediate);
  return [
    {
      name: 'hotspot_event_loop_busy_seconds_total',
      value: performance.eventLoopUtilization().active / 1000,
    },
    { name: 'hotspot_event_loop_lag_seconds', value: (performance.now() - askedMs) / 1000 },
  ];
};
