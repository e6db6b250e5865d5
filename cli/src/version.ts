/** The version of this command. */
export const commandVersion = '0.1.0';
