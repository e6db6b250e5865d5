import test from 'ava';
import { formatStickMarker, parseStickMarker, stickMarkerMaxBytes } from '../src/index.ts';

const secret = 'A'.repeat(43);
const parse = (text: string) => parseStickMarker(new TextEncoder().encode(text));

test('a marker that was written is read again', (t) => {
  const marker = { version: 1, relay: {}, steward: { secret, resetPin: true } } as const;
  t.deepEqual(parseStickMarker(formatStickMarker(marker)), marker);
});

test('what is no marker is no marker, whatever it is', (t) => {
  for (const text of [
    '',
    '{',
    '[]',
    '{"version":2}',
    '{"version":1,"relay":{"__proto__":1}}',
    '{"version":1,"steward":{"secret":"short"}}',
    `{"version":1,"steward":{"secret":"${secret}","resetPin":false}}`,
    '{"version":1,"run":"rm -rf /"}',
    `{"version":1}${' '.repeat(stickMarkerMaxBytes)}`,
  ]) {
    t.is(parse(text), undefined, text.slice(0, 60));
  }
  t.is(parseStickMarker(Uint8Array.of(0x7b, 0xff, 0x7d)), undefined);
});
