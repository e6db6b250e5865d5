const unknown = '00';

/**
 * The country of "iw reg get": the one for all radios, which stands under "global"; a radio that follows rules
 * of its own comes after it. "00": the world.
 */
export const parseCountry = (text: string): string =>
  /^country ([A-Z]{2}|00):/m.exec(text)?.[1] ?? unknown;
