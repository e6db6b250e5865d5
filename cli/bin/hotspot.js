#!/usr/bin/env -S MALLOC_ARENA_MAX=1 node --max-semi-space-size=2 --optimize-for-size
// Files stream through a few buffers: a small young heap holds a release of any size in less memory,
// and is no slower. Code that is kept small takes 6 MB less. One arena: else glibc keeps what a compressor
// gave back once for every thread that ever compressed, some 25 MB. Here and not in dist/, so that `npm ci`
// can link it before anything is built.
import '../dist/src/main.js';
