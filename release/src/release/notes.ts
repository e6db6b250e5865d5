import type { ReleaseFacts } from './facts.ts';

/**
 * What a user notices of a version: its section of the changelog, or what is not released yet where the
 * version has none.
 *
 * @throws Error for a changelog that has neither
 */
export const releaseNotes = (
  changelog: string,
  { version, commit }: Pick<ReleaseFacts, 'version' | 'commit'>,
): string => {
  const sections = changelog.split(/^## /m).slice(1);
  const titled = (title: string): string | undefined =>
    sections.find((section) => section.split(/\s/, 1)[0]?.replace(/[[\]]/g, '') === title);
  const section = titled(version) ?? titled('Unreleased');
  if (section === undefined) throw new Error(`CHANGELOG.md has no section for ${version}`);
  const text = section.slice(section.indexOf('\n')).trim();
  return `# P2P Hotspot ${version}\n\nCommit ${commit}.\n\n${text}\n`;
};
