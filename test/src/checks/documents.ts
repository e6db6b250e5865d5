import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemTests } from '../system-tests.ts';
import {
  anchorsOf,
  pathsOf,
  problemsOfCommands,
  rowsOutsideTables,
  readCommandPage,
  relativeLinks,
  type Runnable,
} from './named-in-documents.ts';
import { trackedFiles } from './tracked-files.ts';

const exists = async (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

const proofPattern =
  /`([\w./-]+\.test\.ts|[\w./-]+\/scenarios\/[\w-]+\.txt|test\/src\/[\w./-]+\.ts)`/g;

const commandPage = 'docs/operator/commands.md';

const whatRuns = async (root: string): Promise<Runnable> => {
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const benchmarks = await readdir(path.join(root, 'bench/src/benches'));
  return {
    commands: readCommandPage(await readFile(path.join(root, commandPage), 'utf8')),
    scripts: new Set(Object.keys(manifest.scripts)),
    systemTests: new Set(systemTests.map(({ name }) => name)),
    benchmarks: new Set(['all', ...benchmarks.map((name) => path.parse(name).name)]),
  };
};

/** One line per file, folder, command or name in `text` that there is not. */
const problemsOf = async (root: string, name: string, text: string, runnable: Runnable) => {
  const folder = path.dirname(name);
  const findings = rowsOutsideTables(text);
  for (const link of relativeLinks(text)) {
    const target = link.path === '' ? name : path.join(folder, link.path);
    if (!(await exists(path.join(root, target)))) findings.push(`dead link ${link.path}`);
    else if (link.anchor !== undefined && target.endsWith('.md')) {
      const anchors = anchorsOf(await readFile(path.join(root, target), 'utf8'));
      if (!anchors.has(link.anchor)) findings.push(`${target} has no heading #${link.anchor}`);
    }
  }
  // What these tell of was so at its time.
  const isHistory = name.startsWith('docs/adr/') || name === 'CHANGELOG.md';
  if (!isHistory) findings.push(...problemsOfCommands(text, runnable));
  for (const target of isHistory ? [] : pathsOf(text)) {
    // A page of a package names its own files, too.
    const isThere =
      (await exists(path.resolve(root, target))) ||
      (await exists(path.resolve(root, folder, target)));
    if (!isThere) findings.push(`no file ${target}`);
  }
  return findings.map((finding) => `${name}: ${finding}`);
};

/**
 * Documents lead somewhere: every relative link has its file and its heading, every page of `docs` is linked from
 * another, rows are in tables, source files and commands that stand in code are there, and so is every test that
 * `docs/status.md` and `docs/threat-model.md` name as a proof (in back quotes: a `.test.ts`, a
 * transcript, or under `test/src/`).
 *
 * @returns one line per finding
 */
export const checkDocuments = async (root: string): Promise<string[]> => {
  const findings: string[] = [];
  const runnable = await whatRuns(root);
  const names = await trackedFiles(root, '*.md', ':!*/test/snapshots/*');
  const linked = new Set<string>();
  for (const name of names) {
    const text = await readFile(path.join(root, name), 'utf8');
    findings.push(...(await problemsOf(root, name, text, runnable)));
    for (const { path: target } of relativeLinks(text)) {
      const page = path.join(path.dirname(name), target);
      if (target !== '' && page !== name) linked.add(page);
    }
  }
  for (const name of names.filter((it) => it.startsWith('docs/'))) {
    const isLinked = linked.has(name) || linked.has(`${path.dirname(name)}/`);
    if (!isLinked) findings.push(`${name}: no page links to it`);
  }
  for (const name of ['docs/status.md', 'docs/threat-model.md']) {
    const text = await readFile(path.join(root, name), 'utf8');
    const proofs = [...text.matchAll(proofPattern)];
    if (proofs.length === 0) findings.push(`${name} names no test`);
    for (const [, proof = ''] of proofs) {
      if (!(await exists(path.join(root, proof)))) findings.push(`${name}: no file ${proof}`);
    }
  }
  return findings;
};
