import type { ByteView } from '../byte-view.ts';
import {
  chunkTypes,
  readChunk,
  readChunks,
  ResourceFormatError,
  type ResourceChunk,
} from './resource-chunk.ts';
import { readResourceValue, type ResourceValue } from './resource-value.ts';
import { readStringPool, type StringPool } from './string-pool.ts';

/** One element, in document order. `depth` is 0 for the root. */
export interface XmlElement {
  readonly name: string;
  readonly depth: number;
  /** Android's own attributes by resource id: names may be obfuscated, ids decide on a phone. */
  readonly byId: ReadonlyMap<number, ResourceValue>;
  /** Attributes without a namespace, by name. */
  readonly byName: ReadonlyMap<string, ResourceValue>;
}

const maxDepth = 64;
const maxElements = 20_000;
const maxAttributes = 100_000;
const noNamespace = 0xffff_ffff;
const elementHeaderBytes = 16;
const attributeBytes = 20;

const readResourceIds = ({ headerBytes, view }: ResourceChunk): number[] => {
  const ids: number[] = [];
  for (let offset = headerBytes; offset + 4 <= view.length; offset += 4) ids.push(view.u32(offset));
  return ids;
};

const readElement = (
  { headerBytes, view }: ResourceChunk,
  depth: number,
  strings: StringPool,
  resourceIds: readonly number[],
): XmlElement => {
  const body: ByteView = view.slice(headerBytes, view.length);
  const start = body.u16(8);
  const stride = body.u16(10);
  const count = body.u16(12);
  if (headerBytes < elementHeaderBytes || stride < attributeBytes) {
    throw new ResourceFormatError('element');
  }
  const byId = new Map<number, ResourceValue>();
  const byName = new Map<string, ResourceValue>();
  for (let index = 0; index < count; index += 1) {
    const offset = start + index * stride;
    const name = body.u32(offset + 4);
    const value = readResourceValue(body, offset + 12, strings);
    const resourceId = resourceIds[name] ?? 0;
    // Which of two an Android version takes depends on how they are sorted.
    if (resourceId !== 0) {
      if (byId.has(resourceId)) throw new ResourceFormatError('attribute twice');
      byId.set(resourceId, value);
    }
    if (body.u32(offset) === noNamespace) {
      const text = strings(name);
      if (byName.has(text)) throw new ResourceFormatError('attribute twice');
      byName.set(text, value);
    }
  }
  return { name: strings(body.u32(4)), depth, byId, byName };
};

/**
 * Reads Android's binary XML (AOSP, ResourceTypes.h) into its elements. What Android's own readers
 * could understand in two ways is refused: two pools of strings, an attribute twice, elements that
 * are not closed or closed twice, two roots.
 *
 * @throws ResourceFormatError, OutOfBoundsError
 */
export const readBinaryXml = (view: ByteView): readonly XmlElement[] => {
  const document = readChunk(view, 0);
  if (document.type !== chunkTypes.xml) throw new ResourceFormatError('not binary XML');
  let strings: StringPool | undefined;
  let resourceIds: readonly number[] | undefined;
  let depth = 0;
  let attributes = 0;
  const elements: XmlElement[] = [];
  for (const chunk of readChunks(document)) {
    switch (chunk.type) {
      case chunkTypes.stringPool:
        if (strings !== undefined) throw new ResourceFormatError('two string pools');
        strings = readStringPool(chunk);
        break;
      case chunkTypes.xmlResourceMap:
        if (resourceIds !== undefined) throw new ResourceFormatError('two resource maps');
        resourceIds = readResourceIds(chunk);
        break;
      case chunkTypes.xmlStartElement: {
        if (strings === undefined) throw new ResourceFormatError('no strings');
        if (depth === 0 && elements.length > 0) throw new ResourceFormatError('two roots');
        // What comes behind the first element does not count on a phone.
        resourceIds ??= [];
        const element = readElement(chunk, depth, strings, resourceIds);
        elements.push(element);
        depth += 1;
        attributes += element.byId.size + element.byName.size;
        if (depth > maxDepth || elements.length > maxElements || attributes > maxAttributes) {
          throw new ResourceFormatError('too many elements');
        }
        break;
      }
      case chunkTypes.xmlEndElement:
        depth -= 1;
        if (depth < 0) throw new ResourceFormatError('element closed twice');
        break;
      default:
        // Namespaces and text say nothing that the index needs.
        break;
    }
  }
  if (depth !== 0) throw new ResourceFormatError('element not closed');
  return elements;
};
