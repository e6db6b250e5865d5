/** The version of this software. */
export const dfsVersion = '0.1.0';
