import { once } from 'node:events';
import { EventEmitter } from 'node:events';
import test, { type ExecutionContext } from 'ava';
import fastCheck from 'fast-check';
import Fastify from 'fastify';
import {
  bookPathOf,
  createZimServer,
  searchZim,
  zimRoutes,
  type ZimEvent,
  type ZimFile,
} from '../src/routes/index.ts';
import { readZimHeader } from '../src/zim/zim-header.ts';
import { shelve, standInProgram, zimOf } from './fixtures/zim.ts';

const openShelf = async (t: ExecutionContext, program?: string) => {
  const events: ZimEvent[] = [];
  const told = new EventEmitter();
  const server = createZimServer({
    program: program ?? (await standInProgram(t)),
    firstRetryMs: 1,
    onEvent: (event) => {
      events.push(event);
      told.emit(event.event);
    },
  });
  t.teardown(() => server.close());
  const read = async (file: ZimFile): Promise<string> => {
    const answer = await fetch(`${server.origin() ?? ''}${bookPathOf(file)}`);
    return answer.text();
  };
  return { server, events, told, read };
};

test('whole files are served, and one that was cut short does no harm', async (t) => {
  const whole = zimOf('Fever and mosquitoes');
  const files = await shelve(t, {
    'health.zim': whole,
    'cut.zim': whole.subarray(0, whole.length - 5),
    'none.zim': Buffer.from('not a ZIM at all'),
    'empty.zim': Buffer.alloc(0),
  });
  const { server, events, read } = await openShelf(t);
  await server.follow(files);
  const [health, cut] = files;
  t.is(await read(health as ZimFile), 'Fever and mosquitoes');
  t.is(server.bookOf(cut as ZimFile), undefined);
  t.deepEqual(events, [
    { event: 'zim.set-aside', component: 'library', path: 'cut.zim' },
    { event: 'zim.set-aside', component: 'library', path: 'none.zim' },
    { event: 'zim.set-aside', component: 'library', path: 'empty.zim' },
    { event: 'zim.serving', books: 1 },
  ]);
});

test('a file that brings the program down, or that it cannot open, is set aside and the others stay', async (t) => {
  const files = await shelve(t, {
    'a.zim': zimOf('one'),
    'bad.zim': zimOf('this BRINGS IT DOWN'),
    'worse.zim': zimOf('this CANNOT BE OPENED'),
    'b.zim': zimOf('two'),
  });
  const { server, events, read } = await openShelf(t);
  await server.follow(files);
  const [a, bad, worse, b] = files as [ZimFile, ZimFile, ZimFile, ZimFile];
  t.is(await read(a), 'one');
  t.is(await read(b), 'two');
  t.is(server.bookOf(bad), undefined);
  t.is(server.bookOf(worse), undefined);
  t.deepEqual(events.at(-1), { event: 'zim.serving', books: 2 });
});

test('a program that dies is started again', async (t) => {
  const files = await shelve(t, { 'a.zim': zimOf('one') });
  const { server, told, read } = await openShelf(t);
  await server.follow(files);
  for (let deaths = 0; deaths < 3; deaths += 1) {
    const again = once(told, 'zim.serving');
    await fetch(`${server.origin() ?? ''}/_zim/end`).catch(() => undefined);
    await again;
    t.is(await read(files[0] as ZimFile), 'one');
  }
});

test('a new generation takes the place of the old one under the same addresses', async (t) => {
  const old = await shelve(t, { 'a.zim': zimOf('old'), 'gone.zim': zimOf('gone') });
  const { server, read } = await openShelf(t);
  await server.follow(old);
  const renewed = await shelve(t, { 'a.zim': zimOf('new') });
  await server.follow(renewed);
  t.is(await read(renewed[0] as ZimFile), 'new');
  t.is(server.bookOf(old[1] as ZimFile), undefined);
  await server.follow([]);
  t.is(server.origin(), undefined);
});

test('names of files are only names, and the same file twice is one book', async (t) => {
  const files = await shelve(t, {
    '"><book path="/etc/passwd.zim': zimOf('one'),
    'ñandú & co/../x.zim': zimOf('two'),
    'copy of one.zim': zimOf('one'),
  });
  const { server, read, events } = await openShelf(t);
  await server.follow(files);
  t.deepEqual(events, [{ event: 'zim.serving', books: 2 }]);
  t.is(await read(files[0] as ZimFile), 'one');
  t.is(await read(files[1] as ZimFile), 'two');
  t.is(server.bookOf(files[2] as ZimFile), server.bookOf(files[0] as ZimFile));
});

test('without the program it is told, and nothing else happens', async (t) => {
  const files = await shelve(t, { 'a.zim': zimOf('one') });
  const { server, events } = await openShelf(t, '/nowhere/kiwix-serve');
  await server.follow(files);
  t.is(server.origin(), undefined);
  t.deepEqual(events, [{ event: 'zim.program-missing' }]);
  t.is(await searchZim(server, 'one'), undefined);
});

test('only pages of books that are served are found', async (t) => {
  const files = await shelve(t, { 'a.zim': zimOf('one') });
  const { server } = await openShelf(t);
  await server.follow(files);
  t.deepEqual(await searchZim(server, 'x & y'), [
    {
      book: server.bookOf(files[0] as ZimFile) ?? '',
      path: `${bookPathOf(files[0] as ZimFile)}page.html`,
      title: 'A &',
      excerpt: 'found',
    },
  ]);
});

test('the second origin hands books on, and nothing of the visitor but what is needed', async (t) => {
  const files = await shelve(t, { 'a.zim': zimOf('one') });
  const { server: zim } = await openShelf(t);
  const server = Fastify();
  t.teardown(() => server.close());
  await server.register(
    zimRoutes({
      zim,
      filesOf: () => Promise.resolve(files),
      answerClosed: async (_request, reply) => reply.code(503).send('closed'),
    }),
  );
  const url = bookPathOf(files[0] as ZimFile);
  const headers = { cookie: 'steward=1', authorization: 'x', 'accept-language': 'es' };
  const answer = await server.inject({ url, headers });
  t.is(answer.statusCode, 200);
  t.is(answer.body, 'one');
  t.is(answer.headers['access-control-allow-origin'], undefined);
  const asked = String(answer.headers['x-asked-with']).split(' ');
  t.true(asked.includes('accept-language'));
  t.false(asked.includes('cookie') || asked.includes('authorization'));
  for (const path of [
    '/_zim/end',
    '/_zim/catalog/v2/root.xml',
    '/_zim/stable_other_1/',
    '/_zim/',
  ]) {
    t.is((await server.inject({ url: path })).statusCode, 404, path);
  }
  t.is((await server.inject({ method: 'POST', url })).statusCode, 404);
  await zim.close();
  t.is((await server.inject({ url })).statusCode, 503);
});

test('a header is read from any bytes, and only the whole file is taken', (t) => {
  const zim = zimOf('some text');
  t.truthy(readZimHeader(zim.subarray(0, 80), zim.length));
  for (let length = 0; length < zim.length; length += 1) {
    t.is(readZimHeader(zim.subarray(0, Math.min(length, 80)), length), undefined);
  }
  fastCheck.assert(
    fastCheck.property(fastCheck.uint8Array({ maxLength: 100 }), fastCheck.nat(), (bytes, size) => {
      readZimHeader(bytes, size);
    }),
  );
  t.pass();
});
