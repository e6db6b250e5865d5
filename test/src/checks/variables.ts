import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { trackedFiles } from './tracked-files.ts';

/** Variables of the system or of balena, which have a meaning of their own. */
const ofOthers =
  /^(?:PATH|HOME|LANG|TERM|TMPDIR|DISPLAY|DOCKER|BALENA|BALENA_.+|XDG_.+|DBUS_.+|NO_COLOR)$/;

/** `HOTSPOT_…` anywhere, and whatever is read from an environment by name. */
const variable =
  /\b(?:(HOTSPOT_[A-Z][A-Z0-9_]+)|env(?:ironment)?(?:\.|\[')([A-Z][A-Z0-9_]{2,}))\b/g;

/** @returns names of the variables that a source file reads, once each */
export const variablesIn = (source: string): Set<string> =>
  new Set(
    [...source.matchAll(variable)]
      .map(([, ours, read]) => ours ?? read ?? '')
      .filter((name) => !ofOthers.test(name)),
  );

/**
 * Every environment variable that a shipped program reads stands on some page.
 *
 * @returns one line for each that does not
 */
export const checkVariables = async (root: string): Promise<string[]> => {
  const readAll = async (...patterns: string[]): Promise<Map<string, string>> =>
    new Map(
      await Promise.all(
        (await trackedFiles(root, ...patterns)).map(
          async (name) => [name, await readFile(path.join(root, name), 'utf8')] as const,
        ),
      ),
    );
  const shipped = ['cli', 'contract', 'daemon', 'launcher', 'services/*'];
  const sources = await readAll(...shipped.map((folder) => `${folder}/src/*.ts`));
  const pages = await readAll('*.md', ':!CHANGELOG.md', ':!docs/adr/*', ':!*/test/snapshots/*');
  const told = variablesIn([...pages.values()].join('\n'));
  for (const text of pages.values()) {
    for (const [, name = ''] of text.matchAll(/`([A-Z][A-Z0-9_]{2,})`/g)) told.add(name);
  }
  const findings = new Map<string, string>();
  for (const [file, text] of sources) {
    for (const name of variablesIn(text)) if (!told.has(name)) findings.set(name, file);
  }
  return [...findings].map(([name, file]) => `${file}: no page tells what ${name} does`);
};
