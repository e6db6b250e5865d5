import { PassThrough } from 'node:stream';
import test from 'ava';
import { createViewer } from '../../src/server/viewer.ts';
import { boxStatus } from '../fixtures/daemon.ts';

const saying = (code: string) => boxStatus({ message: { code, parameters: {} } });

test('a viewer that does not read skips what it missed and gets the newest', async (t) => {
  const stream = new PassThrough({ highWaterMark: 1, readableHighWaterMark: 1 });
  const drawn: string[] = [];
  const show = createViewer(stream, (status) => {
    const code = status?.message.code ?? 'unknown';
    drawn.push(code);
    return Promise.resolve(`${code}\n`);
  });
  show(saying('FIRST'));
  await new Promise((resolve) => stream.once('readable', resolve));
  for (const code of ['SECOND', 'THIRD', 'FOURTH']) show(saying(code));
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    if (text.includes('FOURTH')) break;
  }
  t.deepEqual(drawn, ['FIRST', 'FOURTH']);
  t.is(text, 'FIRST\nFOURTH\n');
});

test('nothing is written to a viewer that has gone', async (t) => {
  const stream = new PassThrough({ highWaterMark: 1, readableHighWaterMark: 1 });
  let drawn = 0;
  const show = createViewer(stream, () => {
    drawn += 1;
    return Promise.resolve('text that does not fit');
  });
  show(undefined);
  await new Promise((resolve) => stream.once('readable', resolve));
  show(undefined);
  stream.destroy();
  await new Promise((resolve) => stream.once('close', resolve));
  show(undefined);
  t.is(drawn, 1);
});
