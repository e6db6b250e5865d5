import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';

const trackedFiles = async (root: string, ...patterns: string[]): Promise<string[]> => {
  const { stdout } = await execa('git', ['ls-files', '-z', '--', ...patterns], { cwd: root });
  return stdout.split('\0').filter((name) => name !== '');
};

const exists = async (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Relative links of a Markdown text, without their fragments. */
const relativeLinks = (markdown: string): string[] =>
  [...markdown.replaceAll(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^(?:[a-z]+:|#)/i.test(target))
    .map((target) => target.split('#')[0] ?? '');

const proofPattern =
  /`([\w./-]+\.test\.ts|[\w./-]+\/scenarios\/[\w-]+\.txt|test\/src\/[\w./-]+\.ts)`/g;

/**
 * Documents lead somewhere: every relative link has its file, and every test that `docs/status.md`
 * and `docs/threat-model.md` name as a proof (in back quotes: a `.test.ts`, a transcript, or under
 * `test/src/`) exists.
 *
 * @returns one line per finding
 */
export const checkDocuments = async (root: string): Promise<string[]> => {
  const findings: string[] = [];
  for (const name of await trackedFiles(root, '*.md')) {
    const text = await readFile(path.join(root, name), 'utf8');
    for (const target of relativeLinks(text)) {
      if (!(await exists(path.resolve(root, path.dirname(name), target)))) {
        findings.push(`${name}: dead link ${target}`);
      }
    }
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
