/** Words that say that a version comes before the one that it names. */
const early = /^(?:alpha|beta|rc|pre|preview|dev|nightly|snapshot|canary|a|b)$/;

type Token = { readonly number: bigint } | { readonly word: string };

const tokensOf = (version: string): Token[] =>
  (version.toLowerCase().match(/\d+|[a-z]+/g) ?? []).map((text) =>
    /^\d/.test(text) ? { number: BigInt(text) } : { word: text },
  );

/** Early words, then the end, then other words; numbers are compared before. */
const rankOf = (token: Token | undefined): number => {
  if (token === undefined) return 1;
  if ('number' in token) return 3;
  return early.test(token.word) ? 0 : 2;
};

const compareTokens = (left: Token | undefined, right: Token | undefined): number => {
  // "1.2" and "1.2.0" are one version.
  const a = left ?? (right !== undefined && 'number' in right ? { number: 0n } : undefined);
  const b = right ?? (left !== undefined && 'number' in left ? { number: 0n } : undefined);
  if (a !== undefined && b !== undefined) {
    if ('number' in a && 'number' in b)
      return Number(a.number > b.number) - Number(a.number < b.number);
    if ('word' in a && 'word' in b && rankOf(a) === rankOf(b)) {
      return Number(a.word > b.word) - Number(a.word < b.word);
    }
  }
  return rankOf(a) - rankOf(b);
};

/**
 * Orders versions as their makers mean them: numbers by value, "1.2-beta" before "1.2", "1.2" the same
 * as "1.2.0".
 *
 * @returns below 0 where `left` is older
 */
export const compareVersions = (left: string, right: string): number => {
  const [a, b] = [tokensOf(left), tokensOf(right)];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const order = compareTokens(a[index], b[index]);
    if (order !== 0) return order;
  }
  return 0;
};

/** The version in a tag such as `v1.2.3` or `app_2.3.1-4`; undefined where it has no number. */
export const versionInTag = (tag: string): string | undefined => {
  const text = tag.slice(0, 128);
  const found = /\d+\.\d[\w.+~-]*/.exec(text) ?? /\d+(?:[-_]\d+)*/.exec(text);
  return found?.[0];
};
