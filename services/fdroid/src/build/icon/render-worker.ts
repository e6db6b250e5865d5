import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import decodeWebp, { init as initWebp } from '@jsquash/webp/decode.js';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { encodePng } from './png-writer.ts';
import type { RenderReply, RenderRequest } from './render-messages.ts';

/** What the decoder of WebP expects of a browser. */
class Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;

  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

const require = createRequire(import.meta.url);
const readModule = async (path: string): Promise<ArrayBuffer> =>
  Uint8Array.from(await readFile(require.resolve(path))).buffer;

const startSvg = async (): Promise<void> => {
  await initWasm(await readModule('@resvg/resvg-wasm/index_bg.wasm'));
};

const startWebp = async (): Promise<void> => {
  Object.assign(globalThis, { ImageData: Pixels });
  await initWebp({ wasmBinary: await readModule('@jsquash/webp/codec/dec/webp_dec.wasm') });
};

const once = (start: () => Promise<void>) => {
  let started: Promise<void> | undefined;
  return (): Promise<void> => (started ??= start());
};
const svgIsReady = once(startSvg);
const webpIsReady = once(startWebp);

const renderSvg = async (svg: string, width: number): Promise<Uint8Array> => {
  await svgIsReady();
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
  });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
};

const webpToPng = async (bytes: Uint8Array): Promise<Uint8Array> => {
  await webpIsReady();
  const pixels: unknown = await decodeWebp(Uint8Array.from(bytes).buffer);
  if (!(pixels instanceof Pixels)) throw new TypeError('no pixels');
  return encodePng(pixels.data, pixels.width, pixels.height);
};

const answer = async (request: RenderRequest): Promise<RenderReply> => {
  try {
    const png =
      request.kind === 'svg'
        ? await renderSvg(request.svg, request.width)
        : await webpToPng(request.bytes);
    return { isDone: true, png };
  } catch (error) {
    return { isDone: false, reason: String(error) };
  }
};

parentPort?.on('message', (request: RenderRequest) => {
  void answer(request).then((reply) => {
    parentPort?.postMessage(reply);
  });
});
