import { pubLimitsSchema, type MessageCode, type PubLimits } from '@p2p-hotspot/contract';
import { html } from '../../html/html.ts';
import { pubLimitsPath } from './pub-page.ts';
import { stewardForm, type StewardPage, type StewardView } from './steward-page.ts';

/** One limit as people type it. */
interface LimitField {
  readonly title: MessageCode;
  /** Bytes, or things, that one of what is typed stands for. */
  readonly unit: number;
  readonly how?: MessageCode;
}

const megabyte = 1_000_000;

export const limitFields: Readonly<Record<keyof PubLimits, LimitField>> = {
  newFeedsPerDay: { title: 'PAGE_PUB_LIMIT_NEW_FEEDS', unit: 1 },
  feeds: { title: 'PAGE_PUB_LIMIT_FEEDS', unit: 1 },
  messagesPerDay: { title: 'PAGE_PUB_LIMIT_MESSAGES', unit: 1 },
  messageBytesPerDay: { title: 'PAGE_PUB_LIMIT_MESSAGE_DAY_MB', unit: megabyte },
  messageBytes: { title: 'PAGE_PUB_LIMIT_MESSAGE_MB', unit: megabyte },
  blobSizeBytes: { title: 'PAGE_PUB_LIMIT_BLOB_SIZE_MB', unit: megabyte },
  blobBytesPerFeed: { title: 'PAGE_PUB_LIMIT_BLOB_FEED_MB', unit: megabyte },
  blobBytes: {
    title: 'PAGE_PUB_LIMIT_BLOB_MB',
    unit: megabyte,
    how: 'PAGE_PUB_LIMIT_BLOB_HOW',
  },
};

export const limitNames = Object.keys(limitFields) as readonly (keyof PubLimits)[];

/** As it stands in a field: at most three decimals, never more than the value itself. */
export const limitText = (name: keyof PubLimits, value: number): string =>
  String(Math.floor((value / limitFields[name].unit) * 1000) / 1000);

/** The least and the most that a limit may be. */
export const limitBounds = (name: keyof PubLimits): { least: number; most: number } => {
  const { minValue, maxValue } = pubLimitsSchema.shape[name];
  return { least: minValue ?? 0, most: maxValue ?? Number.MAX_SAFE_INTEGER };
};

/** @param typed what was typed before it was refused */
export const pubLimitsPage = (
  view: StewardView,
  limits: PubLimits,
  typed?: URLSearchParams,
): StewardPage => {
  const { words } = view.context;
  const field = (name: keyof PubLimits) => {
    const { title, how } = limitFields[name];
    return html`<p>
        <label
          >${words.say(title)}
          <input
            name="${name}"
            value="${typed?.get(name) ?? limitText(name, limits[name])}"
            maxlength="16"
            inputmode="decimal"
            autocomplete="off"
            dir="ltr"
            required
        /></label>
      </p>
      ${how !== undefined && html`<p class="soft">${words.say(how)}</p>`}`;
  };
  return {
    title: words.say('PAGE_PUB_LIMITS'),
    lead: words.say('PAGE_PUB_LIMITS_LEAD'),
    main: stewardForm(
      view,
      pubLimitsPath,
      html`${limitNames.map(field)}
        <p class="links"><button class="button">${words.say('PAGE_PUB_LIMITS_SAVE')}</button></p>`,
    ),
  };
};
