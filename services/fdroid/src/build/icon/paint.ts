import type { ResourceValue } from '../apk/resource-value.ts';
import { attributes } from './drawable-attributes.ts';
import { followReferences, numbersOf, svgNumber, type Drawing } from './drawing.ts';
import type { XmlNode } from './xml-node.ts';

/** What fills a shape: one colour (0xAARRGGBB) or a gradient. */
export type Paint =
  | { readonly kind: 'solid'; readonly argb: number }
  | { readonly kind: 'gradient'; readonly node: XmlNode };

/** Colours of Android itself that icons use; its other resources are not in an APK. */
const frameworkColors = new Map<number, number>([
  [0x0106_0000, 0xffaa_aaaa],
  [0x0106_000b, 0xffff_ffff],
  [0x0106_000c, 0xff00_0000],
  [0x0106_000d, 0x0000_0000],
  [0x0106_000e, 0xff00_0000],
  [0x0106_000f, 0xffff_ffff],
  [0x0106_0012, 0xff33_b5e5],
  [0x0106_0013, 0xff00_99cc],
  [0x0106_0014, 0xff99_cc00],
  [0x0106_0015, 0xff66_9900],
  [0x0106_0016, 0xffff_4444],
  [0x0106_0017, 0xffcc_0000],
  [0x0106_0018, 0xffff_bb33],
  [0x0106_0019, 0xffff_8800],
  [0x0106_001a, 0xffaa_66cc],
  [0x0106_001b, 0xff00_ddff],
]);
/** In place of a colour that only a theme on a phone would know. */
const neutralColor = 0xff80_8080;
const maxDepth = 8;

const parseHexColor = (text: string): number | undefined => {
  const digits = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const full = digits.length <= 4 ? digits.replaceAll(/./g, '$&$&') : digits;
  return Number.parseInt(full.padStart(8, 'f'), 16);
};

/** A colour with its transparency multiplied, from 0 to 1. */
export const withAlpha = (argb: number, alpha: number): number => {
  const own = argb >>> 24;
  const scaled = Math.round(own * Math.max(0, Math.min(1, alpha)));
  return ((scaled << 24) | (argb & 0xff_ffff)) >>> 0;
};

/** The item that counts when nothing is pressed, chosen or switched off: the one that asks least. */
const defaultItem = ({ children }: XmlNode): XmlNode | undefined => {
  const items = children.filter(({ element }) => element.byId.has(attributes.color));
  return items.sort((a, b) => a.element.byId.size - b.element.byId.size)[0];
};

/**
 * Follows a colour to what it is: a number, a list of colours by state, a gradient.
 *
 * @returns undefined where there is no colour at all
 */
export const readPaint = async (
  value: ResourceValue | undefined,
  drawing: Drawing,
  depth = 0,
): Promise<Paint | undefined> => {
  if (value === undefined || depth > maxDepth) return undefined;
  const found = followReferences(value, drawing.source.table);
  const solid = (argb: number): Paint => ({ kind: 'solid', argb });
  if (found === undefined || found.kind === 'other') return solid(neutralColor);
  if (found.kind === 'color') return solid(found.argb);
  if (found.kind === 'integer') return solid(found.value >>> 0);
  if (found.kind === 'reference') {
    return solid(frameworkColors.get(found.resourceId) ?? neutralColor);
  }
  if (found.kind !== 'string') return undefined;
  const literal = parseHexColor(found.text);
  if (literal !== undefined) return solid(literal);
  const node = await drawing.source.readXml(found.text);
  if (node?.element.name === 'gradient') return { kind: 'gradient', node };
  if (node?.element.name !== 'selector') return undefined;
  const item = defaultItem(node);
  if (item === undefined) return undefined;
  const paint = await readPaint(item.element.byId.get(attributes.color), drawing, depth + 1);
  if (paint?.kind !== 'solid') return paint;
  return solid(withAlpha(paint.argb, numbersOf(item, drawing)(attributes.alpha, 1)));
};

