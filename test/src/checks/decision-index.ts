import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const folder = 'docs/adr';

/** The list of all decisions, with their state and date, as the page of each tells them. */
export const decisionIndex = async (root: string): Promise<string> => {
  const names = (await readdir(path.join(root, folder))).sort();
  const rows: string[] = [];
  for (const name of names.filter((it) => /^\d{4}-/.test(it) && !it.startsWith('0000'))) {
    const text = await readFile(path.join(root, folder, name), 'utf8');
    const title = /^# \d{4} · (.+)$/m.exec(text)?.[1];
    const status = /^- Status: (.+)$/m.exec(text)?.[1];
    const date = /^- Date: (.+)$/m.exec(text)?.[1];
    if (title === undefined || status === undefined || date === undefined) {
      throw new Error(`${folder}/${name} has no number and title, status or date`);
    }
    rows.push(`| [${name.slice(0, 4)}](${name}) | ${title} | ${status} | ${date} |`);
  }
  return [
    '# Decisions',
    '',
    '<!-- Generated from the pages beside it by `npm run docs`. -->',
    '',
    'Why things are as they are, one page each; a new one begins as a copy of [the template](0000-template.md).',
    'A decision is not rewritten: another one takes its place, and says so.',
    '',
    '| | decision | status | date |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
};
