/** The version of this software. */
export const portalVersion = '0.1.0';
