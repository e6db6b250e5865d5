import { once } from 'node:events';
import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { createZimServer } from '../src/routes/index.ts';
import { shelve, standInProgram, zimOf } from './fixtures/zim.ts';

// Alone in its file: the folder for temporary files is that of the whole process.
test('where nothing can be written for a while, libraries are served as soon as it can', async (t) => {
  const base = await mkdtemp(join(tmpdir(), 'zim-folder-'));
  t.teardown(() => rm(base, { recursive: true, force: true }));
  const files = await shelve(t, { 'a.zim': zimOf('one') });
  const program = await standInProgram(t);
  const temporary = join(base, 'temporary');
  process.env['TMPDIR'] = temporary;
  const told = new EventEmitter();
  const server = createZimServer({
    program,
    firstRetryMs: 1,
    onEvent: ({ event }) => told.emit(event),
  });
  t.teardown(() => server.close());
  const stopped = once(told, 'zim.stopped');
  await server.follow(files);
  await stopped;
  t.is(server.origin(), undefined);
  const serving = once(told, 'zim.serving');
  await mkdir(temporary);
  await serving;
  t.not(server.origin(), undefined);
});
