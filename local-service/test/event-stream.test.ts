import { Readable } from 'node:stream';
import test from 'ava';
import fc from 'fast-check';
import { formatEvent, readEvents, type ServerSentEvent } from '../src/event-stream.ts';

const read = async (chunks: readonly string[]): Promise<ServerSentEvent[]> => {
  const events: ServerSentEvent[] = [];
  for await (const event of readEvents(Readable.from(chunks))) events.push(event);
  return events;
};

test('events are read, comments are skipped', async (t) => {
  t.deepEqual(await read([': hello\n\nevent: status\ndata: {"a":1}\n\n', 'data: x\r\n\r\n']), [
    { event: 'status', data: '{"a":1}' },
    { event: 'message', data: 'x' },
  ]);
});

test('an event that is cut off is not told', async (t) => {
  t.deepEqual(await read(['event: status\ndata: {"a"']), []);
});

test('events survive any cut into chunks', async (t) => {
  const line = fc.string().map((text) => text.replaceAll(/[\r\n]/g, ''));
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1 }),
      fc.integer({ min: 1, max: 7 }),
      async (lines, size) => {
        const event = { event: 'status', data: lines.join('\n') };
        const text = formatEvent(event);
        const chunks = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
        t.deepEqual(await read(chunks), [event]);
      },
    ),
  );
});

test('an event without end is refused before it fills the memory', async (t) => {
  await t.throwsAsync(read(Array.from({ length: 20 }, () => 'x'.repeat(100_000))));
});
