import { createHash } from 'node:crypto';

/**
 * Name in the drop folder of a release that came by Wi-Fi. No two uploads have the same one: what the
 * box says of one file is never taken for what it says of the next.
 */
export const givenName = (uploadId: string): string => {
  const mark = createHash('sha256').update(uploadId).digest('hex').slice(0, 8);
  return `uploaded-${mark}.hotspot`;
};

export const isGivenName = (name: string): boolean => /^uploaded-[0-9a-f]{8}\.hotspot$/.test(name);
