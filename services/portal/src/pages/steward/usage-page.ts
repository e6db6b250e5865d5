import {
  usageKinds,
  type ToldCount,
  type UsageItem,
  type UsageKind,
  type UsageSummary,
} from '@p2p-hotspot/contract';
import type { Answered } from '../../daemon/steward-client.ts';
import { html, type Html } from '../../html/html.ts';
import { icon } from '../../html/icons.ts';
import type { Words } from '../../language/words.ts';
import { notice } from '../notice.ts';
import { linkTo } from '../page-context.ts';
import type { Confirmation } from './confirm-page.ts';
import { stewardForm, type StewardPage, type StewardView } from './steward-page.ts';
import { usageDays } from './usage-days.ts';
import { kindTitles, type NameOfItem } from './usage-names.ts';

export const usagePagePath = '/steward/usage';
export const usageTablePath = `${usagePagePath}/counts.csv`;
export const usageJsonPath = `${usagePagePath}/counts.json`;

/** What a form of the page asks for: names of fields. */
export const usageFields = { counting: 'counting', told: 'told' } as const;

/** Of each kind; the rest is in the files. */
const mostShown = 30;

const shown = (words: Words, told: ToldCount): string =>
  told === '<5' ? words.say('PAGE_USAGE_FEW') : words.count(told);

const asNumber = (told: ToldCount): number => (told === '<5' ? 1 : told);

const itemRow = (words: Words, nameOf: NameOfItem, one: UsageItem, most: number): Html =>
  html`<tr>
    <th scope="row">
      <bdi>${nameOf(one)}</bdi>
      <progress aria-hidden="true" max="${most}" value="${asNumber(one.month)}"></progress>
    </th>
    <td>${shown(words, one.week)}</td>
    <td>${shown(words, one.month)}</td>
    <td>${shown(words, one.all)}</td>
  </tr>`;

const kindTable = (
  words: Words,
  nameOf: NameOfItem,
  kind: UsageKind,
  { items, kinds }: UsageSummary,
): Html => {
  const ofKind = items.filter((one) => one.kind === kind);
  const sums = kinds.find((one) => one.kind === kind);
  if (ofKind.length === 0 || sums === undefined) return html``;
  const most = Math.max(5, ...ofKind.map(({ month }) => asNumber(month)));
  const count = ofKind.length - mostShown;
  return html`<table>
      <caption>
        ${words.say(kindTitles[kind])}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.say('PAGE_USAGE_ITEM')}</th>
          <th scope="col">${words.say('PAGE_USAGE_WEEK')}</th>
          <th scope="col">${words.say('PAGE_USAGE_MONTH')}</th>
          <th scope="col">${words.say('PAGE_USAGE_ALL')}</th>
        </tr>
      </thead>
      <tbody>
        ${ofKind.slice(0, mostShown).map((one) => itemRow(words, nameOf, one, most))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${words.say('PAGE_USAGE_ALL')}</th>
          <td>${shown(words, sums.week)}</td>
          <td>${shown(words, sums.month)}</td>
          <td>${shown(words, sums.all)}</td>
        </tr>
      </tfoot>
    </table>
    ${count > 0 && html`<p class="soft">${words.say('PAGE_USAGE_MORE', { count })}</p>`}`;
};

const counts = (view: StewardView, nameOf: NameOfItem, summary: UsageSummary): Html => {
  const { words } = view.context;
  if (!summary.isCounting) return html`<p>${words.say('PAGE_USAGE_IS_OFF')}</p>`;
  if (summary.items.length === 0) return html`<p>${words.say('PAGE_USAGE_NONE')}</p>`;
  return html`${usageDays(words, summary)}
    <h2>${words.say('PAGE_USAGE_ITEMS')}</h2>
    ${usageKinds.map((kind) => kindTable(words, nameOf, kind, summary))}
    <p class="soft">${words.say('PAGE_USAGE_STEPS')}</p>
    <h2>${words.say('PAGE_USAGE_SAVE')}</h2>
    <p class="links">
      <a class="button" href="${linkTo(view.context, usageTablePath)}"
        >${icon('download')}${words.say('PAGE_USAGE_SAVE_TABLE')}</a
      >
      <a class="button quiet" href="${linkTo(view.context, usageJsonPath)}"
        >${icon('download')}${words.say('PAGE_USAGE_SAVE_JSON')}</a
      >
    </p>`;
};

const switches = (view: StewardView, { isCounting, isInReceipts }: UsageSummary): Html => {
  const { words } = view.context;
  const form = (name: string, isOn: boolean, text: string, button: string): Html =>
    stewardForm(
      view,
      usagePagePath,
      html`<p>${text}</p>
        <p class="links"><button class="button quiet">${button}</button></p>`,
      [[name, isOn ? 'off' : 'on']],
    );
  const counting = isCounting
    ? form(
        usageFields.counting,
        true,
        words.say('PAGE_USAGE_STOP_WHAT'),
        words.say('PAGE_USAGE_STOP'),
      )
    : form(
        usageFields.counting,
        false,
        words.say('PAGE_USAGE_START_WHAT'),
        words.say('PAGE_USAGE_START'),
      );
  const told = isInReceipts
    ? form(
        usageFields.told,
        true,
        words.say('PAGE_USAGE_IS_TOLD'),
        words.say('PAGE_USAGE_TELL_NOT'),
      )
    : form(
        usageFields.told,
        false,
        words.say('PAGE_USAGE_TELL_WHAT'),
        words.say('PAGE_USAGE_TELL'),
      );
  return html`<h2>${words.say('PAGE_USAGE_SWITCHES')}</h2>
    ${isCounting && told} ${counting}`;
};

/** How often things were taken, and who may know. */
export const usagePage = (
  view: StewardView,
  summary: Answered<UsageSummary>,
  nameOf: NameOfItem,
): StewardPage => {
  const { words } = view.context;
  return {
    title: words.say('PAGE_USAGE'),
    lead: words.say('PAGE_USAGE_LEAD'),
    main:
      summary.kind === 'refused'
        ? notice(words, summary.message)
        : html`${counts(view, nameOf, summary.value)} ${switches(view, summary.value)}`,
  };
};

/** Asked before all numbers are deleted. */
export const stopCounting = ({ context: { words } }: StewardView): Confirmation => ({
  title: words.say('PAGE_USAGE_STOP_SURE'),
  text: html`<p>${words.say('PAGE_USAGE_STOP_WHAT')}</p>`,
  button: words.say('PAGE_USAGE_STOP'),
});

/** A cell that no table program takes for a formula. */
const csvCell = (value: string | number): string => {
  const text = String(value);
  return `"${(/^[=+\-@\t\r|%]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

/** The numbers for table programs (RFC 4180), in UTF-8 that says so. */
export const usageCsv = ({ items }: UsageSummary, nameOf: NameOfItem): string =>
  [
    ['kind', 'item', 'name', 'week', 'month', 'all'],
    ...items.map((one) => [one.kind, one.item, nameOf(one), one.week, one.month, one.all]),
  ]
    .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    .join('')
    .replace(/^/, '\ufeff');
