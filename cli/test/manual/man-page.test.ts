import test from 'ava';
import { allNodes, commandTree } from '../../src/command-tree.ts';
import { manualPages } from '../../src/manual/man-page.ts';
import { createProgram } from '../../src/program.ts';
import { stillWorld } from '../fixtures/command-page.ts';

const tree = commandTree(createProgram(stillWorld()));

test('every command has a page with its options, and refers to the others', (t) => {
  const pages = manualPages(tree);
  t.is(pages.length, allNodes(tree).length);
  const create = pages.find(({ file }) => file === 'hotspot-bundle-create.1')?.text ?? '';
  t.regex(create, /^\.TH HOTSPOT-BUNDLE-CREATE 1 /);
  t.true(create.includes('\\fB\\-\\-since <release>\\fR'));
  t.true(create.includes('.SH "EXIT STATUS"') || create.includes('.SH EXIT STATUS'));
  t.true(create.includes('\\fBhotspot\\-bundle\\-verify\\fR(1)'));
});

test('no text becomes a request to troff', (t) => {
  const odd = { ...tree, children: [], options: [], description: ".so /etc/passwd\n'x \\fB ’" };
  const [page] = manualPages(odd);
  t.true(page?.text.includes(".SH DESCRIPTION\n\\&.so /etc/passwd\n\\&'x \\efB \\[u2019]."));
  t.notRegex(page?.text ?? '', /[^\n -~]/);
});
