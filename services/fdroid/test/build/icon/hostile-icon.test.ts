import test from 'ava';
import fc from 'fast-check';
import { attributes as a } from '../../../src/build/icon/drawable-attributes.ts';
import { createIconRenderer } from '../../../src/build/icon/icon-renderer.ts';
import {
  writeBinaryXml,
  type AttributeValue,
  type ElementSpec,
} from '../../lab/binary-xml-writer.ts';
import { element, iconId, iconOf, plainPng } from '../../lab/icon-apk.ts';
import { readPng } from '../../lab/png-reader.ts';

/** Pictures that an attacker draws: no icon, or another one, but the app is read. */
const xml = { id: iconId, value: 'res/icon.xml' };

const vector = (
  children: readonly ElementSpec[],
  more: readonly (readonly [number, AttributeValue])[] = [],
): ElementSpec =>
  element(
    'vector',
    [[a.viewportWidth, { float: 24 }], [a.viewportHeight, { float: 24 }], ...more],
    ...children,
  );

const path = (data: string): ElementSpec =>
  element('path', [
    [a.pathData, data],
    [a.fillColor, { color: 0xffff_0000 }],
  ]);

const nested = (depth: number): ElementSpec =>
  element('group', [], ...(depth === 0 ? [] : [nested(depth - 1)]));

const again = element('item', [[a.drawable, { reference: iconId }]]);

for (const [what, icon] of [
  ['a drawable that leads to itself', element('layer-list', [], again, again)],
  ['a wide and deep list', element('layer-list', [], ...Array.from({ length: 500 }, () => again))],
  ['more paths than a picture has', vector(Array.from({ length: 4000 }, () => path('M0,0z')))],
  [
    'more path data than a picture has',
    vector(Array.from({ length: 300 }, () => path('M0,0'.repeat(8000)))),
  ],
  ['groups in groups', vector([nested(50)])],
  [
    'clip paths on clip paths',
    vector(Array.from({ length: 50 }, () => element('clip-path', [[a.pathData, 'M0,0h9v9z']]))),
  ],
  [
    'a path that is more than a path',
    vector([path('M0,0"/><image href="file:///etc/passwd"/><path d="')]),
  ],
  ['no size', element('vector', [], path('M0,0h9v9z'))],
  ['an unknown kind of drawable', element('com.example.Evil')],
  ['no layers', element('adaptive-icon')],
  ['a file that is not there', element('bitmap', [[a.src, 'res/none.png']])],
] as const satisfies readonly (readonly [string, ElementSpec])[]) {
  test(`an icon with ${what} is left out`, async (t) => {
    t.is(await iconOf(t, { 'res/icon.xml': icon }, [xml]), undefined);
  });
}

test('numbers that are none, or beyond all bounds, do no harm', async (t) => {
  const wild = [Number.NaN, Number.POSITIVE_INFINITY, -1e38, 1e38, 0];
  for (const float of wild) {
    const group = element(
      'group',
      [a.scaleX, a.rotation, a.translateY, a.pivotX].map((id) => [id, { float }] as const),
      path('M0,0h1e30v1e30h-1e30z'),
    );
    const stroke = element('path', [
      [a.pathData, 'M0,0L99999999,99999999'],
      [a.strokeColor, { color: 0xff00_0000 }],
      [a.strokeWidth, { float }],
      [a.strokeMiterLimit, { float }],
    ]);
    const icon = await iconOf(
      ...([t, { 'res/icon.xml': vector([group, stroke], [[a.alpha, { float }]]) }, [xml]] as const),
    );
    t.is(icon?.extension, 'png');
  }
});

test('an image that says it is immense, or is none, is passed over', async (t) => {
  const immense = Buffer.from(plainPng(1, [0, 0, 0, 255]));
  immense.writeUInt32BE(60_000, 16);
  immense.writeUInt32BE(60_000, 20);
  for (const image of [
    immense,
    Buffer.from('not an image'),
    Buffer.from('RIFF    WEBPVP8X'),
    Buffer.alloc(0),
  ]) {
    t.is(
      await iconOf(t, { 'res/icon.png': image }, [{ id: iconId, value: 'res/icon.png' }]),
      undefined,
    );
  }
});

test('a list of very many images is left out', async (t) => {
  const names = Array.from({ length: 20 }, (_, index) => `res/${index}.png`);
  const items = names.map((name) => element('item', [[a.drawable, name]]));
  const images = names.map((name) => [name, plainPng(4, [1, 2, 3, 255])] as const);
  const drawables = {
    'res/icon.xml': element('layer-list', [], ...items),
    ...Object.fromEntries(images),
  };
  t.is(await iconOf(t, drawables, [xml]), undefined);
});

test('after a drawing that fails the next one is drawn', async (t) => {
  const renderer = createIconRenderer();
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4"/></svg>';
  const draw = (text: string) => renderer.render({ kind: 'svg', svg: text, width: 16 });
  const [before, broken, webp, after] = await Promise.all([
    draw(svg),
    draw('<svg'),
    renderer.render({ kind: 'webp', bytes: Buffer.from('RIFF....WEBPVP8 broken') }),
    draw(svg),
  ]);
  t.is(broken, undefined);
  t.is(webp, undefined);
  t.deepEqual(before, after);
  t.is(readPng(after ?? Buffer.alloc(0)).width, 16);
});

test('a drawing that takes too long is given up, and another thread draws the next', async (t) => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>';
  // Starting a thread takes longer than this.
  const renderer = createIconRenderer(0.001);
  t.is(await renderer.render({ kind: 'svg', svg, width: 16 }), undefined);
  t.is(await renderer.render({ kind: 'svg', svg, width: 16 }), undefined);
});

test('a drawing with any bytes changed is drawn, or left out', async (t) => {
  const gradient = element(
    'gradient',
    [
      [a.type, 0],
      [a.endX, { float: 24 }],
    ],
    element('item', [
      [a.color, { color: 0xff12_3456 }],
      [a.offset, { fraction: 0.5 }],
    ]),
  );
  const icon = element(
    'adaptive-icon',
    [],
    element('background', [[a.drawable, { color: 0xff00_ff00 }]]),
    element(
      'foreground',
      [],
      element('inset', [[a.inset, { dp: 9 }]], vector([path('M0,0h9v9z'), nested(3)])),
    ),
  );
  const documents = [
    writeBinaryXml(icon),
    writeBinaryXml(vector([path('M1,1L2,2z')])),
    writeBinaryXml(gradient),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...documents),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      async (document, changes) => {
        const changed = Buffer.from(document);
        for (const [at, value] of changes) changed[at % changed.byteLength] = value;
        const found = await iconOf(t, { 'res/icon.xml': changed }, [xml]);
        t.true(found === undefined || readPng(found.bytes).width === 192);
      },
    ),
    { numRuns: 150 },
  );
});
