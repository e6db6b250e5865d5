import type { Command, Option } from 'commander';

/** An option as shells and manuals need it. */
export interface OptionNode {
  /** `--output`, `-o` */
  readonly names: readonly string[];
  readonly flags: string;
  readonly description: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

/** A command of the tree, with the words that lead to it. */
export interface CommandNode {
  /** `hotspot bundle create` */
  readonly words: string;
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly usage: string;
  readonly operands: readonly { readonly name: string; readonly description: string }[];
  readonly choices: readonly string[];
  /** Its own, then those that every command has. */
  readonly options: readonly OptionNode[];
  readonly children: readonly CommandNode[];
}

const optionNode = ({
  flags,
  long,
  short,
  description,
  required,
  optional,
  argChoices,
}: Option) => ({
  names: [long, short].flatMap((name) => name ?? []),
  flags,
  description,
  takesValue: required || optional,
  choices: argChoices ?? [],
});

/** The command tree as plain data, made from the commands themselves. */
export const commandTree = (
  command: Command,
  above = '',
  inherited: readonly OptionNode[] = [],
): CommandNode => {
  const words = above === '' ? command.name() : `${above} ${command.name()}`;
  const options = [...command.options.map(optionNode), ...inherited];
  return {
    words,
    name: command.name(),
    summary: command.summary(),
    description: command.description(),
    usage: `${words} ${command.usage()}`,
    operands: command.registeredArguments.map((operand) => ({
      name: operand.name(),
      description: operand.description,
    })),
    choices: command.registeredArguments[0]?.argChoices ?? [],
    options,
    children: command.commands.map((child) => commandTree(child, words, options)),
  };
};

/** A command and all below it. */
export const allNodes = (node: CommandNode): CommandNode[] => [
  node,
  ...node.children.flatMap(allNodes),
];
