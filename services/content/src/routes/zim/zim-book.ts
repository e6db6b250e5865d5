import { createHash } from 'node:crypto';
import type { ComponentAddress } from '@p2p-hotspot/contract';

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

/** The book that a path below `zimRoot` is of, as in `<book>/A/Water` or `content/<book>/A/Water`. */
export const bookIn = (path: string): string | undefined => {
  const [first, second] = path.split('/');
  return first === 'content' ? second : first;
};

/** The component that a book belongs to; undefined for what no book is called. */
export const componentOfBook = (name: string): ComponentAddress | undefined => {
  // No name of a channel or a component has the mark that stands between them.
  const [channel, component, rest] = name.split('_');
  return channel === undefined || component === undefined || rest === undefined
    ? undefined
    : { channel, component };
};
