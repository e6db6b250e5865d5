import { allNodes, type CommandNode } from '../command-tree.ts';

const wordsOffered = ({ children, choices, options }: CommandNode): string =>
  [
    ...children.map(({ name }) => name),
    ...choices,
    ...options.flatMap(({ names }) => names),
    '--help',
  ].join(' ');

const valueCase = ({ words, options }: CommandNode): string[] =>
  options
    .filter(({ takesValue }) => takesValue)
    .map(({ names, choices }) => {
      const patterns = names.map((name) => `"${words}:${name}"`).join('|');
      const offer =
        choices.length === 0
          ? ''
          : ` COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$current"));`;
      return `    ${patterns})${offer} return ;;`;
    });

/** Completion for bash. An empty answer lets bash offer files. */
export const bashCompletion = (root: CommandNode): string => {
  const nodes = allNodes(root);
  const below = nodes.filter(({ words }) => words !== root.words);
  return [
    `# bash completion for ${root.name}: source <(${root.name} completion bash)`,
    `_${root.name}() {`,
    '  local current="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"',
    `  local place="${root.name}" index`,
    '  COMPREPLY=()',
    '  for ((index = 1; index < COMP_CWORD; index++)); do',
    '    case "$place ${COMP_WORDS[index]}" in',
    `      ${below.map(({ words }) => `"${words}"`).join('|')}) place="$place \${COMP_WORDS[index]}" ;;`,
    '    esac',
    '  done',
    '  case "$place:$before" in',
    ...nodes.flatMap(valueCase),
    '  esac',
    '  case "$place" in',
    ...nodes.map(
      (node) =>
        `    "${node.words}") COMPREPLY=($(compgen -W "${wordsOffered(node)}" -- "$current")) ;;`,
    ),
    '  esac',
    '  [[ -n "$current" || "${COMPREPLY[0]-}" != --* ]] || COMPREPLY=()',
    '}',
    `complete -o default -F _${root.name} ${root.name}`,
    '',
  ].join('\n');
};
