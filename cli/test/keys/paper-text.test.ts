import { randomBytes } from 'node:crypto';
import test from 'ava';
import fc from 'fast-check';
import { isCodedError } from '@p2p-hotspot/contract';
import { decodePaperLines, encodePaperLines, qrTextOf } from '../../src/keys/paper-text.ts';

const bytes = Uint8Array.from({ length: 190 }, (_, index) => (index * 37) & 0xff);
const lines = encodePaperLines(bytes);

const refusal = (text: string): string => {
  try {
    decodePaperLines(text);
    return 'taken';
  } catch (error) {
    if (!isCodedError(error)) throw error;
    return `${error.code} ${String(error.parameters['lines'] ?? error.parameters['reason'])}`;
  }
};

test('lines give the bytes back, whatever they are and however many', (t) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (value) => {
      t.deepEqual(decodePaperLines(encodePaperLines(value).join('\n')), value);
    }),
    { numRuns: 50 },
  );
});

test('order, repetition, case, spaces, O for 0, I and L for 1, and other lines do not matter', (t) => {
  const typed = [...lines, lines[0] ?? '']
    .reverse()
    .map((line) => line.replace(/^0/, '').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'))
    .map((line) => line.replaceAll(/ (?=\S{4} )/g, '   '));
  t.deepEqual(decodePaperLines(['Paper backup of a key', '', ...typed].join('\r\n')), bytes);
  const tight = lines.map((line) => line.replace(/^(\d+) +/, '$1.').replaceAll(' ', ''));
  t.deepEqual(decodePaperLines(tight.join('\n').replaceAll('1', 'i')), bytes);
});

test('what a QR code says can be read like what is typed', (t) => {
  const codes = [qrTextOf(lines.slice(0, 4)), qrTextOf(lines.slice(4))];
  t.regex(codes[0] ?? '', /^[0-9A-Z /]+$/);
  t.deepEqual(decodePaperLines(codes.reverse().join('\n')), bytes);
});

test('every wrong character of every line is found, and its line named', (t) => {
  for (const [index, line] of lines.entries()) {
    for (const [at, character] of [...line.matchAll(/\S/g)].slice(2).map((m) => [m.index, m[0]])) {
      const other = character === '7' ? '8' : '7';
      const wrong = line.slice(0, Number(at)) + other + line.slice(Number(at) + 1);
      t.is(
        refusal(lines.with(index, wrong).join('\n')),
        `PAPER_LINES_WRONG ${index + 1}`,
        `${index + 1}: ${at}`,
      );
    }
  }
});

test('lines that lack, are cut off or change places are named', (t) => {
  t.is(
    refusal(lines.filter((_, index) => index !== 2 && index !== 5).join('\n')),
    'PAPER_LINES_MISSING 3, 6',
  );
  t.is(refusal(lines.slice(1).join('\n')), 'PAPER_LINES_MISSING 1');
  t.is(refusal(''), 'PAPER_LINES_MISSING 1');
  const cut = lines.map((line, index) => (index === 3 ? line.slice(0, -1) : line));
  t.is(refusal(cut.join('\n')), 'PAPER_LINES_WRONG 4');
  const swapped = lines.map((line, index) => (index === 1 ? line.replace('02', '03') : line));
  t.is(refusal(swapped.join('\n')), 'PAPER_LINES_MISSING 2');
  t.is(
    refusal(lines.map((line) => line.replace(/U|V/g, 'U')).join('\n')).startsWith('PAPER'),
    true,
  );
});

test('lines of two keys are not put together', (t) => {
  const others = encodePaperLines(randomBytes(190));
  const mixed = lines.map((line, index) => (index === 4 ? (others[4] ?? '') : line));
  t.is(refusal(mixed.join('\n')), 'PAPER_INVALID lines of two pages');
  const longer = encodePaperLines(randomBytes(400)).at(-1) ?? '';
  t.is(refusal([...lines, longer].join('\n')), 'PAPER_INVALID lines of two pages');
});
