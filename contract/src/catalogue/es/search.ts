import type { InThisLanguage } from '../catalogue.ts';
import type { searchMessages } from '../en/search.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const searchWords: InThisLanguage<typeof searchMessages> = {
  SEARCH_BUSY: {
    text: 'Muchas personas están buscando ahora',
    hint: 'Inténtelo de nuevo en un momento.',
  },
  SEARCH_SLOW: {
    text: 'Esta búsqueda tarda demasiado',
    hint: 'Inténtelo con otras palabras, o con una palabra más.',
  },
  PAGE_SEARCH: { text: 'Buscar' },
  PAGE_SEARCH_FIELD: { text: '¿Qué busca?' },
  PAGE_SEARCH_NOTHING: {
    text: 'No se encontró nada',
    hint: 'Pruebe con menos palabras o escríbalas de otra manera.',
  },
  PAGE_SEARCH_FOUND: { text: 'Encontrados: {count}' },
  PAGE_SEARCH_PART_MISSING: {
    text: 'Una parte de lo que hay en esta caja no se puede buscar ahora',
    hint: 'Búsquelo por su nombre en la lista de contenidos.',
  },
  PAGE_SEARCH_NO_INDEX: {
    text: 'Esta versión vino sin textos para buscar',
    hint: 'Mire en las listas de aplicaciones, contenidos y mapas.',
  },
  PAGE_PLAY_CAPTIONS: { text: 'Subtítulos' },
  PAGE_LIBRARY_CLOSED: {
    text: 'Esta biblioteca no se puede abrir ahora',
    hint: 'Inténtelo en un minuto. Si sigue así, avise a la persona encargada.',
  },
};
