import type { InThisLanguage } from '../catalogue.ts';
import type { mapPageMessages } from '../en/map-pages.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const mapPageWords: InThisLanguage<typeof mapPageMessages> = {
  PAGE_MAP_LOOK: { text: 'Fungua ramani' },
  PAGE_MAP_LOOK_NAMED: { text: 'Fungua ramani {name}' },
  PAGE_MAP_NAMED: { text: 'Ramani {name}' },
  PAGE_MAP_SEARCH: { text: 'Tafuta mahali' },
  PAGE_MAP_SEARCH_NONE: { text: 'Hakuna mahali penye jina hilo kwenye ramani hii.' },
  PAGE_MAP_SEARCH_FOUND: { text: 'Mahali palipopatikana: {count}' },
  PAGE_MAP_BROKEN: { text: 'Ramani haiwezi kuonyeshwa hapa. Unaweza kupakua faili.' },
  PAGE_MAP_PART_BROKEN: { text: 'Baadhi ya sehemu za ramani haziwezi kuonyeshwa.' },
  PAGE_MAP_NO_PICTURE: {
    text: 'Kivinjari hiki hakiwezi kuonyesha ramani. Pakua faili na uifungue kwenye programu ya ramani.',
  },
  PAGE_MAP_KEYS: {
    text: 'Sogeza ramani kwa kidole, kipanya au vitufe vya mishale. Jumlisha na toa hubadilisha ukubwa wake.',
  },
  PAGE_MAP_ZOOM_IN: { text: 'Kubwa zaidi' },
  PAGE_MAP_ZOOM_OUT: { text: 'Ndogo zaidi' },
  PAGE_MAP_KIND_COUNTRY: { text: 'Nchi' },
  PAGE_MAP_KIND_REGION: { text: 'Mkoa' },
  PAGE_MAP_KIND_CITY: { text: 'Jiji' },
  PAGE_MAP_KIND_TOWN: { text: 'Mji' },
  PAGE_MAP_KIND_VILLAGE: { text: 'Kijiji' },
  PAGE_MAP_KIND_AREA: { text: 'Mtaa' },
  PAGE_MAP_KIND_MOUNTAIN: { text: 'Mlima' },
  PAGE_MAP_KIND_WATER: { text: 'Maji' },
};
