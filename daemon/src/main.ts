import { setFlagsFromString } from 'node:v8';
import { smallHeapFlags } from '@p2p-hotspot/contract/small-heap';

for (const flag of smallHeapFlags) setFlagsFromString(flag);

// Only now: the flags count for what is loaded after them.
await import('./run-daemon.ts');
