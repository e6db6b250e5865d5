import { attributes } from './drawable-attributes.ts';
import { DrawingError, followReferences, numbersOf, svgNumber, type Drawing } from './drawing.ts';
import { readPaint, svgPaint } from './paint.ts';
import type { XmlNode } from './xml-node.ts';

const maxDepth = 30;
const caps = ['butt', 'round', 'square'];
const joins = ['miter', 'round', 'bevel'];
const evenOdd = 1;

type Recolor = (argb: number) => number;

/** Path data of Android is that of SVG. Nothing else may come into the document. */
const pathDataOf = ({ element }: XmlNode, drawing: Drawing): string => {
  const value = followReferences(element.byId.get(attributes.pathData), drawing.source.table);
  const text = value?.kind === 'string' ? value.text : '';
  if (!/^[MmLlHhVvCcSsQqTtAaZzEe0-9+\-.,\s]*$/.test(text)) throw new DrawingError('path data');
  drawing.spend(text.length);
  return text;
};

const drawPath = async (node: XmlNode, drawing: Drawing, recolor: Recolor): Promise<string> => {
  const { byId } = node.element;
  const number = numbersOf(node, drawing);
  const data = pathDataOf(node, drawing);
  const paint = async (role: 'fill' | 'stroke', color: number, alpha: number) =>
    svgPaint(role, await readPaint(byId.get(color), drawing), number(alpha, 1), drawing, recolor);
  const fill = await paint('fill', attributes.fillColor, attributes.fillAlpha);
  const stroke = await paint('stroke', attributes.strokeColor, attributes.strokeAlpha);
  const rule = number(attributes.fillType) === evenOdd ? ' fill-rule="evenodd"' : '';
  const cap = caps[number(attributes.strokeLineCap)] ?? 'butt';
  const join = joins[number(attributes.strokeLineJoin)] ?? 'miter';
  const line =
    ` stroke-width="${svgNumber(number(attributes.strokeWidth))}" stroke-linecap="${cap}"` +
    ` stroke-linejoin="${join}"` +
    ` stroke-miterlimit="${svgNumber(Math.max(1, number(attributes.strokeMiterLimit, 4)))}"`;
  const definitions = fill.definition + stroke.definition;
  return `${definitions}<path d="${data}"${rule}${fill.attributes}${stroke.attributes}${line}/>`;
};

/** Scaled, then turned, both around the pivot; then moved. */
const transformOf = (node: XmlNode, drawing: Drawing): string => {
  const number = numbersOf(node, drawing);
  const pair = (x: number, y: number): string => `${svgNumber(x)} ${svgNumber(y)}`;
  const [x, y] = [number(attributes.pivotX), number(attributes.pivotY)];
  const moved = pair(number(attributes.translateX) + x, number(attributes.translateY) + y);
  const scaled = pair(number(attributes.scaleX, 1), number(attributes.scaleY, 1));
  const turned = svgNumber(number(attributes.rotation));
  return `translate(${moved}) rotate(${turned}) scale(${scaled}) translate(${pair(-x, -y)})`;
};

/** Elements one after another; a clip path counts for those behind it. */
const drawChildren = async (
  { children }: XmlNode,
  drawing: Drawing,
  recolor: Recolor,
  depth: number,
): Promise<string> => {
  if (depth > maxDepth) throw new DrawingError('too deep');
  let svg = '';
  let open = 0;
  for (const child of children) {
    drawing.spend(0);
    switch (child.element.name) {
      case 'path':
        svg += await drawPath(child, drawing, recolor);
        break;
      case 'group': {
        const inside = await drawChildren(child, drawing, recolor, depth + 1);
        svg += `<g transform="${transformOf(child, drawing)}">${inside}</g>`;
        break;
      }
      case 'clip-path': {
        const id = drawing.newId();
        svg += `<clipPath id="${id}"><path d="${pathDataOf(child, drawing)}"/></clipPath><g clip-path="url(#${id})">`;
        open += 1;
        if (open > maxDepth) throw new DrawingError('too deep');
        break;
      }
      default:
        // Animations and what later versions of Android bring do not show in a still picture.
        break;
    }
  }
  return svg + '</g>'.repeat(open);
};

/** A tint takes the place of every colour and leaves its transparency (mode src_in, the default). */
const recolorOf = async (node: XmlNode, drawing: Drawing): Promise<Recolor> => {
  const tint = node.element.byId.get(attributes.tint);
  const value = followReferences(tint, drawing.source.table);
  // A tint that only a theme knows would make the whole picture grey.
  if (value === undefined || value.kind === 'other') return (argb) => argb;
  const paint = await readPaint(value, drawing);
  if (paint?.kind !== 'solid') return (argb) => argb;
  return (argb) => {
    const alpha = Math.round(((argb >>> 24) * (paint.argb >>> 24)) / 255);
    return ((alpha << 24) | (paint.argb & 0xff_ffff)) >>> 0;
  };
};

/** Where a drawable is drawn, in the units of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const svgBox = ({ x, y, width, height }: Box): string =>
  ` x="${svgNumber(x)}" y="${svgNumber(y)}" width="${svgNumber(width)}" height="${svgNumber(height)}"`;

/**
 * Draws `<vector>` as SVG that fills a box, as VectorDrawable does.
 *
 * @throws DrawingError
 */
export const drawVector = async (node: XmlNode, box: Box, drawing: Drawing): Promise<string> => {
  const number = numbersOf(node, drawing);
  const width = number(attributes.viewportWidth);
  const height = number(attributes.viewportHeight);
  if (!(width > 0 && height > 0)) throw new DrawingError('viewport');
  const content = await drawChildren(node, drawing, await recolorOf(node, drawing), 0);
  const alpha = svgNumber(Math.max(0, Math.min(1, number(attributes.alpha, 1))));
  return (
    `<svg${svgBox(box)} viewBox="0 0 ${svgNumber(width)} ${svgNumber(height)}"` +
    ` preserveAspectRatio="none"><g opacity="${alpha}">${content}</g></svg>`
  );
};
