const longestName = 100;

/** Control characters, and those that turn the direction of the text that follows. */
const hidden = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** A name as it may stand on a page; undefined where nothing is left of it. */
export const cleanName = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined;
  const name = value.replaceAll(hidden, ' ').replaceAll(/\s+/g, ' ').trim().normalize('NFC');
  return name === '' || name.length > longestName ? undefined : name;
};
