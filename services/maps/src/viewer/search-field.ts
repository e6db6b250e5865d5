/// <reference lib="dom" />
import type { ViewerWords } from './page-data.ts';
import { readPlaces, searchPlaces, type ListedPlace } from './search-places.ts';

/** How near the map goes to a place, by its kind. */
const zooms: Readonly<Record<string, number | undefined>> = {
  country: 5,
  region: 7,
  city: 11,
  town: 13,
  village: 14,
  area: 14,
  mountain: 13,
  water: 12,
};

const nearest = 16;

export const zoomOf = ({ kind }: Pick<ListedPlace, 'kind'>): number => zooms[kind] ?? nearest;

const loadPlaces = async (address: string): Promise<readonly ListedPlace[]> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`places: ${answer.status}`);
  return readPlaces(await answer.json());
};

/**
 * Makes the search of the page work: the list is loaded at the first letter, results are buttons below
 * the field, and how many there are is said to screen readers.
 *
 * @param form the form of the page: an input, an element of role status, a list
 */
export const startSearch = (
  form: HTMLFormElement,
  address: string,
  words: ViewerWords,
  goTo: (place: ListedPlace) => void,
): void => {
  const input = form.querySelector('input');
  const status = form.querySelector<HTMLElement>('[role=status]');
  const list = form.querySelector('ul');
  if (input === null || status === null || list === null) return;
  let loading: Promise<readonly ListedPlace[]> | undefined;

  const show = (found: readonly ListedPlace[], isAsked: boolean): void => {
    status.textContent = !isAsked
      ? ''
      : found.length === 0
        ? words.nothingFound
        : words.found.replace('{count}', String(found.length));
    list.replaceChildren(
      ...found.map((place) => {
        const item = document.createElement('li');
        const button = document.createElement('button');
        button.type = 'button';
        const name = document.createElement('span');
        name.dir = 'auto';
        name.textContent = place.name;
        const kind = document.createElement('small');
        kind.textContent = words.kinds[place.kind] ?? '';
        button.append(name, ' ', kind);
        button.addEventListener('click', () => {
          list.replaceChildren();
          status.textContent = '';
          input.value = place.name;
          goTo(place);
        });
        item.append(button);
        return item;
      }),
    );
  };

  const search = async (): Promise<void> => {
    const query = input.value;
    if (query.trim() === '') {
      show([], false);
      return;
    }
    try {
      loading ??= loadPlaces(address);
      const places = await loading;
      if (input.value === query) show(searchPlaces(places, query), true);
    } catch {
      loading = undefined;
      status.textContent = words.broken;
    }
  };
  input.addEventListener('input', () => void search());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('button')?.click();
  });
  form.hidden = false;
};
