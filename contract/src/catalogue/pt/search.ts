import type { InThisLanguage } from '../catalogue.ts';
import type { searchMessages } from '../en/search.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const searchWords: InThisLanguage<typeof searchMessages> = {
  SEARCH_BUSY: {
    text: 'Muitas pessoas estão procurando agora',
    hint: 'Tente de novo daqui a pouco.',
  },
  SEARCH_SLOW: {
    text: 'Esta pesquisa demora demais',
    hint: 'Tente com outras palavras, ou com uma palavra a mais.',
  },
  PAGE_SEARCH: { text: 'Procurar' },
  PAGE_SEARCH_FIELD: { text: 'O que você procura?' },
  PAGE_SEARCH_NOTHING: {
    text: 'Nada foi encontrado',
    hint: 'Tente com menos palavras ou escreva-as de outro modo.',
  },
  PAGE_SEARCH_FOUND: { text: 'Encontrados: {count}' },
  PAGE_SEARCH_PART_MISSING: {
    text: 'Uma parte do que há nesta caixa não pode ser pesquisada agora',
    hint: 'Procure pelo nome na lista de conteúdos.',
  },
  PAGE_SEARCH_NO_INDEX: {
    text: 'Esta versão veio sem textos para pesquisar',
    hint: 'Veja as listas de aplicativos, conteúdos e mapas.',
  },
  PAGE_PLAY_CAPTIONS: { text: 'Legendas' },
  PAGE_LIBRARY_CLOSED: {
    text: 'Esta biblioteca não pode ser aberta agora',
    hint: 'Tente em um minuto. Se continuar assim, avise a pessoa responsável.',
  },
};
