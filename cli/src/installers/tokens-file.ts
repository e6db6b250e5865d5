import { readFile } from 'node:fs/promises';
import { readFailure } from '../errors.ts';
import { CatalogueError } from './errors.ts';

/**
 * Reads secrets that lift limits: a host and a token on each line, remarks after `#`.
 *
 * @throws OperatorError INPUT_MISSING, INPUT_UNREADABLE; CatalogueError CATALOGUE_TOKENS_INVALID
 */
export const readTokens = async (file: string): Promise<ReadonlyMap<string, string>> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw readFailure(file, error);
  });
  const tokens = new Map<string, string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.replace(/#.*$/, '').trim();
    if (content === '') continue;
    const [, host, token] = /^([\w.:[\]-]+)\s+([\x21-\x7e]{1,512})$/.exec(content) ?? [];
    if (host === undefined || token === undefined) {
      const parameters = { path: file, line: index + 1 };
      throw new CatalogueError('CATALOGUE_TOKENS_INVALID', { parameters });
    }
    tokens.set(host.toLowerCase(), token);
  }
  return tokens;
};
