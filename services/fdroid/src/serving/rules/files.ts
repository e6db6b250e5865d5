import { createHash } from 'node:crypto';
import type { UpstreamFile } from '../../build/upstream/fields.ts';
import { fault } from '../fault.ts';
import type { ServingRule } from '../rule.ts';
import { headerOf, type Served } from '../served.ts';

const sampledApks = 8;
const sampledPictures = 4;

/** So many of them, evenly spread. */
const spread = <T>(all: readonly T[], most: number): readonly T[] =>
  all.length <= most
    ? all
    : Array.from({ length: most }, (_, place) => all[Math.floor((place * all.length) / most)] as T);

/** Whether it is there and has its size; the bytes are read only where the server does not tell. */
const hasSize = async ({ ask }: Served, { path, sizeBytes }: UpstreamFile): Promise<number> => {
  const answer = await ask(path);
  const told = headerOf(answer, 'content-length');
  if (answer.status !== 200 || told === String(sizeBytes)) return answer.status;
  if (told !== '') throw fault('SERVING_FILE_WRONG', { path, status: answer.status });
  return hasBytes(ask, { path, sizeBytes });
};

const hasBytes = async (
  ask: Served['ask'],
  { path, sizeBytes, sha256 }: Pick<UpstreamFile, 'path' | 'sizeBytes'> & { sha256?: string },
): Promise<number> => {
  const digest = createHash('sha256');
  let length = 0;
  const { status } = await ask(path, {
    maxBytes: sizeBytes,
    take: (block) => {
      length += block.length;
      digest.update(block);
    },
  });
  if (status !== 200) return status;
  if (length === sizeBytes && [undefined, digest.digest('hex')].includes(sha256)) return status;
  throw fault('SERVING_FILE_WRONG', { path, status });
};

/** @throws ServingFault SERVING_FILE_WRONG */
const checkFile = async (served: Served, file: UpstreamFile): Promise<void> => {
  const { path } = file;
  const status = served.isComplete ? await hasBytes(served.ask, file) : await hasSize(served, file);
  if (status !== 200) throw fault('SERVING_FILE_WRONG', { path, status });
};

/** Names that no repository has: its own files are named after apps. */
const absentNames = ['no-such-app.apk', 'no-such-file.json', 'diff/1.json'] as const;

/** What must be there, and what must not. */
export const fileRules: readonly ServingRule[] = [
  {
    id: 'files',
    demands: 'SERVING_RULE_FILES',
    weight: 'must',
    concerns: 'content',
    source:
      'fdroidclient libs/download Downloader.kt: size and SHA-256 of every file must be those of the index',
    after: ['contents'],
    check: async (served) => {
      const { apks, pictures } = await served.contents();
      const wanted = served.isComplete
        ? [...apks, ...pictures]
        : [...spread(apks, sampledApks), ...spread(pictures, sampledPictures)];
      for (const file of wanted) await checkFile(served, file);
    },
  },
  {
    id: 'previous',
    demands: 'SERVING_RULE_PREVIOUS',
    weight: 'must',
    concerns: 'server',
    source:
      'phones hold the list of their last visit, and ask for the apps that it names (SuntimesWidget#351)',
    after: ['contents'],
    applies: ({ before }) => before !== undefined,
    check: async (served) => {
      const now = new Set((await served.contents()).apks.map(({ path }) => path));
      const old = (served.before?.apks ?? []).filter(({ path }) => !now.has(path));
      for (const file of served.isComplete ? old : spread(old, sampledApks)) {
        try {
          await checkFile(served, file);
        } catch (error) {
          if (!isWrongFile(error)) throw error;
          throw fault('SERVING_PREVIOUS_GONE', { path: file.path }, error);
        }
      }
    },
  },
  {
    id: 'absent',
    demands: 'SERVING_RULE_ABSENT',
    weight: 'must',
    concerns: 'server',
    source:
      'fdroidclient libs/download HttpManager.kt: only 404 is "not found", and ends the search in mirrors',
    after: ['redirects'],
    check: async ({ ask }) => {
      for (const path of absentNames) {
        const { status } = await ask(path);
        if (status !== 404) throw fault('SERVING_ABSENT_ANSWERED', { path, status });
      }
    },
  },
];

const isWrongFile = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === 'SERVING_FILE_WRONG';
