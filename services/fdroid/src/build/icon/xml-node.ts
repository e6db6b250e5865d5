import type { XmlElement } from '../apk/binary-xml.ts';

/** An element with those inside it. */
export interface XmlNode {
  readonly element: XmlElement;
  readonly children: readonly XmlNode[];
}

/** The tree of a document's elements; undefined where there are none. */
export const xmlTree = (elements: readonly XmlElement[]): XmlNode | undefined => {
  const open: { element: XmlElement; children: XmlNode[] }[] = [];
  for (const element of elements) {
    const node = { element, children: [] };
    open.length = element.depth;
    open.at(-1)?.children.push(node);
    open.push(node);
  }
  return open[0];
};
