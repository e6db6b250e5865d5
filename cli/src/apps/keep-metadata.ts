import path from 'node:path';
import type { UpstreamApp, UpstreamVersion } from '@p2p-hotspot/fdroid/build';
import { stringify } from 'yaml';
import { exists, writeDurably } from '../files/durable.ts';
import { keepPictures, localePattern, type KeepPicturesOptions } from './keep-pictures.ts';
import type { Upstream } from './open-upstream.ts';

interface KeepOptions extends KeepPicturesOptions {
  /** Where the texts and pictures of all apps lie, absolute. */
  readonly folder: string;
}

/** What F-Droid's `metadata/<id>.yml` calls the facts of an index. */
const fieldNames: Readonly<Record<string, string>> = {
  license: 'License',
  webSite: 'WebSite',
  sourceCode: 'SourceCode',
  issueTracker: 'IssueTracker',
  changelog: 'Changelog',
  authorName: 'AuthorName',
};

/** What is there already is the operator's own, and stays. */
const writeOnce = async (file: string, text: string): Promise<void> => {
  if (text.trim() !== '' && !(await exists(file))) await writeDurably(file, `${text.trim()}\n`);
};

const keepTexts = async (
  folder: string,
  { summary, description }: UpstreamApp,
  versions: readonly UpstreamVersion[],
): Promise<void> => {
  const write = async (texts: Readonly<Record<string, string>>, name: string) => {
    for (const [locale, text] of Object.entries(texts)) {
      if (localePattern.test(locale)) await writeOnce(path.join(folder, locale, name), text);
    }
  };
  await write(summary, 'summary.txt');
  await write(description, 'description.txt');
  for (const { versionCode, whatsNew } of versions) {
    await write(whatsNew, `changelogs/${versionCode}.txt`);
  }
};

const keepFacts = async (
  file: string,
  { categories, facts }: UpstreamApp,
  versions: readonly UpstreamVersion[],
): Promise<void> => {
  const antiFeatures = [...new Set(versions.flatMap((version) => version.antiFeatures))].sort();
  const fields = {
    ...(categories.length === 0 ? {} : { Categories: categories }),
    ...(antiFeatures.length === 0 ? {} : { AntiFeatures: antiFeatures }),
    ...Object.fromEntries(
      Object.entries(facts).flatMap(([name, fact]) => {
        const field = fieldNames[name];
        return field === undefined ? [] : [[field, fact] as const];
      }),
    ),
  };
  if (Object.keys(fields).length > 0) await writeOnce(file, stringify(fields));
};

/**
 * Keeps what another repository says about an app beside the APKs, in the folders of Fastlane and
 * F-Droid: the operator can read and change it.
 *
 * @throws AppsError UPSTREAM_UNREACHABLE, UPSTREAM_MISMATCH; OperatorError DISK_FULL, WRITE_FAILED
 */
export const keepMetadata = async (
  upstream: Upstream,
  app: UpstreamApp,
  versions: readonly UpstreamVersion[],
  options: KeepOptions,
): Promise<void> => {
  const folder = path.join(options.folder, app.applicationId);
  await keepTexts(folder, app, versions);
  await keepFacts(path.join(options.folder, `${app.applicationId}.yml`), app, versions);
  await keepPictures(folder, upstream, app, options);
};
