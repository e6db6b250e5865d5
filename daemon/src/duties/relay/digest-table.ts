/**
 * A number for each of very many hashes. A release has a million chunks: words in one array take a
 * third of what strings in a Map would. Two hashes that agree in their first 128 bits count as one,
 * which no accident brings about, and which reading back would find.
 */
export interface DigestTable {
  /** @param sha256 64 hex digits */
  get(sha256: string): number | undefined;
  /** The first number of a hash stays. */
  set(sha256: string, value: number): void;
}

const keyWords = 4;
const slotWords = keyWords + 1;
const firstSlots = 1024;

const wordsOf = (sha256: string): readonly number[] =>
  Array.from({ length: keyWords }, (_, index) =>
    Number.parseInt(sha256.slice(index * 8, index * 8 + 8), 16),
  );

export const createDigestTable = (): DigestTable => {
  let slots = firstSlots;
  let words = new Uint32Array(slots * slotWords);
  let count = 0;

  /** Where the key is, or where it would go. A value is kept plus one: zero is an empty slot. */
  const find = (key: readonly number[]): number => {
    for (let slot = (key[0] ?? 0) % slots; ; slot = (slot + 1) % slots) {
      const at = slot * slotWords;
      if (words[at + keyWords] === 0) return at;
      if (key.every((word, index) => words[at + index] === word)) return at;
    }
  };
  const insert = (key: ArrayLike<number>, stored: number): void => {
    const at = find(Array.from(key));
    words.set(key, at);
    words[at + keyWords] = stored;
  };
  const grow = (): void => {
    const old = words;
    slots *= 2;
    words = new Uint32Array(slots * slotWords);
    for (let at = 0; at < old.length; at += slotWords) {
      const stored = old[at + keyWords] ?? 0;
      if (stored !== 0) insert(old.subarray(at, at + keyWords), stored);
    }
  };

  return {
    get: (sha256) => {
      const stored = words[find(wordsOf(sha256)) + keyWords] ?? 0;
      return stored === 0 ? undefined : stored - 1;
    },
    set: (sha256, value) => {
      const key = wordsOf(sha256);
      if (words[find(key) + keyWords] !== 0) return;
      if (count * 3 > slots * 2) grow();
      insert(key, value + 1);
      count += 1;
    },
  };
};
