import { isRepositoryName } from '@p2p-hotspot/bundle-format';
import type { CopyOptions } from '../release/copy.ts';
import type { RepositoryDocument, RepositoryPack } from '../repository/content.ts';
import { recordName } from './unneeded.ts';

/** Where a mirror's files lie: the folder that a web server shows, near or far. */
export interface MirrorPlace {
  readonly kind: 'folder' | 'ssh' | 'rclone';
  /** As the operator wrote it. */
  readonly shownName: string;
  /** Absolute; of a folder of this computer only. */
  readonly folder?: string;
  /** Size of every file that `isMirrorName` knows; empty where there is nothing yet. */
  list(): Promise<ReadonlyMap<string, number>>;
  /**
   * @param names of small files, out of `list`
   * @returns those that are there
   */
  read(names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Each gets its name once it is whole, as far as the medium can do that. */
  putPacks(packs: readonly RepositoryPack[], options: CopyOptions): Promise<void>;
  /** All of them are whole when this returns; in between readers may see any of them. */
  putDocuments(documents: readonly RepositoryDocument[]): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
}

/** Whether a file in a mirror's folder is one of ours. All others are left alone. */
export const isMirrorName = (name: string): boolean =>
  name === recordName || isRepositoryName(name);

/** The folders of a repository. */
export const repositoryParts = ['metadata', 'targets', 'lists', 'packs'] as const;
