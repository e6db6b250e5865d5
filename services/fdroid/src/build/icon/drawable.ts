import type { ResourceValue } from '../apk/resource-value.ts';
import { attributes } from './drawable-attributes.ts';
import { DrawingError, followReferences, numbersOf, svgNumber, type Drawing } from './drawing.ts';
import { readPaint, svgPaint } from './paint.ts';
import { drawVector, svgBox, type Box } from './vector-drawable.ts';
import type { XmlNode } from './xml-node.ts';

const maxDepth = 8;

/** An adaptive icon's layers are 108 dp wide; launchers show the 72 dp in their middle. */
export const adaptiveLayerSize = 108;
const adaptiveMargin = 18;
/** The mask: a square with round corners cuts off less than a circle. */
const maskRadius = 16;
const oval = 1;

/** Insets are sizes, or parts of the box. */
const insetBox = (node: XmlNode, box: Box, drawing: Drawing): Box => {
  const number = numbersOf(node, drawing);
  const inset = (id: number, whole: number): number => {
    const attribute = node.element.byId.has(id) ? id : attributes.inset;
    const value = followReferences(node.element.byId.get(attribute), drawing.source.table);
    return value?.kind === 'fraction' ? value.value * whole : number(attribute);
  };
  const left = inset(attributes.insetLeft, box.width);
  const top = inset(attributes.insetTop, box.height);
  return {
    x: box.x + left,
    y: box.y + top,
    width: Math.max(0, box.width - left - inset(attributes.insetRight, box.width)),
    height: Math.max(0, box.height - top - inset(attributes.insetBottom, box.height)),
  };
};

/** One layer of a list: its own distance from each side, or its own size in the middle. */
const itemBox = (node: XmlNode, box: Box, drawing: Drawing): Box => {
  const number = numbersOf(node, drawing);
  const [left, top] = [number(attributes.left), number(attributes.top)];
  const width = box.width - left - number(attributes.right);
  const height = box.height - top - number(attributes.bottom);
  const ownWidth = number(attributes.width, width);
  const ownHeight = number(attributes.height, height);
  return {
    x: box.x + left + (width - ownWidth) / 2,
    y: box.y + top + (height - ownHeight) / 2,
    width: Math.max(0, ownWidth),
    height: Math.max(0, ownHeight),
  };
};

/** Directions of `<shape>` gradients, in steps of 45°, as from and to in parts of the box. */
const shapeDirections = [
  ...[
    [0, 0, 1, 0],
    [0, 1, 1, 0],
    [0, 1, 0, 0],
    [1, 1, 0, 0],
  ],
  ...[
    [1, 0, 0, 0],
    [1, 0, 0, 1],
    [0, 0, 0, 1],
    [0, 0, 1, 1],
  ],
] as const;

const drawShape = async (node: XmlNode, box: Box, drawing: Drawing): Promise<string> => {
  const part = (name: string): XmlNode | undefined =>
    node.children.find(({ element }) => element.name === name);
  const [solid, gradient, corners] = [part('solid'), part('gradient'), part('corners')];
  const shape = numbersOf(node, drawing)(attributes.shape);
  const radius = corners === undefined ? 0 : numbersOf(corners, drawing)(attributes.radius);
  const rounded =
    shape === oval
      ? ` rx="${svgNumber(box.width / 2)}" ry="${svgNumber(box.height / 2)}"`
      : ` rx="${svgNumber(radius)}"`;
  if (gradient === undefined) {
    const color = solid?.element.byId.get(attributes.color);
    const fill = await svgPaint('fill', await readPaint(color, drawing), 1, drawing);
    return `${fill.definition}<rect${svgBox(box)}${rounded}${fill.attributes}/>`;
  }
  const number = numbersOf(gradient, drawing);
  const step = Math.round(number(attributes.angle) / 45) & 7;
  const [x1, y1, x2, y2] = shapeDirections[step] ?? shapeDirections[0];
  const byId = new Map<number, ResourceValue>(gradient.element.byId);
  const set = (id: number, value: number): void => {
    byId.set(id, { kind: 'float', value });
  };
  set(attributes.startX, box.x + x1 * box.width);
  set(attributes.startY, box.y + y1 * box.height);
  set(attributes.endX, box.x + x2 * box.width);
  set(attributes.endY, box.y + y2 * box.height);
  set(attributes.centerX, box.x + number(attributes.centerX, 0.5) * box.width);
  set(attributes.centerY, box.y + number(attributes.centerY, 0.5) * box.height);
  const placed = { ...gradient, element: { ...gradient.element, byId } };
  const fill = await svgPaint('fill', { kind: 'gradient', node: placed }, 1, drawing);
  return `${fill.definition}<rect${svgBox(box)}${rounded}${fill.attributes}/>`;
};

