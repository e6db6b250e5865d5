import { setFlagsFromString } from 'node:v8';
import { flagsAlone } from './compilers.ts';

for (const flag of flagsAlone) setFlagsFromString(flag);

// Only now: loading the other modules is most of what memory is taken for.
await import('./run-pub.ts');
