/** `YYYY-MM-DDTHH:MM:SSZ` (TUF 1.0.34 §4.2.3). */
const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/**
 * True for a time as TUF writes it that exists in the calendar. Such texts compare as the times
 * they stand for, so times are never converted.
 */
export const isTime = (text: string): boolean =>
  pattern.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString() === text.replace('Z', '.000Z');

/** The time of milliseconds since 1970, whole seconds, as metadata writes it. */
export const formatTime = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');
