/** The version of this software. */
export const pubVersion = '0.1.0';
