import test, { type ExecutionContext } from 'ava';
import { attributes as a } from '../../../src/build/icon/drawable-attributes.ts';
import type { AttributeValue, ElementSpec } from '../../lab/binary-xml-writer.ts';
import { element, iconId, iconOf, plainPng } from '../../lab/icon-apk.ts';
import { readPng } from '../../lab/png-reader.ts';
import type { ResourceSpec } from '../../lab/resource-table-writer.ts';

const [red, green, blue, white] = [0xffff_0000, 0xff00_ff00, 0xff00_00ff, 0xffff_ffff];
const anyDensity = 0xfffe;
const xml: ResourceSpec = { id: iconId, value: 'res/icon.xml', density: anyDensity };

const square = (from: number, to: number): string => `M${from},${from}H${to}V${to}H${from}z`;

const filled = (data: string, color: number): ElementSpec =>
  element('path', [
    [a.pathData, data],
    [a.fillColor, { color }],
  ]);

const vector = (...children: readonly ElementSpec[]): ElementSpec =>
  element(
    'vector',
    [
      [a.viewportWidth, { float: 24 }],
      [a.viewportHeight, { float: 24 }],
    ],
    ...children,
  );

/** Colours at some places of the icon, in parts of 24 as in the vectors. */
const colorsAt = async (
  t: ExecutionContext,
  drawables: Parameters<typeof iconOf>[1],
  resources: readonly ResourceSpec[],
  ...places: readonly (readonly [number, number])[]
): Promise<readonly (readonly number[])[]> => {
  const icon = await iconOf(t, drawables, resources);
  t.is(icon?.extension, 'png');
  const picture = readPng(icon?.bytes ?? Buffer.alloc(0));
  t.deepEqual([picture.width, picture.height], [192, 192]);
  return places.map(([x, y]) => picture.at(Math.round(x * 8), Math.round(y * 8)));
};

const opaque = {
  red: [255, 0, 0, 255],
  green: [0, 255, 0, 255],
  blue: [0, 0, 255, 255],
  white: [255, 255, 255, 255],
  nothing: [0, 0, 0, 0],
} as const;

test('a vector is drawn: paths over each other, in groups, clipped', async (t) => {
  const icon = vector(
    filled(square(0, 24), red),
    element(
      'group',
      [
        [a.translateX, { float: 12 }],
        [a.scaleX, { float: 2 }],
        [a.scaleY, { float: 2 }],
      ],
      filled(square(0, 3), green),
    ),
    element(
      'group',
      [
        [a.rotation, { float: 180 }],
        [a.pivotX, { float: 12 }],
        [a.pivotY, { float: 12 }],
      ],
      element('clip-path', [[a.pathData, square(0, 6)]]),
      filled(square(0, 24), blue),
    ),
  );
  t.deepEqual(
    await colorsAt(t, { 'res/icon.xml': icon }, [xml], [2, 2], [15, 3], [21, 21], [15, 15]),
    [opaque.red, opaque.green, opaque.blue, opaque.red],
  );
});

test('colours come from resources, from lists by state, from Android, or stay neutral', async (t) => {
  const colorId = 0x7f03_0000;
  const swatch = (index: number, color: AttributeValue): ElementSpec =>
    element('path', [
      [a.pathData, `M${index * 6},0h6v24h-6z`],
      [a.fillColor, color],
    ]);
  const selector = element(
    'selector',
    [],
    element('item', [
      [0x0101_00a7, true],
      [a.color, { color: red }],
    ]),
    element('item', [[a.color, { color: blue }]]),
  );
  const icon = vector(
    swatch(0, { reference: colorId }),
    swatch(1, { reference: colorId + 1 }),
    swatch(2, { reference: 0x0106_000b }),
    swatch(3, { theme: 0x0101_0433 }),
  );
  const resources: ResourceSpec[] = [
    xml,
    { id: colorId, value: { color: green } },
    { id: colorId + 1, value: 'res/color.xml' },
  ];
  t.deepEqual(
    await colorsAt(
      ...([t, { 'res/icon.xml': icon, 'res/color.xml': selector }, resources] as const),
      ...([
        [3, 12],
        [9, 12],
        [15, 12],
        [21, 12],
      ] as const),
    ),
    [opaque.green, opaque.blue, opaque.white, [128, 128, 128, 255]],
  );
});

test('gradients run along a line or from a middle, with transparency', async (t) => {
  const gradientId = 0x7f04_0000;
  const linear = element('gradient', [
    [a.type, 0],
    [a.startX, { float: 0 }],
    [a.endX, { float: 24 }],
    [a.startColor, { color: red }],
    [a.endColor, { color: blue }],
  ]);
  const radial = element(
    'gradient',
    [
      [a.type, 1],
      [a.centerX, { float: 12 }],
      [a.centerY, { float: 18 }],
      [a.gradientRadius, { float: 5 }],
    ],
    element('item', [
      [a.offset, { float: 0 }],
      [a.color, { color: green }],
    ]),
    element('item', [
      [a.offset, { float: 1 }],
      [a.color, { color: 0x0000_ff00 }],
    ]),
  );
  const half = (top: number, id: number): ElementSpec =>
    element('path', [
      [a.pathData, `M0,${top}h24v12h-24z`],
      [a.fillColor, { reference: id }],
    ]);
  const [start, end, middle, outside] = await colorsAt(
    t,
    {
      'res/icon.xml': vector(half(0, gradientId), half(12, gradientId + 1)),
      'res/linear.xml': linear,
      'res/radial.xml': radial,
    },
    [
      xml,
      { id: gradientId, value: 'res/linear.xml' },
      { id: gradientId + 1, value: 'res/radial.xml' },
    ],
    ...([
      [0, 6],
      [23.8, 6],
      [12, 18],
      [2, 18],
    ] as const),
  );
  t.true((start?.[0] ?? 0) > 245 && (start?.[2] ?? 255) < 10);
  t.true((end?.[2] ?? 0) > 245 && (end?.[0] ?? 255) < 10);
  t.true((middle?.[1] ?? 0) > 245 && (middle?.[3] ?? 0) > 245);
  t.is(outside?.[3], 0);
});

