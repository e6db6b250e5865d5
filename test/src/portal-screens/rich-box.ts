import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { realApks, startBox, type Box } from '@p2p-hotspot/examples';
import { makeOperator } from '../lab/operator.ts';
import { plugIn, waitForRelease } from '../lab/plug-in.ts';
import { drawPicture } from '../maps/draw-picture.ts';
import { openMapTilesLayers } from '../maps/drawn-features.ts';
import { pictureTiles, vectorTiles, writeMbtiles } from '../maps/write-mbtiles.ts';
import { scriptedPage } from './scripted-page.ts';

export const stewardPin = '271828';

const sampleContent = path.resolve(import.meta.dirname, '../../../../examples/collection/content');

/** One page of text, as small as a PDF can be. */
const pdf = (text: string): string =>
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length ${text.length + 32}>>stream
BT /F 18 Tf 20 50 Td (${text}) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
`;

const secondsOfSound = 1;
const samplesPerSecond = 8000;

/** A sound of one tone, uncompressed. */
const wav = (): Buffer => {
  const samples = Buffer.alloc(secondsOfSound * samplesPerSecond);
  for (let index = 0; index < samples.length; index += 1) {
    samples[index] =
      128 + Math.round(60 * Math.sin((index * 440 * 2 * Math.PI) / samplesPerSecond));
  }
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(samplesPerSecond, 24);
  head.writeUInt32LE(samplesPerSecond, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
};

const captions = 'WEBVTT\n\n00:00.000 --> 00:01.000\nA tone\n';

/** What the community says of itself, in colours of its own. */
const community = {
  format: 1,
  texts: {
    welcome: {
      en: 'Welcome. This box stands in the school of San Juan and is for everybody.',
      es: 'Bienvenidos. Esta caja está en la escuela de San Juan y es para todos.',
    },
    about: {
      en: 'We are forty families on both sides of the river.\n\nRosa and Pedro look after the box. Who brings apps, films or books on a stick, gives it to them.',
    },
    rules: { en: 'Be kind. Let others download, too: one large film at a time.' },
    contacts: { en: 'Rosa, at the school, in the mornings' },
  },
  colours: { light: '#1c6b5a', dark: '#7fd6c0' },
};

const writeAll = async (
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> => {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
};

const makeMaps = async (folder: string): Promise<string> => {
  await mkdir(folder);
  const layers = Object.keys(openMapTilesLayers);
  writeMbtiles(path.join(folder, 'valley.mbtiles'), 'pbf', layers, vectorTiles(openMapTilesLayers));
  writeMbtiles(path.join(folder, 'air.mbtiles'), 'png', [], pictureTiles(drawPicture()));
  return folder;
};

/** A release of everything that the portal shows, made by the operator's command. */
const makeRichRelease = async (directory: string) => {
  const operator = await makeOperator(directory, { hasExtras: true });
  const inside = (name: string): string => path.join(directory, name);
  await cp(sampleContent, inside('samples'), { recursive: true });
  const apks = (await realApks()).filter((file) => /settings|minicap|ApiDemos/.test(file));
  await writeAll(inside('programs'), {
    'tool_1.0_amd64.deb':
      '!<arch>\ndebian-binary   1234567890  0     0     100644  4         `\n2.0\n',
  });
  await operator.add(
    ...apks,
    path.join(inside('programs'), 'tool_1.0_amd64.deb'),
    path.join(inside('samples'), 'health-guide'),
    path.join(inside('samples'), 'pictures'),
    await writeAll(inside('community'), { 'community.json': JSON.stringify(community) }),
    await writeAll(inside('leaflet'), { 'leaflet.pdf': pdf('Boil water') }),
    await writeAll(inside('films'), {
      'rain.webm': 'no film',
      'rain.vtt': captions,
      'rain.es.vtt': captions,
      'songs/tone.wav': wav(),
      'songs/a very long name of a song that somebody recorded long ago.wav': wav(),
    }),
    await writeAll(inside('school'), { 'index.html': scriptedPage('School') }),
    await writeAll(inside('games'), { 'index.html': scriptedPage('Games') }),
  );
  const maps = await makeMaps(inside('maps'));
  await operator.run(['add', '--collection', operator.collection, '--kind', 'map', maps]);
  const bundle = path.join(directory, 'rich-1.hotspot');
  await operator.createBundle(bundle);
  return { bundle, rootFingerprint: operator.rootFingerprint };
};

/** A box as it comes out of its parcel, and the release on the stick that came with it. */
export interface RichBox {
  readonly box: Box;
  /** The other origin, where bundled sites are. */
  readonly siteUrl: string;
  /** Plugs the stick in and waits until all is there. */
  fill(): Promise<void>;
}

export const openRichBox = async (directory: string): Promise<RichBox> => {
  const { bundle, rootFingerprint } = await makeRichRelease(directory);
  let siteUrl = '';
  const box = await startBox({
    directory: path.join(directory, 'box'),
    portalPort: 0,
    trustRoot: rootFingerprint,
    environment: {
      ADMIN_PIN: stewardPin,
      COMMUNITY_NAME: 'San Juan',
      WIFI_SSID: 'San Juan',
      SWARM: 'on',
    },
    onLog: (_process, line) => {
      siteUrl ||= /"siteUrl":"([^"]+)"/.exec(line)?.[1] ?? '';
    },
  });
  return {
    box,
    siteUrl,
    fill: async () => {
      await plugIn(box, bundle);
      await waitForRelease(box, 1);
    },
  };
};
