import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What a form carries to show that a page of this session drew it: only who has the session can make it.
 * Nothing has to be remembered for it.
 */
export const formTokenOf = (sessionToken: string): string =>
  createHmac('sha256', sessionToken).update('steward form').digest('base64url');

export const isSameToken = (expected: string, sent: string): boolean => {
  const [one, other] = [Buffer.from(expected), Buffer.from(sent)];
  return one.length === other.length && timingSafeEqual(one, other);
};