test('a tint takes the place of all colours; a tint of a theme does not', async (t) => {
  const tinted = (tint: AttributeValue): ElementSpec =>
    element(
      'vector',
      [
        [a.tint, tint],
        [a.viewportWidth, { float: 24 }],
        [a.viewportHeight, { float: 24 }],
      ],
      filled(square(0, 12), red),
    );
  const draw = (tint: AttributeValue) =>
    colorsAt(t, { 'res/icon.xml': tinted(tint) }, [xml], [6, 6], [18, 18]);
  t.deepEqual(await draw({ color: green }), [opaque.green, opaque.nothing]);
  t.deepEqual(await draw({ theme: 0x0101_0429 }), [opaque.red, opaque.nothing]);
});

test('strokes are drawn, and shapes with holes', async (t) => {
  const icon = vector(
    element('path', [
      [a.pathData, 'M0,4H24'],
      [a.strokeColor, { color: blue }],
      [a.strokeWidth, { float: 4 }],
    ]),
    element('path', [
      [a.pathData, `M0,12h24v12h-24z M6,15h12v6h-12z`],
      [a.fillColor, { color: red }],
      [a.fillType, 1],
    ]),
  );
  t.deepEqual(
    await colorsAt(t, { 'res/icon.xml': icon }, [xml], [12, 4], [12, 9], [2, 18], [12, 18]),
    [opaque.blue, opaque.nothing, opaque.red, opaque.nothing],
  );
});

const adaptive = (background: ElementSpec, foreground: ElementSpec): ElementSpec =>
  element('adaptive-icon', [], background, foreground);
const [backgroundId, foregroundId] = [0x7f03_0001, 0x7f02_0001];

test('an adaptive icon shows the middle of its layers under a mask', async (t) => {
  const icon = adaptive(
    element('background', [[a.drawable, { reference: backgroundId }]]),
    element('foreground', [[a.drawable, { reference: foregroundId }]]),
  );
  // The foreground's middle third, of which launchers show half.
  const foreground = vector(filled(square(8, 16), green));
  t.deepEqual(
    await colorsAt(
      t,
      { 'res/icon.xml': icon, 'res/front.xml': foreground },
      [
        xml,
        { id: backgroundId, value: { color: blue } },
        { id: foregroundId, value: 'res/front.xml' },
      ],
      ...([
        [12, 12],
        [3, 12],
        [0.2, 0.2],
        [17.5, 12],
        [18.5, 12],
      ] as const),
    ),
    [opaque.green, opaque.blue, opaque.nothing, opaque.green, opaque.blue],
  );
});

test('layers may be images, stand inside, be inset or be made of layers again', async (t) => {
  const image = plainPng(108, [255, 0, 0, 255]);
  const icon = adaptive(
    element(
      'background',
      [],
      element(
        'layer-list',
        [],
        element('item', [[a.drawable, { color: white }]]),
        element(
          'item',
          [a.left, a.top, a.right, a.bottom].map((side) => [side, { dp: 27 }] as const),
          element('shape', [[a.shape, 1]], element('solid', [[a.color, { color: blue }]])),
        ),
      ),
    ),
    element(
      'foreground',
      [],
      element('inset', [
        [a.drawable, { reference: foregroundId }],
        [a.inset, { fraction: 0.4 }],
      ]),
    ),
  );
  t.deepEqual(
    await colorsAt(
      t,
      { 'res/icon.xml': icon, 'res/front.png': image },
      [xml, { id: foregroundId, value: 'res/front.png', density: 480 }],
      ...([
        [12, 12],
        [4, 12],
        [1.5, 3],
      ] as const),
    ),
    [opaque.red, opaque.blue, opaque.white],
  );
});

test('an image of good size is taken as it is, before any drawing', async (t) => {
  const image = plainPng(192, [0, 255, 0, 255]);
  const icon = await iconOf(
    t,
    { 'res/icon.xml': vector(filled(square(0, 24), red)), 'res/icon.png': image },
    [xml, { id: iconId, value: 'res/icon.png', density: 640 }],
  );
  t.deepEqual(Buffer.from(icon?.bytes ?? []), Buffer.from(image));
});

test('a small image is enlarged where there is no drawing, else the drawing is taken', async (t) => {
  const small = plainPng(48, [0, 255, 0, 255]);
  const png: ResourceSpec = { id: iconId, value: 'res/icon.png', density: 160 };
  const drawing = vector(filled(square(0, 24), red));
  t.deepEqual(await colorsAt(t, { 'res/icon.png': small }, [png], [12, 12]), [opaque.green]);
  t.deepEqual(
    await colorsAt(t, { 'res/icon.png': small, 'res/icon.xml': drawing }, [png, xml], [12, 12]),
    [opaque.red],
  );
});

/** 16 × 16 pixels of blue, lossless, made with libwebp. */
const webp = Buffer.from('UklGRhwAAABXRUJQVlA4TA8AAAAvD8ADAAcQ0f/+ByKi/wEA', 'base64');

test('WebP becomes PNG', async (t) => {
  t.is(webp.toString('latin1', 8, 16), 'WEBPVP8L');
  const [color] = await colorsAt(
    ...([t, { 'res/icon.webp': webp }] as const),
    [{ id: iconId, value: 'res/icon.webp', density: 640 }],
    [12, 12],
  );
  t.deepEqual(color, opaque.blue);
});
