import { allNodes, type CommandNode, type OptionNode } from '../command-tree.ts';

/** A text inside single quotes. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A word and what it means, as `_describe` reads it. */
const described = (word: string, meaning: string): string =>
  quoted(`${word.replaceAll(':', '\\:')}:${meaning}`);

const describedOptions = (options: readonly OptionNode[]): string =>
  options
    .flatMap(({ names, description }) => names.map((name) => described(name, description)))
    .join(' ');

const valueCase = ({ words, options }: CommandNode): string[] =>
  options
    .filter(({ takesValue }) => takesValue)
    .map(({ names, choices }) => {
      const patterns = names.map((name) => quoted(`${words}:${name}`)).join('|');
      const offer = choices.length === 0 ? '_files' : `compadd -- ${choices.join(' ')}`;
      return `    ${patterns}) ${offer}; return ;;`;
    });

const place = ({ words, children, choices, options }: CommandNode): string[] => {
  const offered = [
    ...children.map(({ name, summary }) => described(name, summary)),
    ...choices.map(quoted),
  ];
  return [
    `    ${quoted(words)})`,
    `      choices=(${offered.join(' ')})`,
    `      options=(${describedOptions(options)})`,
    '      ;;',
  ];
};

/** Completion for zsh. */
export const zshCompletion = (root: CommandNode): string => {
  const nodes = allNodes(root);
  const below = nodes.filter(({ words }) => words !== root.words);
  return [
    `#compdef ${root.name}`,
    `# zsh completion for ${root.name}: source <(${root.name} completion zsh)`,
    `_${root.name}() {`,
    '  local -a choices options',
    `  local place=${quoted(root.name)} word`,
    '  for word in "${(@)words[2,CURRENT-1]}"; do',
    '    case "$place $word" in',
    `      ${below.map(({ words }) => quoted(words)).join('|')}) place="$place $word" ;;`,
    '    esac',
    '  done',
    '  case "$place:${words[CURRENT-1]}" in',
    ...nodes.flatMap(valueCase),
    '  esac',
    '  case "$place" in',
    ...nodes.flatMap(place),
    '  esac',
    '  if [[ "${words[CURRENT]}" == -* ]]; then',
    "    _describe -o 'option' options",
    '  elif (( ${#choices} )); then',
    "    _describe 'command' choices",
    '  else',
    '    _files',
    '  fi',
    '}',
    `if [[ "\${funcstack[1]-}" == _${root.name} ]]; then`,
    `  _${root.name} "$@"`,
    'else',
    `  (( \${+functions[compdef]} )) && compdef _${root.name} ${root.name}`,
    'fi',
    '',
  ].join('\n');
};
