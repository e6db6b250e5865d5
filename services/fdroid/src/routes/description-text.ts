/** The entities that F-Droid's descriptions use; all others by number. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
};

const character = (code: number): string =>
  code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : '';

const decode = (text: string): string =>
  text.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal: string | undefined, hex: string | undefined, name = '') => {
      if (decimal !== undefined) return character(Number.parseInt(decimal, 10));
      if (hex !== undefined) return character(Number.parseInt(hex, 16));
      return entities[String(name).toLowerCase()] ?? whole;
    },
  );

const tag = /<(\/?)([a-z][a-z0-9]{0,15})(?:[\s/][^<>]*)?>/gi;
const paragraphs = /^(?:p|div|ul|ol|h[1-6]|blockquote)$/i;

const bullet = '• ';

/** What a tag leaves behind in the text. */
const trace = (isEnd: boolean, name: string): string => {
  if (/^br$/i.test(name)) return '\n';
  if (/^li$/i.test(name)) return isEnd ? '' : `\n${bullet}`;
  return paragraphs.test(name) ? '\n\n' : '';
};

/** Empty lines part paragraphs, but not the items of a list. */
const paragraphsIn = (lines: readonly string[]): readonly string[] => {
  const paragraphs: string[] = [];
  let wasEmpty = true;
  for (const line of lines.map((one) => one.trim())) {
    if (line !== '') {
      const before = paragraphs.at(-1);
      const isNextItem = line.startsWith(bullet) && before?.startsWith(bullet) === true;
      if (before !== undefined && (!wasEmpty || isNextItem)) {
        paragraphs[paragraphs.length - 1] = `${before}\n${line}`;
      } else paragraphs.push(line);
    }
    wasEmpty = line === '';
  }
  return paragraphs;
};

/**
 * A description as plain text: F-Droid's descriptions may hold a few tags (paragraphs, lists, links),
 * whose breaks are kept and which are left out otherwise. What is returned is text, to be escaped like
 * any other.
 *
 * @param longest in characters; what is more ends in an ellipsis
 * @returns paragraphs, with line breaks in them; none is empty
 */
export const descriptionParagraphs = (description: string, longest: number): readonly string[] => {
  const text = decode(
    description
      .replaceAll('\r', '')
      .replaceAll(tag, (_, end: string, name: string) => trace(end === '/', name)),
  );
  const cut = text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
  return paragraphsIn(cut.split('\n'));
};
