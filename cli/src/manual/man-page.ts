import { allNodes, type CommandNode, type OptionNode } from '../command-tree.ts';
import { exitCodeMeanings } from '../exit-codes.ts';

/** Text that troff reads as it is: no escapes, no line that looks like a request. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('`', '')
    .replaceAll(/^([.'])/gm, '\\&$1')
    .replaceAll(
      /[^\n -~]/gu,
      (letter) =>
        `\\[u${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );

const item = (head: string, body: string): string[] => [
  '.TP',
  `\\fB${escaped(head)}\\fR`,
  escaped(body),
];

const optionItem = ({ flags, description, choices }: OptionNode): string[] =>
  item(flags, choices.length === 0 ? description : `${description}: ${choices.join(', ')}`);

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`.SH ${title}`, ...lines];

/** `hotspot-bundle-create`: how a page is called. */
const pageName = ({ words }: CommandNode): string => words.replaceAll(' ', '-');

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** A page of the manual, in the troff macros of `man`. */
const manPage = (node: CommandNode, root: CommandNode): string => {
  const others = allNodes(root).filter(({ words }) => words !== node.words);
  return [
    `.TH ${pageName(node).toUpperCase()} 1 "" "P2P Hotspot" "Operator's manual"`,
    '.SH NAME',
    `${escaped(pageName(node))} \\- ${escaped(node.summary === '' ? "the operator's command" : node.summary)}`,
    '.SH SYNOPSIS',
    `\\fB${escaped(node.usage)}\\fR`,
    '.SH DESCRIPTION',
    escaped(sentence(node.description)),
    ...section(
      'COMMANDS',
      node.children.flatMap(({ name, summary }) => item(name, summary)),
    ),
    ...section(
      'OPERANDS',
      node.operands.flatMap(({ name, description }) => item(name, description)),
    ),
    ...section('OPTIONS', node.options.flatMap(optionItem)),
    ...section(
      'EXIT STATUS',
      Object.entries(exitCodeMeanings).flatMap(([code, meaning]) => item(code, meaning)),
    ),
    ...section('ENVIRONMENT', [
      ...item('HOTSPOT_KEYS', 'Folder of the key files, where --keys is not given.'),
      ...item('SOURCE_DATE_EPOCH', 'Time of a release, in seconds since 1970.'),
      ...item('NO_COLOR', 'Switches colour off, as TERM=dumb does.'),
    ]),
    ...section('SEE ALSO', [
      others.map((other) => `\\fB${escaped(pageName(other))}\\fR(1)`).join(', '),
    ]),
    '',
  ].join('\n');
};

/** A file of the manual. */
export interface ManualPage {
  /** `hotspot-bundle-create.1` */
  readonly file: string;
  readonly text: string;
}

/** The whole manual: one page for each command, made from the command tree. */
export const manualPages = (root: CommandNode): ManualPage[] =>
  allNodes(root).map((node) => ({ file: `${pageName(node)}.1`, text: manPage(node, root) }));
