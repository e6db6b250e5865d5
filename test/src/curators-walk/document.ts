import { readFile } from 'node:fs/promises';
import path from 'node:path';

const documents = path.resolve(import.meta.dirname, '../../../../docs/operator');

/** A text of the document, and what stands in its place where there is no Internet and nobody types. */
export type Substitution = readonly [from: string, to: string];

/**
 * The lines that a reader of a page of the handbook is to copy, in order: what stands in blocks of `sh`.
 *
 * @throws Error where a substitution has nothing to replace: page and test have come apart
 */
export const commandsOf = async (
  page: string,
  substitutions: readonly Substitution[],
): Promise<readonly string[]> => {
  const text = await readFile(path.join(documents, page), 'utf8');
  let commands = [...text.matchAll(/^```sh\n(.*?)^```$/gms)]
    .map(([, block = '']) => block)
    .join('');
  for (const [from, to] of substitutions) {
    if (!commands.includes(from)) throw new Error(`${page}: "${from}" is not to be copied`);
    commands = commands.replaceAll(from, to);
  }
  return commands.trim().split('\n');
};
