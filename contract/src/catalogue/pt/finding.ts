import type { InThisLanguage } from '../catalogue.ts';
import type { findingMessages } from '../en/finding.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const findingWords: InThisLanguage<typeof findingMessages> = {
  PAGE_SEARCH_MAPS: { text: 'Mapas e lugares' },
  PAGE_SEARCH_LIBRARIES: { text: 'Páginas de bibliotecas' },
  PAGE_SEARCH_ALL: { text: 'Procurar em tudo' },
  PAGE_SEARCH_PLACE_ON: { text: 'No mapa {map}' },
};
