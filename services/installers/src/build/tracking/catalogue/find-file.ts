import { matchName } from './name-pattern.ts';
import type { OfferedFile } from './offered-file.ts';
import { ruleOf } from './propose-rules.ts';
import { slotOf, type FileRule } from './tracked-app.ts';
import { compareVersions } from './versions.ts';

/** What a source has for one rule. */
export type Found =
  | { readonly kind: 'found'; readonly file: OfferedFile & { readonly version: string } }
  /** The newest release has files, and none of that name: perhaps under another one. */
  | { readonly kind: 'renamed'; readonly version: string; readonly suggestion?: FileRule }
  /** The newest release says one version, the file's name another. */
  | { readonly kind: 'disagrees'; readonly file: OfferedFile; readonly named: string }
  /** There is no release yet, or its files are still on their way. */
  | { readonly kind: 'nothing' };

const newest = (versions: readonly string[]): string | undefined =>
  [...versions].sort(compareVersions).at(-1);

/** What fits, with the version that its name or its release tells. */
const matching = (rule: FileRule, offered: readonly OfferedFile[]) =>
  offered.flatMap((file) => {
    const match = matchName(rule.asset, file.name);
    if (match === undefined) return [];
    const version = file.version ?? match.version;
    return version === undefined ? [] : [{ file, version, named: match.version }];
  });

/**
 * Looks for the newest file of a rule.
 *
 * @param all files that a source has, of one release or of several
 */
export const findFile = (rule: FileRule, all: readonly OfferedFile[]): Found => {
  const offered = all.filter(
    ({ platform = rule.platform, architectures = [] }) =>
      platform === rule.platform &&
      (architectures.length === 0 ||
        rule.architecture === 'any' ||
        architectures.includes(rule.architecture)),
  );
  const matches = matching(rule, offered);
  const stated = newest(offered.flatMap(({ version }) => version ?? []));
  const version = newest(matches.map((match) => match.version));
  const isBehind =
    stated !== undefined && (version === undefined || compareVersions(version, stated) < 0);
  if (version === undefined || isBehind) {
    const others = offered.flatMap((file) => {
      const other = file.version === stated ? ruleOf(file) : undefined;
      return other === undefined ? [] : [other];
    });
    if (stated === undefined || others.length === 0) return { kind: 'nothing' };
    const alike = others.filter((other) => slotOf(other) === slotOf(rule));
    const [suggestion] = alike.length === 1 ? alike : [];
    return {
      kind: 'renamed',
      version: stated,
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  }
  const [best] = matches.filter((match) => compareVersions(match.version, version) === 0);
  if (best === undefined) return { kind: 'nothing' };
  if (best.named !== undefined && compareVersions(best.named, best.version) !== 0) {
    return { kind: 'disagrees', file: best.file, named: best.named };
  }
  return { kind: 'found', file: { ...best.file, version } };
};
