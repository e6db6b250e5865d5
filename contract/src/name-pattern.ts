/** Names of channels and components: what is safe on every file system and in every URL. */
export const namePattern = /^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/;
