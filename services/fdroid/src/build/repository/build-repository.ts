import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { accessPointOrigin, type CodedMessage } from '@p2p-hotspot/contract';
import type { RepositoryNotice } from '../../errors.ts';
import type { ReadMetadata } from '../metadata/app-metadata.ts';
import { imagesOf } from '../metadata/index-metadata.ts';
import { readMetadata } from '../metadata/read-metadata.ts';
import { groupApps, iconPathOf, type RepositoryApp } from './app.ts';
import { collectApks } from './collect-apks.ts';
import { createIndexV1 } from './index-v1.ts';
import { extendHistory, indexDiffs, type IndexHistory } from './index-history.ts';
import { createEntry, createIndexV2, diffPath, repositoryIconPath } from './index-v2.ts';
import { repositoryIcon } from './repository-icon.ts';
import { openRepositoryKey, type OpenedRepositoryKey } from './repository-key.ts';
import type { RepositoryState } from './repository-state.ts';
import type {
  BuildRepositoryOptions,
  BuiltRepository,
  RepositoryDescription,
  RepositoryFile,
} from './repository-types.ts';
import type { JsonObject } from './merge-patch.ts';
import { createSignedJar } from './signed-jar.ts';
import { withVersions } from './version-order.ts';

/**
 * The signed address of a collection's first repository. Every box has it on its own Wi-Fi, so every
 * collection signs the same one.
 */
export const boxAddress = `${accessPointOrigin}/fdroid/repo`;

/**
 * The signed address of any further repository. Phones go by the signed address, not by the one that
 * was scanned, so no two repositories of a box may have the same.
 */
export const furtherBoxAddress = (channel: string, component: string): string =>
  `${accessPointOrigin}/${channel}/${component}/fdroid/repo`;

const json = (value: object): Buffer => Buffer.from(JSON.stringify(value), 'utf8');

/** The indexes without their time, and who signs them: what makes an index another one. */
const digestContent = (
  repository: Required<RepositoryDescription>,
  apps: readonly RepositoryApp[],
  fingerprint: string,
): string =>
  createHash('sha256')
    .update(json(createIndexV2(repository, apps, 0)))
    .update(json(createIndexV1(repository, apps, 0)))
    .update(fingerprint)
    .digest('hex');

/** True when somebody else made a release after the one that is known here. */
const isOvertaken = ({ previous, lastReleaseMs }: BuildRepositoryOptions): boolean =>
  lastReleaseMs !== undefined &&
  previous?.builtAt !== undefined &&
  previous.builtAt !== lastReleaseMs;

/**
 * Phones take an index only when its time is later than the last one's, whatever the clock says, and
 * whoever published that.
 */
const nextTimestamp = (options: BuildRepositoryOptions, contentDigest: string): number => {
  const { previous, now, lastReleaseMs = 0 } = options;
  if (previous === undefined) return Math.max(now, lastReleaseMs + 1);
  if (isOvertaken(options)) return Math.max(previous.timestamp + 1, lastReleaseMs + 1, now);
  if (previous.contentDigest === contentDigest) return previous.timestamp;
  return Math.max(previous.timestamp + 1, now);
};

/** An app whose newest version went away, and a clock that cannot be right. */
const repositoryNotices = (
  previous: RepositoryState | undefined,
  apps: readonly RepositoryApp[],
  now: number,
): CodedMessage<RepositoryNotice>[] => {
  if (previous === undefined) return [];
  const older = apps.flatMap(
    ({ applicationId, apks: [best] }): CodedMessage<RepositoryNotice>[] => {
      const newest = Math.max(0, ...Object.values(previous.newest[applicationId] ?? {}));
      const versionCode = best?.info.versionCode ?? 0;
      if (versionCode >= newest) return [];
      return [{ code: 'FDROID_APP_OLDER', parameters: { applicationId, versionCode, newest } }];
    },
  );
  if (now >= previous.timestamp) return older;
  const [last, clock] = [previous.timestamp, now].map((time) => new Date(time).toISOString());
  const parameters = { last: last ?? '', now: clock ?? '' };
  return [{ code: 'FDROID_CLOCK_BEHIND', parameters }, ...older];
};

