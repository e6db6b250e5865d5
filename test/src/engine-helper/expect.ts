export const expect = (is: unknown, should: unknown, what: string): void => {
  if (JSON.stringify(is) === JSON.stringify(should)) return;
  throw new Error(`${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(should)}`);
};
