import {
  countOf,
  fieldsOf,
  fileOf,
  invalidUpstream,
  isFields,
  parseJson,
  type UpstreamFile,
} from '../build/upstream/fields.ts';

/** What an index names. */
export interface IndexContents {
  /** The signed address, and others that it names. */
  readonly addresses: readonly string[];
  /** Sorted by path, each once. */
  readonly apks: readonly UpstreamFile[];
  /** Icons and screenshots, likewise. */
  readonly pictures: readonly UpstreamFile[];
}

const byPath = (files: readonly UpstreamFile[]): UpstreamFile[] =>
  [...new Map(files.map((file) => [file.path, file])).values()].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );

/** Of a name, in a message. */
const shownLength = 200;

/** All files in a part of the index: what has a name and a hash, however deep it lies. */
const filesIn = (part: unknown): UpstreamFile[] => {
  const found: UpstreamFile[] = [];
  const open = [part];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (isFields(value) && typeof value['name'] === 'string' && value['name'].startsWith('/')) {
      found.push(fileOf(value, value['name'].slice(0, shownLength)));
    } else {
      // One by one: a hostile list may have more members than a call may have arguments.
      for (const inner of Object.values(value) as unknown[]) open.push(inner);
    }
  }
  return found;
};

const textOf = (value: unknown, part: string): string => {
  if (typeof value === 'string') return value;
  throw invalidUpstream(part);
};

/** What clients must find of a version; where it is missing they reject the whole index. */
const apkOf = (value: unknown, applicationId: string): UpstreamFile => {
  const version = fieldsOf(value, applicationId);
  const manifest = fieldsOf(version['manifest'], `${applicationId}: manifest`);
  textOf(manifest['versionName'], `${applicationId}: versionName`);
  countOf(manifest['versionCode'], `${applicationId}: versionCode`);
  countOf(version['added'], `${applicationId}: added`);
  return fileOf(version['file'], `${applicationId}: file`);
};

/**
 * Reads an `index-v2.json` as strictly as clients do.
 *
 * @throws FdroidError FDROID_UPSTREAM_INVALID, with the part that clients stumble over
 */
export const readIndexContents = (bytes: Uint8Array): IndexContents => {
  const index = fieldsOf(parseJson(bytes, 'JSON'), 'JSON');
  const repository = fieldsOf(index['repo'], 'repo');
  const packages = fieldsOf(index['packages'] ?? {}, 'packages');
  countOf(repository['timestamp'], 'repo: timestamp');
  const apks: UpstreamFile[] = [];
  const pictures = [filesIn(repository)];
  for (const [applicationId, value] of Object.entries(packages)) {
    const { metadata, versions } = fieldsOf(value, applicationId);
    const described = fieldsOf(metadata, `${applicationId}: metadata`);
    countOf(described['added'], `${applicationId}: added`);
    countOf(described['lastUpdated'], `${applicationId}: lastUpdated`);
    pictures.push(filesIn(described));
    for (const version of Object.values(fieldsOf(versions, `${applicationId}: versions`))) {
      apks.push(apkOf(version, applicationId));
    }
  }
  const mirrors = Array.isArray(repository['mirrors']) ? (repository['mirrors'] as unknown[]) : [];
  return {
    addresses: [
      textOf(repository['address'], 'repo: address'),
      ...mirrors.flatMap((mirror) =>
        isFields(mirror) && typeof mirror['url'] === 'string' ? [mirror['url']] : [],
      ),
    ],
    apks: byPath(apks),
    pictures: byPath(pictures.flat()),
  };
};
