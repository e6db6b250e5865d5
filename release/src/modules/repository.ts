import path from 'node:path';

/** The repository that this program is a part of: it runs from `dist/src/modules` and from `src/modules`. */
export const repositoryFolder = path.resolve(
  import.meta.dirname.replace(/([/\\]dist)?[/\\]src[/\\]modules$/, ''),
  '..',
);
