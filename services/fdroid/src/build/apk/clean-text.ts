const maxLength = 500;
/** Marks that turn the direction of what follows: a name could seem to be another. */
const directionMarks = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text out of an APK as lists and terminals may show it: one line, no control characters, not
 * endless.
 */
export const cleanText = (text: string): string =>
  text
    .slice(0, 4 * maxLength)
    .replaceAll(directionMarks, '')
    .replaceAll(/\s+|\p{Cc}/gu, ' ')
    .trim()
    .slice(0, maxLength)
    .trimEnd();
