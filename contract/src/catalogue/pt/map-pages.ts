import type { InThisLanguage } from '../catalogue.ts';
import type { mapPageMessages } from '../en/map-pages.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const mapPageWords: InThisLanguage<typeof mapPageMessages> = {
  PAGE_MAP_LOOK: { text: 'Abrir mapa' },
  PAGE_MAP_LOOK_NAMED: { text: 'Abrir mapa {name}' },
  PAGE_MAP_NAMED: { text: 'Mapa {name}' },
  PAGE_MAP_SEARCH: { text: 'Procurar um lugar' },
  PAGE_MAP_SEARCH_NONE: { text: 'Não há nenhum lugar com esse nome neste mapa.' },
  PAGE_MAP_SEARCH_FOUND: { text: 'Lugares encontrados: {count}' },
  PAGE_MAP_BROKEN: { text: 'O mapa não pode ser mostrado aqui. Pode baixar o arquivo.' },
  PAGE_MAP_PART_BROKEN: { text: 'Algumas partes do mapa não podem ser mostradas.' },
  PAGE_MAP_NO_PICTURE: {
    text: 'Este navegador não consegue mostrar o mapa. Baixe o arquivo e abra-o num aplicativo de mapas.',
  },
  PAGE_MAP_KEYS: {
    text: 'Mova o mapa com um dedo, o mouse ou as setas. Mais e menos mudam o tamanho.',
  },
  PAGE_MAP_ZOOM_IN: { text: 'Maior' },
  PAGE_MAP_ZOOM_OUT: { text: 'Menor' },
  PAGE_MAP_KIND_COUNTRY: { text: 'País' },
  PAGE_MAP_KIND_REGION: { text: 'Região' },
  PAGE_MAP_KIND_CITY: { text: 'Cidade grande' },
  PAGE_MAP_KIND_TOWN: { text: 'Cidade' },
  PAGE_MAP_KIND_VILLAGE: { text: 'Aldeia' },
  PAGE_MAP_KIND_AREA: { text: 'Bairro' },
  PAGE_MAP_KIND_MOUNTAIN: { text: 'Montanha' },
  PAGE_MAP_KIND_WATER: { text: 'Água' },
};
