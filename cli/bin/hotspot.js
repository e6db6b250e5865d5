#!/usr/bin/env -S node --max-semi-space-size=2
// Files stream through a few buffers: a small young heap holds a release of any size in less memory,
// and is no slower. Here and not in dist/, so that `npm ci` can link it before anything is built.
import '../dist/src/main.js';
