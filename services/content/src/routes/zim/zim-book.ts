import { createHash } from 'node:crypto';

/** A ZIM file of the store. */
export interface ZimFile {
  readonly channel: string;
  readonly component: string;
  /** In the component. */
  readonly path: string;
  /** Absolute, where it lies now. */
  readonly file: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** What the address of every book begins with. No channel is called so: names begin with a letter or digit. */
export const zimRoot = '/_zim';

/** The book's part of an address: it stays the same when a release brings a newer file. */
export const bookNameOf = ({
  channel,
  component,
  path,
}: Pick<ZimFile, 'channel' | 'component' | 'path'>): string =>
  [channel, component, createHash('sha256').update(path).digest('hex').slice(0, 12)].join('_');

/** Where a book opens. Of newer versions of kiwix-serve, too: they lead on to `/content/`. */
export const bookPathOf = (file: Pick<ZimFile, 'channel' | 'component' | 'path'>): string =>
  `${zimRoot}/${bookNameOf(file)}/`;
