import type { BoxStatus, ReleaseSummary } from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import type { PageContext } from './page-context.ts';

const dayMs = 86_400_000;

/** Whole days since a release was made, by the time that signatures are judged by; undefined: unknown. */
const ageInDays = (
  status: BoxStatus | undefined,
  { issued }: Pick<ReleaseSummary, 'issued'>,
): number | undefined => {
  if (status?.time?.clock !== 'proven') return undefined;
  const days = Math.floor((Date.parse(status.time.now) - Date.parse(issued)) / dayMs);
  return Number.isSafeInteger(days) && days >= 0 ? days : undefined;
};

/** How old a release is; where the box has no clock to rely on, that this is not known. */
export const releaseAge = (
  { words, status }: PageContext,
  release: Pick<ReleaseSummary, 'issued'>,
): Html => {
  const days = ageInDays(status, release);
  if (days !== undefined) {
    return html`<p class="soft">${words.say('PAGE_AGE', { ago: words.daysAgo(days) })}</p>`;
  }
  // Without a daemon nobody has looked at a clock at all.
  return html`${
    status?.time !== undefined && html`<p class="soft">${words.say('PAGE_AGE_UNKNOWN')}</p>`
  }`;
};

/** What brought a release, as the history tells it; undefined where that is too long ago, or not known. */
const sourcesOf = (
  status: BoxStatus | undefined,
  { channel, counter }: Pick<ReleaseSummary, 'channel' | 'counter'>,
): string | undefined => {
  const name = `${channel} ${counter}`;
  // The oldest entry that names it put it in force; later ones may be about other channels.
  const entry = status?.history.findLast(
    ({ message: { code, parameters } }) =>
      code === 'UPDATE_APPLIED' && String(parameters['releases']).split(', ').includes(name),
  );
  const sources = entry?.message.parameters['sources'];
  return typeof sources === 'string' && sources !== '' ? sources : undefined;
};

/** How old a release is and where it came from. */
export const releaseOrigin = (context: PageContext, release: ReleaseSummary): Html => {
  const { words, status } = context;
  const sources = sourcesOf(status, release);
  return html`${releaseAge(context, release)}
  ${sources !== undefined && html`<p class="soft">${words.say('PAGE_CAME_FROM', { sources })}</p>`}`;
};
