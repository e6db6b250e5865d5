const breaches: ReadonlySet<string | undefined> = new Set([
  'ERR_HTTP2_ERROR',
  'ERR_HTTP2_TOO_MANY_INVALID_FRAMES',
]);

/**
 * Whether the other end broke the rules of HTTP/2, as this end sees it. What it says itself went wrong there
 * (`ERR_HTTP2_SESSION_ERROR`) may be a mishap.
 */
export const isBreach = (error: Error): boolean =>
  breaches.has((error as NodeJS.ErrnoException).code);
