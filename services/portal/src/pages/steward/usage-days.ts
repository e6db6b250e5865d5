import type { ToldCount, UsageSummary } from '@p2p-hotspot/contract';
import { html, type Html } from '../../html/html.ts';
import type { Words } from '../../language/words.ts';

const height = 60;
const step = 10;

const asNumber = (taken: ToldCount): number => (taken === '<5' ? 1 : taken);

/** Something that is fewer than five is seen, and is less than five. */
const heightOf = (taken: ToldCount, most: number): number =>
  taken === '<5' ? 2 : Math.round((height * taken) / most);

/** The last days as bars; what they say stands in words for whoever does not see them. */
export const usageDays = (words: Words, { days }: UsageSummary): Html => {
  // Of a few things there is nothing to be drawn that would tell of many.
  if (!days.some(({ taken }) => typeof taken === 'number' && taken > 0)) return html``;
  const counts = days.map(({ taken }) => asNumber(taken));
  const most = Math.max(5, ...counts);
  const best = days[counts.indexOf(Math.max(...counts))];
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || best === undefined) return html``;
  // At noon a day is that day wherever the box stands.
  const date = (day: string): string => words.date(`${day}T12:00:00`);
  const told = words.say('PAGE_USAGE_DAYS_PICTURE', {
    first: date(first.day),
    last: date(last.day),
    best: date(best.day),
    count: asNumber(best.taken),
  });
  return html`<h2>${words.say('PAGE_USAGE_DAYS')}</h2>
    <div class="card">
      <svg
        class="columns"
        viewBox="0 0 ${days.length * step} ${height}"
        role="img"
        aria-label="${told}"
      >
        ${days.map(({ taken }, index) => {
          const tall = heightOf(taken, most);
          return html`<rect
            x="${index * step + 1}"
            y="${height - tall}"
            width="${step - 2}"
            height="${tall}"
          />`;
        })}
      </svg>
      <p class="soft">${told}</p>
    </div>`;
};
