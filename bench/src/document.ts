const opening = (name: string): string => `<!-- bench:${name} -->`;
const closing = (name: string): string => `<!-- /bench:${name} -->`;

/**
 * Puts `body` between the markers of section `name` and leaves every other byte as it is.
 *
 * @throws Error when the page does not have both markers, once each and in order
 */
export const replaceSection = (page: string, name: string, body: string): string => {
  const [before, rest, ...repeated] = page.split(opening(name));
  const [, after, ...again] = rest?.split(closing(name)) ?? [];
  if (before === undefined || after === undefined || repeated.length + again.length > 0) {
    throw new Error(`the page needs ${opening(name)} and ${closing(name)}, once each, in order`);
  }
  return `${before}${opening(name)}\n\n${body}\n\n${closing(name)}${after}`;
};
