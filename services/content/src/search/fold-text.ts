/** Marks that people leave out when they type: accents, vowel signs and the stretching line of Arabic, Hebrew points. */
const leftOut =
  /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/gu;

/** Letters that Unicode does not take apart, and that people type for each other. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const alikeLetters = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu');

/** Characters of one word that count; longer ones are mostly no words. */
const longestWord = 40;

/**
 * The words of a text as they are searched for: small letters, without accents and vowel signs. What is
 * indexed and what is asked for pass through here, so that "Nino" finds "niño".
 */
export const foldedWords = (text: string): readonly string[] =>
  (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(leftOut, '')
      .replace(alikeLetters, (letter) => alike[letter] ?? letter)
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).map((word) =>
    Array.from(word.slice(0, 2 * longestWord))
      .slice(0, longestWord)
      .join(''),
  );