const hex = (argb: number): string => `#${(argb & 0xff_ffff).toString(16).padStart(6, '0')}`;
const opacity = (argb: number): string => svgNumber((argb >>> 24) / 255);

interface Stop {
  readonly offset: number;
  readonly argb: number;
}

const readStops = async (node: XmlNode, drawing: Drawing): Promise<readonly Stop[]> => {
  const stop = async (from: XmlNode, color: number, offset: number): Promise<Stop[]> => {
    const value = from.element.byId.get(color);
    const paint = await readPaint(value, drawing, 1);
    return paint?.kind === 'solid' ? [{ offset, argb: paint.argb }] : [];
  };
  const stops: Stop[] = [];
  const items = node.children.filter(({ element }) => element.name === 'item');
  for (const item of items) {
    drawing.spend(0);
    stops.push(
      ...(await stop(item, attributes.color, numbersOf(item, drawing)(attributes.offset))),
    );
  }
  if (stops.length > 0) return stops;
  return [
    ...(await stop(node, attributes.startColor, 0)),
    ...(await stop(node, attributes.centerColor, 0.5)),
    ...(await stop(node, attributes.endColor, 1)),
  ];
};

const spreadMethods = ['pad', 'repeat', 'reflect'];
const gradientTypes = { linear: 0, radial: 1 } as const;

/** SVG has no sweep: the colour in its middle stands for it. */
const defineGradient = async (
  node: XmlNode,
  drawing: Drawing,
  recolor: (argb: number) => number,
): Promise<{ fill: string; definition: string }> => {
  const number = numbersOf(node, drawing);
  const stops = await readStops(node, drawing);
  const type = number(attributes.type);
  const middle = stops[Math.floor(stops.length / 2)];
  if (type !== gradientTypes.linear && type !== gradientTypes.radial) {
    return { fill: hex(recolor(middle?.argb ?? 0)), definition: '' };
  }
  const id = drawing.newId();
  const spread = spreadMethods[number(attributes.tileMode)] ?? 'pad';
  const point = (name: string, attribute: number): string =>
    ` ${name}="${svgNumber(number(attribute))}"`;
  const [element, geometry] =
    type === gradientTypes.linear
      ? [
          'linearGradient',
          point('x1', attributes.startX) +
            point('y1', attributes.startY) +
            point('x2', attributes.endX) +
            point('y2', attributes.endY),
        ]
      : [
          'radialGradient',
          point('cx', attributes.centerX) +
            point('cy', attributes.centerY) +
            point('r', attributes.gradientRadius),
        ];
  const content = stops
    .map(({ offset, argb }) => {
      const color = recolor(argb);
      return `<stop offset="${svgNumber(offset)}" stop-color="${hex(color)}" stop-opacity="${opacity(color)}"/>`;
    })
    .join('');
  const definition = `<${element} id="${id}" gradientUnits="userSpaceOnUse" spreadMethod="${spread}"${geometry}>${content}</${element}>`;
  return { fill: `url(#${id})`, definition };
};

/**
 * A paint as attributes of an SVG shape.
 *
 * @param role what it paints
 * @param recolor applies a tint
 */
export const svgPaint = async (
  role: 'fill' | 'stroke',
  paint: Paint | undefined,
  alpha: number,
  drawing: Drawing,
  recolor: (argb: number) => number = (argb) => argb,
): Promise<{ attributes: string; definition: string }> => {
  if (paint === undefined) return { attributes: ` ${role}="none"`, definition: '' };
  if (paint.kind === 'solid') {
    const color = recolor(withAlpha(paint.argb, alpha));
    return {
      attributes: ` ${role}="${hex(color)}" ${role}-opacity="${opacity(color)}"`,
      definition: '',
    };
  }
  const { fill, definition } = await defineGradient(paint.node, drawing, recolor);
  const shown = svgNumber(Math.max(0, Math.min(1, alpha)));
  return { attributes: ` ${role}="${fill}" ${role}-opacity="${shown}"`, definition };
};
