import type { ReceiptCorrection } from '@p2p-hotspot/contract';
import { messagesIn } from '@p2p-hotspot/contract/languages';
import test from 'ava';
import { correctionFile } from '../../src/receipts/correction-file.ts';
import { correctionLines, correctionRows } from '../../src/receipts/correction-rows.ts';
import type { KnownBox } from '../../src/receipts/fleet.ts';

const boxOf = (
  key: string,
  day: number,
  corrections: readonly Partial<ReceiptCorrection>[],
): KnownBox => ({
  publicKey: key.repeat(64),
  sha256: key.repeat(64),
  readAt: `2026-11-0${day}T12:00:00.000Z`,
  receipt: {
    _type: 'receipt',
    format: 1,
    sequence: 1,
    written: '2026-11-01T12:00:00Z',
    releases: [],
    corrections: corrections.map((one) => ({
      ...{ language: 'sw', code: 'PAGE_HELP', text: 'x' },
      ...one,
    })),
  },
});

const wordsIn = (language: string, boxes: readonly KnownBox[]) => {
  const { text, words, unfit } = correctionFile(language, correctionRows(boxes));
  const file = JSON.parse(text) as { words: Record<string, object>; reviewed: boolean };
  return { words: file.words, count: words, reviewed: file.reviewed, unfit };
};

test('what most boxes sent counts, then what is newest; one box counts once', (t) => {
  const boxes = [
    boxOf('a', 1, [{ text: 'one' }, { text: 'one' }, { text: 'many' }]),
    boxOf('b', 3, [{ text: 'newest' }, { text: 'older' }]),
    boxOf('c', 2, [{ text: 'many' }]),
  ];
  t.deepEqual(
    correctionRows(boxes).map(({ text, boxes: count }) => [text, count]),
    [
      ['many', 2],
      ['newest', 1],
      ['older', 1],
      ['one', 1],
    ],
  );
  t.like(wordsIn('sw', boxes).words, { PAGE_HELP: { english: 'Help', text: 'many' } });
});

test('a file has what fits: not words of other versions, other places to fill in, or what boxes say already', (t) => {
  const swahili = messagesIn('sw');
  const boxes = [
    boxOf('a', 1, [
      { code: 'PAGE_HELP', text: swahili['PAGE_HELP']?.text ?? '' },
      { code: 'NO_SUCH_WORD', text: 'y' },
      { code: 'PAGE_CONTENT_PAGE', text: 'Ukurasa {page} {evil}' },
      { code: 'CORRECTION_LONG', text: 'Ndefu mno' },
      { language: 'qu', text: 'Yanapay' },
    ]),
  ];
  const { words, ...about } = wordsIn('SW', boxes);
  t.deepEqual(about, { count: 1, reviewed: false, unfit: 2 });
  t.deepEqual(Object.keys(words), ['CORRECTION_LONG']);
  // The hint that nobody corrected stays as it is in the language.
  t.like(words['CORRECTION_LONG'], { text: 'Ndefu mno', hint: swahili['CORRECTION_LONG']?.hint });
  t.like(wordsIn('qu', boxes).words, { PAGE_HELP: { text: 'Yanapay' } });
  t.deepEqual(wordsIn('fr', boxes).words, {});
});

test('what somebody wrote stands last on a line of its own', (t) => {
  const rows = correctionRows([boxOf('a', 1, [{ text: 'مساعدة' }, { text: 'b', hint: 'c' }])]);
  t.deepEqual(correctionLines(rows), [
    'sw PAGE_HELP',
    '  1 box: مساعدة',
    '  1 box: b',
    '    hint: c',
  ]);
});
