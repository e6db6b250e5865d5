/** Names come from strangers: with so few places to try, none of them takes long. */
const maxNameLength = 255;
const maxWildcards = 2;
const maxVersions = 3;

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

const versionGroup = String.raw`(?<version>\d[\w.+~-]*?)`;
const place = '{version}';

/** Whether a text can be used as a pattern. */
export const isNamePattern = (pattern: string): boolean => {
  const wildcards = pattern.split('*').length - 1;
  const versions = pattern.split(place).length - 1;
  const rest = pattern.replaceAll(place, '').replaceAll('*', '');
  return (
    rest !== '' &&
    pattern.length <= maxNameLength &&
    wildcards <= maxWildcards &&
    versions <= maxVersions &&
    !/[{}/\\]/.test(rest)
  );
};

/** What a name that fits says of the version. */
export interface NameMatch {
  /** Absent where the pattern does not ask for it. */
  readonly version?: string;
}

/**
 * Compares a name with a pattern: `{version}` stands for a version, `*` for anything.
 *
 * @param pattern as `isNamePattern` takes it
 * @returns undefined where they differ
 */
export const matchName = (pattern: string, name: string): NameMatch | undefined => {
  if (name.length > maxNameLength) return undefined;
  let isFirst = true;
  const source = pattern
    .split(place)
    .map((part) => part.split('*').map(escaped).join('.*'))
    .reduce((before, after) => {
      const version = isFirst ? versionGroup : String.raw`\k<version>`;
      isFirst = false;
      return `${before}${version}${after}`;
    });
  const match = new RegExp(`^${source}$`, 'u').exec(name);
  if (match === null) return undefined;
  const version = match.groups?.['version'];
  return version === undefined ? {} : { version };
};

/** The pattern that finds the same file in the next version: the version in its name is left open. */
export const patternOf = (name: string, version: string): string => {
  const spellings = [version, version.replaceAll('.', '_'), version.replaceAll('.', '-')];
  for (const spelling of version === '' ? [] : spellings) {
    const whole = new RegExp(String.raw`(?<!\d)${escaped(spelling)}(?!\d)`, 'gu');
    if (whole.test(name)) return name.replaceAll(whole, place);
  }
  return name;
};
