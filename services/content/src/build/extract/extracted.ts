/** What was read out of a file. */
export interface Extracted {
  /** Empty where the file has none. */
  readonly title: string;
  readonly text: string;
}

/** UTF-16 units of one file that are searched: about 200 printed pages. */
export const longestText = 512 * 1024;

const longestTitle = 200;

/** One line, no more than a title needs. */
export const tidyTitle = (title: string): string =>
  title
    .slice(0, 4 * longestTitle)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longestTitle);
