import type { InThisLanguage } from '../catalogue.ts';
import type { mapPageMessages } from '../en/map-pages.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const mapPageWords: InThisLanguage<typeof mapPageMessages> = {
  PAGE_MAP_LOOK: { text: 'Abrir mapa' },
  PAGE_MAP_LOOK_NAMED: { text: 'Abrir mapa {name}' },
  PAGE_MAP_NAMED: { text: 'Mapa {name}' },
  PAGE_MAP_SEARCH: { text: 'Buscar un lugar' },
  PAGE_MAP_SEARCH_NONE: { text: 'No hay ningún lugar con ese nombre en este mapa.' },
  PAGE_MAP_SEARCH_FOUND: { text: 'Lugares encontrados: {count}' },
  PAGE_MAP_BROKEN: { text: 'El mapa no se puede mostrar aquí. Puede descargar el archivo.' },
  PAGE_MAP_PART_BROKEN: { text: 'Algunas partes del mapa no se pueden mostrar.' },
  PAGE_MAP_NO_PICTURE: {
    text: 'Este navegador no puede mostrar el mapa. Descargue el archivo y ábralo en una app de mapas.',
  },
  PAGE_MAP_KEYS: {
    text: 'Mueva el mapa con un dedo, el ratón o las flechas. Más y menos cambian su tamaño.',
  },
  PAGE_MAP_ZOOM_IN: { text: 'Más grande' },
  PAGE_MAP_ZOOM_OUT: { text: 'Más pequeño' },
  PAGE_MAP_KIND_COUNTRY: { text: 'País' },
  PAGE_MAP_KIND_REGION: { text: 'Región' },
  PAGE_MAP_KIND_CITY: { text: 'Ciudad' },
  PAGE_MAP_KIND_TOWN: { text: 'Pueblo grande' },
  PAGE_MAP_KIND_VILLAGE: { text: 'Pueblo' },
  PAGE_MAP_KIND_AREA: { text: 'Barrio' },
  PAGE_MAP_KIND_MOUNTAIN: { text: 'Montaña' },
  PAGE_MAP_KIND_WATER: { text: 'Agua' },
};
