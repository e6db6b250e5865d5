import { writeFile } from 'node:fs/promises';
import { commandPageFile, renderCommandPage } from './fixtures/command-page.ts';

// Brings the manual in step with the command tree.
await writeFile(commandPageFile, await renderCommandPage());
