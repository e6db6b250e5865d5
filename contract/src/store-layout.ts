/**
 * Names inside the `store` volume that services may rely on (docs/spec/store-v1.md). The daemon
 * writes; everyone else mounts the volume read-only.
 *
 * ```
 * current -> gen/000042
 * gen/000042/generation.json                     GenerationSummary
 * gen/000042/<channel>/release.json              the signed manifest
 * gen/000042/<channel>/<component> -> ../../../trees/<digest>
 * trees/<digest>/…                               the component's files, hard links into files/
 * trees/<digest>.files                           one line per file: sha256 size path
 * quarantine/<sha256>                            present while that file is known to be damaged
 * ```
 */
export const storeNames = {
  current: 'current',
  previous: 'previous',
  generations: 'gen',
  trees: 'trees',
  files: 'files',
  lists: 'lists',
  metadata: 'meta',
  quarantine: 'quarantine',
  generationSummary: 'generation.json',
  manifest: 'release.json',
} as const;

/**
 * Names of the community's own drive inside the community's own files (docs/spec/store-v1.md §10). The
 * daemon writes.
 *
 * ```
 * drive/drive.files              one line per file, as of `trees/<digest>.files`
 * drive/files/<aa>/<sha256>      each of them once, whole
 * drive/incoming/…               on their way
 * ```
 */
export const driveNames = {
  folder: 'drive',
  list: 'drive.files',
  files: 'files',
  incoming: 'incoming',
} as const;

/** `gen/` folder name of a generation number: six digits, more when it has more. */
export const generationName = (generation: number): string => String(generation).padStart(6, '0');

export interface FileIndexEntry {
  readonly path: string;
  readonly sizeBytes: number;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
}

/** One line of `trees/<digest>.files`. Paths hold no control characters, so lines are safe. */
export const formatFileIndexLine = ({ sha256, sizeBytes, path }: FileIndexEntry): string =>
  `${sha256} ${sizeBytes} ${path}\n`;

/**
 * Reads `trees/<digest>.files` into a map by path.
 *
 * @throws Error when a line is malformed: the daemon wrote it, so that is a bug or a damaged card
 */
export const parseFileIndex = (text: string): Map<string, FileIndexEntry> => {
  const entries = new Map<string, FileIndexEntry>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const match = /^([0-9a-f]{64}) (\d+) (.+)$/.exec(line);
    const [, sha256, size, path] = match ?? [];
    if (sha256 === undefined || size === undefined || path === undefined) {
      throw new Error(`malformed file index line: ${line.slice(0, 200)}`);
    }
    entries.set(path, { path, sizeBytes: Number(size), sha256 });
  }
  return entries;
};
