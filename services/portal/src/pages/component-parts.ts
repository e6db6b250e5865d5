import type { ServedComponent } from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import type { Words } from '../language/words.ts';
import { noveltyOf } from './news.ts';
import type { PageContext } from './page-context.ts';

/** "Apps for the clinic", or the component's name where the operator gave it no label. */
export const componentLabel = (words: Words, { component }: ServedComponent): Html => {
  const label = words.localizedText(component.label);
  return label === '' ? html`${component.name}` : words.localized(component.label);
};

/** The same as plain text. */
export const componentLabelText = (
  words: Words,
  { component }: Pick<ServedComponent, 'component'>,
): string => words.localizedText(component.label) || component.name;

/** "New" or "Updated" beside a component that the last release brought. */
export const noveltyBadge = ({ words, store }: PageContext, served: ServedComponent): Html => {
  const novelty = noveltyOf(store, served);
  if (novelty === undefined) return html``;
  return html` <span class="badge"
    >${words.say(novelty === 'new' ? 'PAGE_BADGE_NEW' : 'PAGE_BADGE_UPDATED')}</span
  >`;
};

/** "12 files · 34 MB". */
export const amount = (words: Words, files: number, sizeBytes: number): string => {
  const counted = words.say('PAGE_FILE_COUNT', { count: files });
  return `${counted} · ${words.size(sizeBytes)}`;
};
