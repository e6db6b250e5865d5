import { allNodes, type CommandNode, type OptionNode } from '../command-tree.ts';

/** A text inside single quotes. */
const quoted = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const optionLine = (name: string, at: string, option: OptionNode): string => {
  const flags = option.names.map((flag) =>
    flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  );
  const value = option.takesValue
    ? option.choices.length === 0
      ? ['-r', '-F']
      : ['-x', '-a', quoted(option.choices.join(' '))]
    : [];
  return [`complete -c ${name}`, at, ...flags, ...value, '-d', quoted(option.description)].join(
    ' ',
  );
};

/** Completion for fish. */
export const fishCompletion = (root: CommandNode): string => {
  const { name } = root;
  const nodes = allNodes(root);
  const below = nodes.filter(({ words }) => words !== root.words);
  return [
    `# fish completion for ${name}: ${name} completion fish | source`,
    `function __${name}_place`,
    `    set -l place ${name}`,
    '    set -l typed (commandline -opc)',
    '    for word in $typed[2..-1]',
    '        switch "$place $word"',
    `            case ${below.map(({ words }) => quoted(words)).join(' ')}`,
    '                set place "$place $word"',
    '        end',
    '    end',
    '    test "$place" = "$argv[1]"',
    'end',
    ...nodes.flatMap(({ words, children, choices, options }) => {
      const at = `-n "__${name}_place ${quoted(words)}"`;
      return [
        ...children.map(
          (child) => `complete -c ${name} ${at} -f -a ${child.name} -d ${quoted(child.summary)}`,
        ),
        ...(choices.length === 0
          ? []
          : [`complete -c ${name} ${at} -f -a ${quoted(choices.join(' '))}`]),
        ...options.map((option) => optionLine(name, at, option)),
      ];
    }),
    '',
  ].join('\n');
};
