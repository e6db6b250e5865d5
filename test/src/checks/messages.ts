import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { boxTopics, messagesIn, operatorTopics } from '@p2p-hotspot/contract/languages';
import { cruiseSources, modulesOf } from './cruise.ts';
import { trackedFiles } from './tracked-files.ts';

/** What runs on a box and speaks to people. */
const boxPrograms = [
  'daemon/src/main.ts',
  'daemon/src/usb-helper/main.ts',
  'daemon/src/engine-helper/main.ts',
  'launcher/src/main.ts',
  'services/portal/src/main.ts',
  'services/browser/src/main.ts',
  'services/wifi/src/main.ts',
  'services/dfs/src/main.ts',
  'services/ssb-pub/src/main.ts',
];

/** Codes that box programs write, but not for people, each with where it goes. */
const notForPeople: Readonly<Record<string, string>> = {
  TRACKER_NOTHING: 'the daemon compares what its program for installers says with it',
  UNEXPECTED: 'in the log of the daemon',
};

const howToTranslate = 'docs/languages.md says how';

const catalogue = 'contract/src/catalogue';

const readSources = async (
  root: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> =>
  new Map(
    await Promise.all(
      names
        .filter((name) => !name.startsWith(`${catalogue}/`))
        .map(async (name) => [name, await readFile(path.join(root, name), 'utf8')] as const),
    ),
  );

/** Without comments and declarations of types, where a code is named and not emitted. */
const emitting = (source: string): string =>
  source
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replaceAll(/^(?:export )?type [^=]+=[^;]*;/gm, '');

const names = (text: string, code: string): boolean => new RegExp(`\\b${code}\\b`).test(text);

/**
 * A code that nothing emits is a sentence that nobody will ever read, and hides that the failure it
 * describes is not told.
 */
const unused = (sources: ReadonlyMap<string, string>): string[] => {
  const text = [...sources.values()].join('\n');
  return Object.keys(messagesIn('en'))
    .filter((code) => !names(text, code))
    .map((code) => `message ${code} is emitted nowhere`);
};

/** Each file of English words is one topic of one list, and each code stands in one topic. */
const misplaced = async (root: string): Promise<string[]> => {
  const lists = [boxTopics, operatorTopics].map(
    (topics): Readonly<Record<string, object>> => topics,
  );
  const listed = lists.flatMap((topics) => Object.keys(topics));
  const files = (await readdir(path.join(root, catalogue, 'en')))
    .filter((name) => name !== 'index.ts')
    .map((name) => name.replace(/\.ts$/, ''));
  const codes = lists.flatMap((topics) =>
    Object.entries(topics).flatMap(([topic, messages]) =>
      Object.keys(messages).map((code) => ({ topic, code })),
    ),
  );
  return [
    ...files
      .filter((topic) => listed.filter((name) => name === topic).length !== 1)
      .map((topic) => `${catalogue}/en/${topic}.ts is not in one of the lists of en/index.ts`),
    ...codes
      .filter(({ topic, code }) => codes.find((one) => one.code === code)?.topic !== topic)
      .map(({ topic, code }) => `message ${code} stands in ${topic} and in another topic`),
  ];
};

/** What a program of the box says must be a topic of the box, so that every language has it. */
const untold = async (
  root: string,
  sources: ReadonlyMap<string, string>,
): Promise<readonly string[]> => {
  const { modules } = await cruiseSources(root);
  const loaded = modulesOf(boxPrograms, modules);
  const text = [...sources]
    .filter(([name]) => loaded.has(name))
    .map(([, source]) => emitting(source))
    .join('\n');
  const missing = boxPrograms.filter((program) => !loaded.has(program));
  return [
    ...missing.map((program) => `${program} was not found: what does the box say?`),
    ...Object.entries(operatorTopics).flatMap(([topic, messages]) =>
      Object.keys(messages)
        .filter((code) => !Object.hasOwn(notForPeople, code) && names(text, code))
        .map(
          (code) =>
            `message ${code} of ${topic} is said on a box: move it to a topic of the box and translate it (${howToTranslate})`,
        ),
    ),
  ];
};

/**
 * @returns one line per message that nothing emits, that stands in no topic or in two, or that a box
 *   says though only English has it
 */
export const checkMessages = async (root: string): Promise<string[]> => {
  const sources = await readSources(root, await trackedFiles(root, '*/src/*.ts', '*/src/**/*.ts'));
  return [...unused(sources), ...(await misplaced(root)), ...(await untold(root, sources))];
};
