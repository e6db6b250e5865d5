/** The version of this software. */
export const browserVersion = '0.1.0';
