import type { ServedComponent } from '@p2p-hotspot/contract';
import { mediaTypeOf } from '../files/media-types.ts';

/** Captions that lie beside a film: `film.vtt`, or `film.es.vtt` in a language. */
export interface Captions {
  readonly path: string;
  /** BCP 47; undefined where the name says none. */
  readonly language: string | undefined;
}

/** A film or a sound that browsers play. */
export interface Media {
  readonly served: ServedComponent;
  readonly path: string;
  readonly kind: 'video' | 'audio';
  readonly sizeBytes: number;
  readonly captions: readonly Captions[];
}

/** What a file is played as, by its name; undefined for what is not played. */
export const mediaKindOf = (path: string): Media['kind'] | undefined => {
  const [kind] = mediaTypeOf(path).split('/');
  return kind === 'video' || kind === 'audio' ? kind : undefined;
};

/** Whether a file is a part of what a player loads. */
export const isPlayed = (path: string): boolean =>
  mediaKindOf(path) !== undefined || mediaTypeOf(path).startsWith('text/vtt');

const languagePattern = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

const captionsOf = (paths: Iterable<string>, path: string): readonly Captions[] => {
  const stem = path.slice(0, path.lastIndexOf('.') + 1);
  const captions: Captions[] = [];
  for (const one of paths) {
    if (!one.startsWith(stem) || !one.endsWith('vtt')) continue;
    const [language, ending] = one.slice(stem.length).split('.');
    if (language === 'vtt' && ending === undefined)
      captions.push({ path: one, language: undefined });
    else if (ending === 'vtt' && languagePattern.test(language ?? '')) {
      captions.push({ path: one, language });
    }
  }
  return captions;
};

/** Looks a file up that is to be played. */
export const findMedia = async (
  served: ServedComponent,
  path: string,
): Promise<Media | undefined> => {
  const kind = mediaKindOf(path);
  const files = await served.files();
  const entry = files.get(path);
  if (kind === undefined || entry === undefined) return undefined;
  const { sizeBytes } = entry;
  return { served, path, kind, sizeBytes, captions: captionsOf(files.keys(), path) };
};
