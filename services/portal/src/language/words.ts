import {
  renderMessage,
  type CodedMessage,
  type LocalizedText,
  type MessageCode,
  type MessageParameters,
  type MessageWords,
  type Wording,
} from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import { fallbacksOf, type Language } from './languages.ts';

/** A message as it stands in a page. */
export interface ToldMessage {
  readonly text: Html;
  readonly hint?: Html;
}

/** What was chosen out of several languages. */
export interface Picked<Value> {
  readonly tag: string;
  readonly value: Value;
}

/** All that turns codes, numbers and times into words of one language. */
export interface Words {
  readonly language: Language;
  /** Words of the portal's own pages. */
  say(code: MessageCode, parameters?: MessageParameters): string;
  /** A message of any part of the box, with its hint, as plain text. */
  message(message: CodedMessage): MessageWords;
  /** The same for a page: where English stands in for the page's language, it is marked as English. */
  told(message: CodedMessage): ToldMessage;
  /** An operator's text, marked with its language where that is not the page's. */
  localized(text: LocalizedText): Html;
  /** Which of an operator's texts that is, with its language; undefined where there is none. */
  pick<Value>(texts: Readonly<Record<string, Value>>): Picked<Value> | undefined;
  /** The same as plain text, for attributes and titles; empty where there is none. */
  localizedText(text: LocalizedText): string;
  size(bytes: number): string;
  count(value: number): string;
  percent(share: number): string;
  /** ISO 8601 → day, month, year; what is not a time comes back as it was. */
  date(iso: string): string;
  /** So many days back: "today", "yesterday", "83 days ago". */
  daysAgo(days: number): string;
  /** ISO 8601 → date and time of day. */
  time(iso: string): string;
}

const sizeUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

const sizeFormatter = (tag: string): ((bytes: number) => string) => {
  const formats = sizeUnits.map(
    (unit) =>
      new Intl.NumberFormat(tag, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumSignificantDigits: 3,
      }),
  );
  return (bytes) => {
    // The unit changes at 999.5, not at 1000: rounding must not show "1,000 kB".
    const step = sizeUnits.findIndex((_, index) => bytes < 999.5 * 1000 ** index);
    const index = step === -1 ? sizeUnits.length - 1 : step;
    const text = formats[index]?.format(bytes / 1000 ** index) ?? String(bytes);
    return text.replaceAll(' ', '\u00a0');
  };
};

const dateFormatter = (
  tag: string,
  options: Intl.DateTimeFormatOptions,
): ((iso: string) => string) => {
  const format = new Intl.DateTimeFormat(tag, options);
  return (iso) => {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? iso : format.format(date);
  };
};

/** Picks by language: the page's, then English, then whatever comes first. */
const pick = <Value>(
  texts: Readonly<Record<string, Value>>,
  tag: string,
): Picked<Value> | undefined => {
  const entries = Object.entries(texts);
  for (const wish of [...fallbacksOf(tag), 'en']) {
    const found =
      entries.find(([key]) => key.toLowerCase() === wish) ??
      entries.find(([key]) => key.toLowerCase().startsWith(`${wish}-`));
    if (found !== undefined) return { tag: found[0], value: found[1] };
  }
  const first = entries[0];
  return first && { tag: first[0], value: first[1] };
};

const build = (language: Language): Words => {
  const { tag } = language;
  const size = sizeFormatter(tag);
  const counts = new Intl.NumberFormat(tag);
  const percents = new Intl.NumberFormat(tag, { style: 'percent' });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const date = dateFormatter(tag, { dateStyle: 'long' });
  const time = dateFormatter(tag, { dateStyle: 'medium', timeStyle: 'short' });

  // A name in another script must not turn the words around it (Unicode UAX 9, isolates).
  const isolated = (text: string): string =>
    language.direction === 'rtl' ? `\u2068${text}\u2069` : text;
  const plurals = new Intl.PluralRules(tag);
  const wording: Wording = {
    catalogue: language.catalogue,
    pluralOf: (value) => plurals.select(value),
    // Parameters arrive as bytes and ISO times (contract, message.ts); people want neither.
    show: (name, value) => {
      if (typeof value === 'number') {
        return name.endsWith('Bytes') ? size(value) : counts.format(value);
      }
      if (typeof value === 'boolean') return String(value);
      return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) ? time(value) : isolated(value);
    },
  };
  const message = (coded: CodedMessage): MessageWords => renderMessage(coded, wording);

  const isStandIn = (code: string): boolean => !Object.hasOwn(language.catalogue, code);
  const marked = (text: string): Html => html`<span lang="en" dir="ltr">${text}</span>`;
  const told = (coded: CodedMessage): ToldMessage => {
    const { text, hint } = message(coded);
    const mark = isStandIn(coded.code) ? marked : (plain: string): Html => html`${plain}`;
    return { text: mark(text), ...(hint === undefined ? {} : { hint: mark(hint) }) };
  };
  const say: Words['say'] = (code, parameters = {}) => {
    const { text } = message({ code, parameters });
    // English among words that run the other way keeps its full stops at its own end (UAX 9).
    return language.direction === 'rtl' && isStandIn(code) ? `\u2066${text}\u2069` : text;
  };

  return {
    language,
    say,
    message,
    told,
    localized: (text) => {
      const picked = pick(text, tag);
      if (picked === undefined) return html``;
      return picked.tag === tag
        ? html`${picked.value}`
        : html`<span lang="${picked.tag}" dir="auto">${picked.value}</span>`;
    },
    pick: (texts) => pick(texts, tag),
    localizedText: (text) => pick(text, tag)?.value ?? '',
    size,
    count: (value) => counts.format(value),
    percent: (share) => percents.format(share),
    date,
    daysAgo: (days) => relative.format(-days, 'day'),
    time,
  };
};

const built = new Map<string, Words>();

/** The words of a language; built once, since `Intl` formatters are slow to make. */
export const wordsOf = (language: Language): Words => {
  const known = built.get(language.tag);
  if (known?.language === language) return known;
  const words = build(language);
  built.set(language.tag, words);
  return words;
};
