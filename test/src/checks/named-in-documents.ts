/** What can be named in a document as a thing to run, or to look at. */
export interface Runnable {
  /** Sections of `docs/operator/commands.md`, by command without `hotspot`, as in `usb write`. */
  readonly commands: ReadonlyMap<string, string>;
  readonly scripts: ReadonlySet<string>;
  readonly systemTests: ReadonlySet<string>;
  readonly benchmarks: ReadonlySet<string>;
}

const ofEveryCommand = new Set(['--version', '--json', '--quiet', '--no-color', '--help']);

/** @param page - the page of all commands: a heading `## hotspot …` before each */
export const readCommandPage = (page: string): Map<string, string> =>
  new Map(
    page
      .split(/^## /m)
      .filter((section) => section.startsWith('hotspot '))
      .map((section) => {
        const end = section.indexOf('\n');
        return [section.slice('hotspot '.length, end), section.slice(end)];
      }),
  );

/** Lines of code blocks, a continued one as one line, and what stands in back quotes. */
const codeOf = (markdown: string): string[] => {
  const fence = /```\w*\n([\s\S]*?)```/g;
  const lines = [...markdown.matchAll(fence)].flatMap(([, block = '']) =>
    block.replaceAll(/\\\n\s*/g, '').split('\n'),
  );
  const quoted = [...markdown.replaceAll(fence, '').matchAll(/`([^`]+)`/g)].map(([, code = '']) =>
    code.replaceAll(/\s+/g, ' '),
  );
  return [...lines, ...quoted];
};

const problemOfCommand = (call: string, commands: Runnable['commands']): string | undefined => {
  const words = call.split(' ');
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((known) => commands.has(known));
  if (name === undefined) {
    const isGroup =
      words.length === 1 && [...commands.keys()].some((it) => it.startsWith(`${call} `));
    return isGroup ? undefined : `no command hotspot ${words.slice(0, 2).join(' ')}`;
  }
  const section = commands.get(name) ?? '';
  const unknown = words.find(
    (word) =>
      /^--[a-z-]+$/.test(word) &&
      !ofEveryCommand.has(word) &&
      !new RegExp(`${word}(?![a-z-])`).test(section),
  );
  return unknown === undefined ? undefined : `hotspot ${name} has no option ${unknown}`;
};

const missing = (
  code: string,
  pattern: RegExp,
  known: ReadonlySet<string>,
  what: string,
): string[] =>
  [...code.matchAll(pattern)]
    .map(([, name = '']) => name)
    .filter((name) => !known.has(name))
    .map((name) => `no ${what} ${name}`);

/**
 * Commands that a document names in code: every `hotspot` command has its options, every `npm run`
 * its script, every system test and benchmark its name.
 *
 * @returns one line per finding
 */
export const problemsOfCommands = (markdown: string, runnable: Runnable): string[] =>
  codeOf(markdown).flatMap((code) => [
    ...[...code.matchAll(/(?<![\w./-])hotspot ([a-z][^;&|#)<]*)/g)].flatMap(
      ([, call = '']) => problemOfCommand(call.trim(), runnable.commands) ?? [],
    ),
    ...missing(code, /npm run (?:--silent )?([a-z][\w:]*)/g, runnable.scripts, 'script'),
    ...missing(code, /test:system -- ([a-z][\w-]*)/g, runnable.systemTests, 'system test'),
    ...missing(code, /npm run bench -- ([a-z][\w-]*)/g, runnable.benchmarks, 'benchmark'),
  ]);

const withoutBlocks = (markdown: string): string => markdown.replaceAll(/```[\s\S]*?```/g, '');

/** A link to a file of the repository: `path` is empty for the page itself. */
export interface RelativeLink {
  readonly path: string;
  /** The heading that it leads to, as an address writes it. */
  readonly anchor?: string;
}

export const relativeLinks = (markdown: string): RelativeLink[] =>
  [...withoutBlocks(markdown).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/i.test(target))
    .map((target) => {
      const [path = '', anchor] = target.split('#');
      return { path, ...(anchor !== undefined && { anchor }) };
    });

/** Headings as GitHub makes addresses of them: lower case, hyphens for spaces, no other signs. */
export const anchorsOf = (markdown: string): Set<string> =>
  new Set(
    [...withoutBlocks(markdown).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .trim()
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );

/** Rows that no table begins with: an empty line before them makes them plain text. */
export const rowsOutsideTables = (markdown: string): string[] => {
  const lines = withoutBlocks(markdown).split('\n');
  return lines.flatMap((line, index) => {
    const isFirst = line.startsWith('|') && !(lines[index - 1] ?? '').startsWith('|');
    const isHead = /^\|[\s:|-]+\|$/.test(lines[index + 1] ?? '');
    return isFirst && !isHead ? [`a row outside of a table: ${line.slice(0, 60)}`] : [];
  });
};

/** `a/{b,c}.ts` is two paths. */
const alternatives = (given: string): string[] => {
  const [, before = '', inner, after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(given) ?? [];
  return inner === undefined ? [given] : inner.split(',').map((it) => `${before}${it}${after}`);
};

/** Files and folders of source that a document names in back quotes, with a path that has no gaps. */
export const pathsOf = (markdown: string): string[] =>
  codeOf(markdown)
    .filter((code) => /^(?:[a-z-]+\/)*(?:src|test|vectors)\/[\w./{},-]+$/.test(code))
    .filter((code) => !/[A-Z]{3}/.test(code))
    .flatMap(alternatives);
