import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../../../..');

/** A file of the work tree. */
export const readProjectFile = (name: string): Buffer => readFileSync(path.join(root, name));

/** Every input of a format's vectors; the good ones so often that they are half of what is picked. */
export const vectorInputs = (format: string): Uint8Array[] => {
  const folder = path.join('bundle-format/vectors', format);
  const good: Uint8Array[] = [];
  const bad: Uint8Array[] = [];
  for (const file of readdirSync(path.join(root, folder))) {
    const { hex, expect } = JSON.parse(
      readProjectFile(path.join(folder, file)).toString('utf8'),
    ) as { hex?: string; expect: string };
    if (hex !== undefined) (expect === 'ok' ? good : bad).push(Buffer.from(hex, 'hex'));
  }
  const times = Math.ceil(bad.length / good.length);
  return [...Array.from({ length: times }, () => good).flat(), ...bad];
};

/** Texts as inputs. */
export const inputs = (...texts: readonly string[]): Uint8Array[] =>
  texts.map((text) => Uint8Array.from(Buffer.from(text)));
