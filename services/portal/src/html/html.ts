const markup = Symbol('markup');

/** Markup that is safe to send: made by {@link html}, which escapes everything it is given. */
export interface Html {
  readonly [markup]: string;
}

/** What may stand in a `${}` of {@link html}. `undefined` and `false` leave nothing. */
export type Fragment = Html | string | number | false | undefined | readonly Fragment[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for element content and for quoted attribute values. */
const escapeText = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');

const isList = (fragment: Fragment): fragment is readonly Fragment[] => Array.isArray(fragment);

const toMarkup = (fragment: Fragment): string => {
  if (fragment === undefined || fragment === false) return '';
  if (typeof fragment === 'string') return escapeText(fragment);
  if (typeof fragment === 'number') return String(fragment);
  return isList(fragment) ? fragment.map(toMarkup).join('') : fragment[markup];
};

/** Vouches for markup that is not ours to escape: constants of this package, never input. */
export const trustedMarkup = (constant: string): Html => ({ [markup]: constant });

/**
 * Template tag: escapes each value, keeps nested {@link Html}, joins lists. Attribute values must be
 * quoted in the template. A line break and the indent after it count as one space.
 */
export const html = (strings: TemplateStringsArray, ...values: Fragment[]): Html =>
  trustedMarkup(
    strings
      .map((part, index) => {
        const value = values[index];
        return part.replaceAll(/\n\s*/g, ' ') + (index < values.length ? toMarkup(value) : '');
      })
      .join(''),
  );

/** The markup as text, to be sent. */
export const renderHtml = (document: Html): string => document[markup];
