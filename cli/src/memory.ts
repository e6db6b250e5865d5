import { setFlagsFromString } from 'node:v8';

// Imported first, before anything fills the heap. Files stream through a few buffers; a young
// generation that grows with the traffic would be a third of this process's memory and make it no
// faster. V8 ignores flags that it does not know.
setFlagsFromString('--semi-space-growth-factor=1');
