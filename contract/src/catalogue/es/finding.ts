import type { InThisLanguage } from '../catalogue.ts';
import type { findingMessages } from '../en/finding.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const findingWords: InThisLanguage<typeof findingMessages> = {
  PAGE_SEARCH_MAPS: { text: 'Mapas y lugares' },
  PAGE_SEARCH_LIBRARIES: { text: 'Páginas de bibliotecas' },
  PAGE_SEARCH_ALL: { text: 'Buscar en todo' },
  PAGE_SEARCH_PLACE_ON: { text: 'En el mapa {map}' },
};
