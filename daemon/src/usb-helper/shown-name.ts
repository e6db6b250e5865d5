/**
 * Control characters, which a terminal or a log would obey; direction marks, which make a name look
 * like another one; what no font has. The two joiners are needed to write Persian and many languages
 * of India.
 */
const unshown = /(?![\u200c\u200d])[\p{C}\p{Zl}\p{Zp}\ufffd]/u;
const everyUnshown = new RegExp(unshown, 'gu');

/** Whether a name on a medium can be shown and written down as it is. */
export const isShownAsItIs = (name: string): boolean => !unshown.test(name);

const labelLimit = 64;

/** A name that a stick claims, fit for people: printable, one line, at most 64 characters. */
export const shownLabel = (claimed: string): string =>
  Array.from(claimed.replace(everyUnshown, ' ').replace(/\s+/gu, ' ').trim())
    .slice(0, labelLimit)
    .join('');
