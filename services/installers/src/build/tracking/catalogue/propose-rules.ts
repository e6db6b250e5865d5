import type { InstallerFormat, Platform } from '../../../installer.ts';
import { formatByName } from '../../installer-format.ts';
import { architectureByName, platformByName } from '../../name-hints.ts';
import { platformOf } from '../../platform-of.ts';
import { patternOf } from './name-pattern.ts';
import type { OfferedFile } from './offered-file.ts';
import { slotOf, type FileRule, type Slot } from './tracked-app.ts';

/** Names of files that stand beside installers and are none. */
const beside =
  /\.(?:asc|sig|sigstore|minisig|sha\d+|md5|txt|ya?ml|json|blockmap|zsync|pem|sbom|intoto\.jsonl)$/i;
const forMakers =
  /(?:^|[-_.])(?:sources?|src|symbols?|debug|dbg|delta|test|unsigned|mapping)(?:[-_.]|$)/i;

/** Files in an F-Droid repository are named by a code that stands nowhere else. */
const byVersionCode = /^([A-Za-z]\w*(?:\.\w+)+)_\d+\.apk$/;

/** The name as it will be in the next version. */
const assetOf = ({ name, version, isRolling }: OfferedFile): string => {
  const [, applicationId] = byVersionCode.exec(name) ?? [];
  if (applicationId !== undefined) return `${applicationId}_*.apk`;
  const known = isRolling === true ? undefined : version;
  return patternOf(name, known ?? /\d+(?:\.\d+)+/.exec(name)?.[0] ?? '');
};

/** What a name says of a file: enough to propose it. */
export const ruleOf = (file: OfferedFile): FileRule | undefined => {
  const { name } = file;
  if (beside.test(name) || forMakers.test(name)) return undefined;
  const format: InstallerFormat = formatByName(name) ?? 'other';
  const platform: Platform = format === 'other' ? 'unknown' : platformOf(format);
  const named = platform === 'unknown' ? platformByName(name) : platform;
  if (named === undefined) return undefined;
  const [stated, ...others] = file.architectures ?? [];
  const architecture =
    architectureByName(name) ??
    (others.length === 0 ? stated : undefined) ??
    (format === 'apk' ? 'any' : 'unknown');
  return { platform: named, architecture, format, asset: assetOf(file) };
};

/** The usual installers first: one kind for each system and processor is enough for most. */
const usual: readonly InstallerFormat[] = ['apk', 'exe', 'msi', 'dmg', 'pkg', 'appimage', 'deb'];

/** What is wanted, as in `android`, `linux/x86_64` or `linux/x86_64/deb`. */
const isWanted = (slot: Slot, wanted: readonly string[]): boolean =>
  wanted.some((prefix) => slot === prefix || slot.startsWith(`${prefix}/`));

export interface Proposal {
  readonly rules: readonly FileRule[];
  /** Names of files that were passed over for one of the same kind; not its other versions. */
  readonly passedOver: readonly string[];
}

const isOneForAll = ({ architecture }: FileRule): boolean => architecture === 'any';

/**
 * Which of a source's files to keep up to date: for each system and processor the usual kind of
 * installer, and one app for all phones rather than one for each processor.
 *
 * @param wanted slots or beginnings of slots; all that is usual where there are none
 */
export const proposeRules = (
  offered: readonly OfferedFile[],
  wanted: readonly string[],
): Proposal => {
  const bySlot = new Map<Slot, FileRule>();
  const passedOver: string[] = [];
  // Of several for the same slot the plainest name is the usual one: the others say what is special.
  const plainest = [...offered].sort(
    (a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1),
  );
  for (const file of plainest) {
    const rule = ruleOf(file);
    if (rule === undefined) continue;
    const slot = slotOf(rule);
    if (wanted.length > 0 && !isWanted(slot, wanted)) continue;
    const chosen = bySlot.get(slot);
    if (chosen === undefined) bySlot.set(slot, rule);
    else if (chosen.asset !== rule.asset) passedOver.push(file.name);
  }
  let rules = [...bySlot.values()];
  if (wanted.length === 0) {
    const known = rules.filter(({ format }) => usual.includes(format));
    const preferred = (rule: FileRule): boolean => {
      const others = known.filter(({ platform }) => platform === rule.platform);
      if (others.some(isOneForAll) && !isOneForAll(rule)) return false;
      const rank = usual.indexOf(rule.format);
      const isDoubled =
        rule.platform !== 'linux' &&
        others.some(
          ({ architecture, format }) =>
            architecture === rule.architecture && usual.indexOf(format) < rank,
        );
      return !isDoubled;
    };
    rules = known.filter(preferred);
  }
  return { rules: rules.sort((a, b) => (slotOf(a) < slotOf(b) ? -1 : 1)), passedOver };
};
