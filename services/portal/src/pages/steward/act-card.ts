import type { MessageCode } from '@p2p-hotspot/contract';
import { html, type Html } from '../../html/html.ts';
import { stewardForm, type StewardView } from './steward-page.ts';

/** Name of the field that says which act of a page is asked for. */
export const actField = 'do';

/** One thing that a steward may ask for: what it is called, what will happen, and the button. */
export interface ActCard {
  /** Value of `actField`. */
  readonly act: string;
  readonly title: MessageCode;
  readonly text: MessageCode;
  /** What the button says, where that is not the title. */
  readonly button?: MessageCode;
  readonly fields?: Readonly<Record<string, string>>;
  /** What there is to type. */
  readonly inputs?: Html;
  /** Stands below a heading of its own in the page, so its title is one step deeper. */
  readonly isPart?: boolean;
  /** The page's main act, drawn so; the others are quiet. */
  readonly isMain?: boolean;
}

export const actCard = (
  view: StewardView,
  path: string,
  {
    act,
    title,
    text,
    button = title,
    fields = {},
    inputs,
    isPart = false,
    isMain = false,
  }: ActCard,
): Html => {
  const { words } = view.context;
  return stewardForm(
    view,
    path,
    html`${isPart ? html`<h3>${words.say(title)}</h3>` : html`<h2>${words.say(title)}</h2>`}
      <p>${words.say(text)}</p>
      ${inputs}
      <p class="links">
        <button class="button ${!isMain && 'quiet'}">${words.say(button)}</button>
      </p>`,
    [[actField, act], ...Object.entries(fields)],
  );
};