/** The layers of an adaptive icon, under the mask, so that what launchers show fills the box. */
const drawAdaptiveIcon = async (
  node: XmlNode,
  box: Box,
  drawing: Drawing,
  depth: number,
): Promise<string> => {
  const layer = { x: 0, y: 0, width: adaptiveLayerSize, height: adaptiveLayerSize };
  let layers = '';
  for (const name of ['background', 'foreground']) {
    const child = node.children.find(({ element }) => element.name === name);
    if (child !== undefined) layers += await drawInside(child, layer, drawing, depth + 1);
  }
  if (layers === '') throw new DrawingError('no layers');
  const id = drawing.newId();
  const shown = adaptiveLayerSize - 2 * adaptiveMargin;
  const visible = { x: adaptiveMargin, y: adaptiveMargin, width: shown, height: shown };
  const mask = `<clipPath id="${id}"><rect${svgBox(visible)} rx="${maskRadius}"/></clipPath>`;
  return (
    `<svg${svgBox(box)} viewBox="${adaptiveMargin} ${adaptiveMargin} ${shown} ${shown}"` +
    ` preserveAspectRatio="none">${mask}<g clip-path="url(#${id})">${layers}</g></svg>`
  );
};

/** The drawable that an element names, or the one that stands inside it. */
const drawInside = async (
  node: XmlNode,
  box: Box,
  drawing: Drawing,
  depth: number,
): Promise<string> => {
  const named = node.element.byId.get(attributes.drawable) ?? node.element.byId.get(attributes.src);
  if (named !== undefined) return drawDrawable(named, box, drawing, depth + 1);
  const [inner] = node.children;
  return inner === undefined ? '' : drawNode(inner, box, drawing, depth + 1);
};

const drawNode = async (
  node: XmlNode,
  box: Box,
  drawing: Drawing,
  depth: number,
): Promise<string> => {
  drawing.spend(0);
  if (depth > maxDepth) throw new DrawingError('too deep');
  switch (node.element.name) {
    case 'vector':
      return drawVector(node, box, drawing);
    case 'adaptive-icon':
    case 'maskable-icon':
      return drawAdaptiveIcon(node, box, drawing, depth);
    case 'inset':
      return drawInside(node, insetBox(node, box, drawing), drawing, depth);
    case 'shape':
      return drawShape(node, box, drawing);
    case 'color': {
      const paint = await readPaint(node.element.byId.get(attributes.color), drawing);
      const fill = await svgPaint('fill', paint, 1, drawing);
      return `${fill.definition}<rect${svgBox(box)}${fill.attributes}/>`;
    }
    case 'layer-list':
    case 'transition': {
      let layers = '';
      for (const item of node.children) {
        layers += await drawInside(item, itemBox(item, box, drawing), drawing, depth);
      }
      return layers;
    }
    case 'bitmap':
    case 'animated-vector':
    case 'rotate':
    case 'scale':
    case 'clip':
      return drawInside(node, box, drawing, depth);
    case 'selector':
    case 'level-list':
    case 'animation-list': {
      const last = node.children.at(-1);
      return last === undefined ? '' : drawInside(last, box, drawing, depth);
    }
    default:
      throw new DrawingError(`unknown drawable ${node.element.name.slice(0, 50)}`);
  }
};

/** By what is in the file: tools that shorten names leave some without an ending. */
const drawFile = async (
  path: string,
  box: Box,
  drawing: Drawing,
  depth: number,
): Promise<string> => {
  const image = path.endsWith('.xml') ? undefined : await drawing.source.readImage(path);
  if (image !== undefined) {
    drawing.spend(image.length);
    return `<image${svgBox(box)} preserveAspectRatio="none" href="${image}"/>`;
  }
  const node = await drawing.source.readXml(path);
  if (node === undefined) throw new DrawingError('file');
  return drawNode(node, box, drawing, depth);
};

/**
 * Draws a drawable or a colour as SVG that fills a box.
 *
 * @throws DrawingError
 */
export const drawDrawable = async (
  value: ResourceValue,
  box: Box,
  drawing: Drawing,
  depth = 0,
): Promise<string> => {
  drawing.spend(0);
  if (depth > maxDepth) throw new DrawingError('too deep');
  const found = followReferences(value, drawing.source.table);
  if (found?.kind === 'string' && !found.text.startsWith('#')) {
    return drawFile(found.text, box, drawing, depth);
  }
  const paint = await readPaint(found ?? value, drawing);
  if (paint === undefined) throw new DrawingError('drawable');
  const fill = await svgPaint('fill', paint, 1, drawing);
  return `${fill.definition}<rect${svgBox(box)}${fill.attributes}/>`;
};
