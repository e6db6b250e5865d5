/// <reference lib="dom" />
import type * as maplibre from 'maplibre-gl';
import type * as pmtiles from 'pmtiles';
import { drawPictures } from './drawn-pictures.ts';
import { rasterStyle, vectorStyle } from './map-style.ts';
import type { ViewerData } from './page-data.ts';
import { darkPalette, lightPalette } from './palette.ts';
import { layersOf, schemaOf } from './schema.ts';
import { startSearch, zoomOf } from './search-field.ts';
import type { ListedPlace } from './search-places.ts';

/** Beside this script; not bundled into it, so that a phone keeps them when this changes. */
const load = async (name: string): Promise<unknown> =>
  import(new URL(name, import.meta.url).href) as Promise<unknown>;

/** Past this a flat map has no more to show: vector tiles are drawn on for a while. */
const zoomsBeyond = 3;

const longestAttribution = 300;

const escaped = (text: string): string => {
  const element = document.createElement('span');
  element.textContent = text;
  return element.innerHTML;
};

/** Whom the map is by, in plain text: links would lead out of the box. */
const attributionOf = (metadata: unknown): string => {
  const { attribution } = (metadata ?? {}) as { attribution?: unknown };
  if (typeof attribution !== 'string') return '';
  const text = new DOMParser().parseFromString(attribution, 'text/html').body.textContent;
  return escaped(text.trim().slice(0, longestAttribution));
};

const hasWebGl = (): boolean => document.createElement('canvas').getContext('webgl2') !== null;

/** A line of words that screen readers tell as well. */
const noteOf = (words: string): HTMLElement => {
  const note = document.createElement('p');
  note.setAttribute('role', 'status');
  note.textContent = words;
  return note;
};

const bounded = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** The place that the page was opened for, `#town/-1.29/36.82` (docs/spec/search-index-v1.md). */
const placeOfAddress = (hash: string) => {
  const [, kind = '', latitude = '', longitude = ''] =
    /^#([a-z]+)\/(-?\d{1,3}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(hash) ?? [];
  if (kind === '') return undefined;
  return { kind, latitude: bounded(Number(latitude), 85), longitude: Number(longitude) };
};

const draw = async (
  frame: HTMLElement,
  { language, map: path, places, words }: ViewerData,
): Promise<void> => {
  const [{ AttributionControl, Map, NavigationControl, ScaleControl, addProtocol }, tiles] =
    (await Promise.all([load('maplibre-gl.mjs'), load('pmtiles.mjs')])) as [
      typeof maplibre,
      typeof pmtiles,
    ];
  const address = new URL(path, location.href).href;
  const archive = new tiles.PMTiles(address);
  const protocol = new tiles.Protocol();
  protocol.add(archive);
  addProtocol('pmtiles', protocol.tile);
  const header = await archive.getHeader();
  // A map whose words are broken is drawn without them.
  const metadata = await archive.getMetadata().catch(() => undefined);
  const attribution = attributionOf(metadata);
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const palette = isDark ? darkPalette : lightPalette;
  const layers = layersOf(metadata);
  const url = `pmtiles://${address}`;
  const style =
    header.tileType === tiles.TileType.Mvt
      ? vectorStyle(url, attribution, schemaOf(layers), { palette, language, layers })
      : rasterStyle(url, attribution, palette);
  frame.replaceChildren();
  const bounds: [number, number, number, number] = [
    bounded(header.minLon, 180),
    bounded(header.minLat, 85),
    bounded(header.maxLon, 180),
    bounded(header.maxLat, 85),
  ];
  const map = new Map({
    container: frame,
    style,
    bounds,
    trackResize: false,
    maxZoom: header.maxZoom + zoomsBeyond,
    attributionControl: false,
    // Turning and tilting loses people, and helps nobody on a flat map.
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 300,
    locale: {
      'NavigationControl.ZoomIn': words.zoomIn,
      'NavigationControl.ZoomOut': words.zoomOut,
      'Map.Title': words.map,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  for (const [name, picture] of drawPictures(palette)) {
    map.addImage(name, picture, { pixelRatio: 3 });
  }
  map.addControl(new NavigationControl({ showCompass: false }));
  map.addControl(new ScaleControl());
  map.addControl(new AttributionControl({ compact: false }));
  // Tiles that are broken, or a box that went out of reach: said once, the rest is drawn.
  void map.once('error', () => {
    frame.after(noteOf(words.partBroken));
  });
  map.on('idle', () => {
    const { lat, lng } = map.getCenter();
    frame.dataset['drawn'] = String(map.getZoom());
    frame.dataset['center'] = `${lng.toFixed(4)} ${lat.toFixed(4)}`;
  });
  const goTo = (place: Pick<ListedPlace, 'kind' | 'latitude' | 'longitude'>): void => {
    const zoom = Math.min(zoomOf(place), header.maxZoom + 1);
    map.jumpTo({ center: [place.longitude, place.latitude], zoom });
  };
  // A page that is opened behind another has no size at first.
  let isFitted = false;
  new ResizeObserver(() => {
    map.resize();
    if (isFitted || frame.clientWidth === 0) return;
    isFitted = true;
    const place = placeOfAddress(location.hash);
    if (place === undefined) map.fitBounds(bounds, { animate: false });
    else goTo(place);
  }).observe(frame);
  const form = document.querySelector<HTMLFormElement>('#map-search');
  if (form !== null && places !== undefined) {
    startSearch(form, places, words, (place) => {
      goTo(place);
      map.getCanvas().focus();
    });
  }
};

const start = async (): Promise<void> => {
  const frame = document.querySelector<HTMLElement>('#map');
  const data = frame?.dataset['viewer'];
  if (frame === null || data === undefined || !hasWebGl()) return;
  const settings = JSON.parse(data) as ViewerData;
  const before = [...frame.childNodes];
  frame.classList.add('drawing');
  try {
    await draw(frame, settings);
    document.querySelector('#map-keys')?.removeAttribute('hidden');
  } catch {
    // The picture that the page came with is better than nothing.
    frame.classList.remove('drawing');
    frame.replaceChildren(noteOf(settings.words.broken), ...before);
  }
};

await start();
