import { Parser } from 'htmlparser2';
import { longestText, tidyTitle, type Extracted } from './extracted.ts';

/** Elements whose text nobody reads on the page. */
const unread = new Set(['script', 'style', 'template', 'svg', 'math', 'select', 'noscript']);
const headings = new Set(['title', 'h1']);

/**
 * The title and the visible text of a page, as far as they can be told without drawing it. Takes markup
 * as browsers do, however broken; nothing in it is run or fetched.
 */
export const readHtml = (markup: string): Extracted => {
  const found = { title: '', h1: '' };
  const parts: string[] = [];
  let length = 0;
  let depthUnread = 0;
  let heading: 'title' | 'h1' | undefined;
  const parser = new Parser({
    onopentagname: (name) => {
      if (unread.has(name)) depthUnread += 1;
      else if (headings.has(name) && heading === undefined) heading = name as 'title' | 'h1';
    },
    onattribute: (name, value) => {
      if (name !== 'alt' || depthUnread > 0 || length >= longestText) return;
      parts.push(value);
      length += value.length;
    },
    ontext: (text) => {
      if (depthUnread > 0) return;
      if (heading !== undefined && found[heading].length < longestText) found[heading] += text;
      if (heading === 'title' || length >= longestText) return;
      parts.push(text);
      length += text.length;
    },
    onclosetag: (name) => {
      if (unread.has(name)) depthUnread = Math.max(0, depthUnread - 1);
      if (name === heading) heading = undefined;
      // Words of two elements are two words.
      parts.push(' ');
    },
  });
  parser.write(markup);
  parser.end();
  return {
    title: tidyTitle(found.title) || tidyTitle(found.h1),
    text: parts.join('').slice(0, longestText),
  };
};