/** All files that are made here, by path; the APKs are not among them. */
const createFiles = async (
  repository: Required<RepositoryDescription>,
  apps: readonly RepositoryApp[],
  timestamp: number,
  index: JsonObject,
  history: IndexHistory,
  key: OpenedRepositoryKey,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const indexV1 = json(createIndexV1(repository, apps, timestamp));
  const indexV2 = json(index);
  const diffs = indexDiffs(history);
  const entry = json(createEntry(indexV2, apps.length, timestamp, diffs));
  const icons = apps.flatMap(({ applicationId, newest: { info } }) =>
    info.icon === undefined
      ? []
      : [[iconPathOf(applicationId, info.icon), info.icon.bytes] as const],
  );
  return new Map<string, Uint8Array>([
    ['entry.jar', await createSignedJar('entry.json', entry, 'SHA-256', key)],
    ['entry.json', entry],
    ['index-v1.jar', await createSignedJar('index-v1.json', indexV1, 'SHA1', key)],
    ['index-v1.json', indexV1],
    ['index-v2.json', indexV2],
    // For the box's own pages: what a phone must know to add the repository.
    [
      'repository.json',
      json({ address: repository.address, fingerprint: key.fingerprint, format: 1 }),
    ],
    [repositoryIconPath, repositoryIcon],
    ...icons,
    ...diffs.map((diff) => [diffPath(diff.timestamp), diff.bytes] as const),
  ]);
};

const writeFiles = async (
  outputDir: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<RepositoryFile[]> => {
  const written: RepositoryFile[] = [];
  const folders = new Set([...files.keys()].map((path) => dirname(join(outputDir, path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (const [path, bytes] of files) {
    const source = join(outputDir, path);
    await writeFile(source, bytes);
    written.push({ path, source });
  }
  return written;
};

const noMetadata: ReadMetadata = { byApp: new Map(), notices: [] };

const readMetadataOf = async (
  folder: string | undefined,
  apps: readonly RepositoryApp[],
): Promise<ReadMetadata> =>
  folder === undefined
    ? noMetadata
    : readMetadata(
        folder,
        apps.map(({ applicationId }) => applicationId),
      );

/** The pictures of all apps; the same picture twice in one place is one file. */
const uniqueImages = (apps: readonly RepositoryApp[]): readonly RepositoryFile[] => {
  const images = new Map(
    apps.flatMap(({ metadata }) =>
      imagesOf(metadata).map(({ path, source }) => [path, source] as const),
    ),
  );
  return [...images].map(([path, source]) => ({ path, source }));
};

const byPath = (a: RepositoryFile, b: RepositoryFile): number => (a.path < b.path ? -1 : 1);

/**
 * Builds an F-Droid repository from APKs: reads and verifies each, writes the signed indexes and the
 * icons, and says which files make up the tree. An APK that cannot be handed out is refused in the
 * report and never stops the others. From the same APKs, state, key and time: the same bytes.
 *
 * @throws FdroidError FDROID_KEY_INVALID; the signal's reason when aborted; errors of the file system
 *   when `outputDir` cannot be written
 */
export const buildRepository = async (
  options: BuildRepositoryOptions,
): Promise<BuiltRepository> => {
  const { apkPaths, previous, now, outputDir, signal, onProgress } = options;
  const key = openRepositoryKey(options.repositoryKey);
  const repository = { address: boxAddress, mirrors: [], ...options.repository };
  const { apks, report, signers, added } = await collectApks({
    apkPaths,
    previous,
    policy: options.policy ?? {},
    memory: options.memory,
    now,
    signal,
    onProgress,
  });
  const grouped = groupApps(apks, (applicationId) => previous?.apps[applicationId], signers);
  const metadata = await readMetadataOf(options.metadataFolder, grouped);
  const apps = grouped.map((app) => ({
    ...app,
    metadata: metadata.byApp.get(app.applicationId) ?? app.metadata,
  }));

  const contentDigest = digestContent(repository, apps, key.fingerprint);
  const timestamp = nextTimestamp(options, contentDigest);
  const index = createIndexV2(repository, apps, timestamp);
  const history = extendHistory(previous?.history, index);
  const files = await createFiles(repository, apps, timestamp, index, history, key);
  signal?.throwIfAborted();
  const written = await writeFiles(outputDir, files);
  const pictures = uniqueImages(apps);
  const byReference = apks.map(({ apkName, source }) => ({ path: apkName, source }));
  return {
    files: [...written, ...byReference, ...pictures].sort(byPath),
    state: {
      format: 2,
      timestamp,
      contentDigest,
      apks: { ...previous?.apks, ...added },
      apps: {
        ...previous?.apps,
        ...Object.fromEntries(apps.map((app) => [app.applicationId, app.added])),
      },
      signers,
      newest: {
        ...previous?.newest,
        ...Object.fromEntries(
          apps.map(({ applicationId, apks: versions }) => [
            applicationId,
            withVersions(
              previous?.newest[applicationId] ?? {},
              versions.map(({ info }) => info),
            ),
          ]),
        ),
      },
      ...(options.lastReleaseMs === undefined ? {} : { builtAt: now }),
      history,
    },
    report,
    notices: repositoryNotices(previous, apps, now),
    metadataNotices: metadata.notices,
    fingerprint: key.fingerprint,
  };
};
