/** Code of an error of the system, as in "ENOENT"; undefined for any other error. */
export const systemCodeOf = (error: unknown): string | undefined => {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : undefined;
};
