import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { problemsOfCompose } from './problems-of-compose.ts';

const composeFile = 'docker-compose.yml';

/** @returns one line per thing in the Compose file that balena does not know */
export const checkBalena = async (root: string): Promise<string[]> =>
  problemsOfCompose(await readFile(path.join(root, composeFile), 'utf8')).map(
    (problem) => `${composeFile}: ${problem}`,
  );
