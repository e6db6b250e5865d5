import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Replaces a file: the old one or the new one is there, whole, whatever happens. Durable on return; its
 * folder is made where there is none. Only one writer at a time.
 */
export const writeDurably = async (file: string, text: string): Promise<void> => {
  const folder = path.dirname(file);
  const made = await mkdir(folder, { recursive: true });
  if (made !== undefined) await syncFolder(path.dirname(made));
  const temporary = path.join(folder, `.${path.basename(file)}.new`);
  const handle = await open(temporary, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
  await syncFolder(folder);
};
