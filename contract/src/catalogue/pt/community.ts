import type { InThisLanguage } from '../catalogue.ts';
import type { communityMessages } from '../en/community.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const communityWords: InThisLanguage<typeof communityMessages> = {
  PAGE_ABOUT: { text: 'Sobre nós' },
  PAGE_ABOUT_MORE: { text: 'Mais sobre nós' },
  PAGE_ABOUT_RULES: { text: 'Como usamos juntos esta caixa' },
  PAGE_ABOUT_CONTACTS: { text: 'Quem cuida desta caixa' },
  PAGE_ABOUT_NO_TEXT: {
    text: 'Ninguém escreveu ainda sobre esta comunidade. A pessoa responsável por esta caixa pode fazer isso.',
  },
  PAGE_ABOUT_LANGUAGES: { text: 'Idiomas destas páginas' },
  PAGE_ABOUT_SOURCE: { text: 'De onde vem isto' },
  PAGE_ABOUT_SOURCE_NONE: { text: 'Esta caixa ainda não tem conteúdo.' },
  PAGE_ABOUT_SIGNED: { text: 'Assinado pelo operador desta caixa, e verificado pela caixa.' },
  PAGE_ABOUT_NOT_SIGNED: { text: 'Ainda não está confirmado quem assina para esta caixa.' },
  PAGE_ABOUT_OWN_TEXTS: {
    text: 'A pessoa responsável por esta caixa escreveu alguns dos textos desta página.',
  },
  PAGE_COMMUNITY: { text: 'Sobre esta comunidade' },
  PAGE_COMMUNITY_LEAD: { text: 'Nome, textos e imagem que todos veem' },
  PAGE_COMMUNITY_HOW: {
    text: 'O que você escreve aqui fica nesta caixa, e nenhuma atualização o muda. Um campo vazio não mostra nada.',
  },
  PAGE_COMMUNITY_LANGUAGE: { text: 'Idioma dos textos: {language}' },
  PAGE_COMMUNITY_OTHER_LANGUAGES: { text: 'Escrever em outro idioma' },
  PAGE_COMMUNITY_NAME: { text: 'Nome da comunidade' },
  PAGE_COMMUNITY_NAME_SET: {
    text: 'As configurações desta caixa dizem o nome: {name}. Elas valem mais do que o que está aqui.',
  },
  PAGE_COMMUNITY_WELCOME: { text: 'Boas-vindas, na primeira página' },
  PAGE_COMMUNITY_ABOUT: { text: 'Sobre nós' },
  PAGE_COMMUNITY_RULES: { text: 'Como usamos juntos esta caixa' },
  PAGE_COMMUNITY_CONTACTS: { text: 'Quem cuida desta caixa, e como encontrar essa pessoa' },
  PAGE_COMMUNITY_MOST: {
    text: 'No máximo {count} letras. Uma linha vazia começa um parágrafo novo.',
  },
  PAGE_COMMUNITY_SAVE: { text: 'Guardar' },
  PAGE_STEWARD_DONE_COMMUNITY: { text: 'Guardado. Agora todos veem.' },
  PAGE_COMMUNITY_THEIRS: { text: 'Outra pessoa guardou isto:' },
  PAGE_COMMUNITY_BACK: { text: 'Voltar aos textos que vieram com a versão' },
  PAGE_COMMUNITY_BACK_HOW: {
    text: 'O nome e os textos deste idioma que foram escritos nesta caixa são removidos.',
  },
  PAGE_COMMUNITY_PICTURE: { text: 'Imagem' },
  PAGE_COMMUNITY_PICTURE_CHOOSE: { text: 'Uma imagem nova (PNG, JPEG ou WebP)' },
  PAGE_COMMUNITY_PICTURE_MOST: {
    text: 'No máximo {sizeBytes}. Uma foto pode dizer onde foi tirada: envie-a antes por um aplicativo de mensagens, que a deixa menor e tira o lugar.',
  },
  PAGE_COMMUNITY_PICTURE_SAVE: { text: 'Mostrar esta imagem' },
  PAGE_COMMUNITY_PICTURE_BACK: { text: 'Voltar à imagem que veio com a versão' },
  PAGE_COMMUNITY_SEE: { text: 'Ver a página' },
  PAGE_COMMUNITY_PROBLEMS: { text: 'O que está errado nos arquivos sobre esta comunidade' },
  COMMUNITY_TEXT_LONG: {
    text: 'Este texto é longo demais: {count} letras, no máximo {most}',
    hint: 'Encurte-o e guarde de novo. Nada mudou ainda.',
  },
  COMMUNITY_TEXT_STRANGE: {
    text: 'Um texto tem sinais que nenhuma página pode mostrar',
    hint: 'Digite-o de novo à mão, sem copiá-lo de outro programa.',
  },
  COMMUNITY_CHANGED: {
    text: 'Enquanto isso outra pessoa guardou outros textos',
    hint: 'Eles estão abaixo de cada campo. Guarde de novo para pôr os seus no lugar.',
  },
  COMMUNITY_NOT_SAVED: {
    text: 'A caixa não conseguiu guardar',
    hint: 'Nada mudou. A caixa pode estar cheia, ou o cartão de memória falhando: veja a página de estado.',
  },
  COMMUNITY_PICTURE_UNKNOWN: {
    text: 'Isto não é uma imagem que os celulares possam mostrar',
    hint: 'Escolha um arquivo cujo nome termine em .png, .jpg ou .webp.',
  },
  COMMUNITY_PICTURE_LARGE: {
    text: 'A imagem é grande demais',
    hint: 'Deixe-a menor: no máximo {sizeBytes}, e {pixels} pontos de largura e de altura. Uma captura de tela serve.',
  },
  COMMUNITY_COLOUR_UNREADABLE: {
    text: '{path}: a cor {scheme} {colour} não se lê bem nas páginas (contraste {ratio}, é preciso 4.5)',
    hint: 'A mais próxima que se lê é {proposed}.',
  },
  COMMUNITY_INVALID: {
    text: '{path} não pode ser usado ({reason})',
    hint: 'Os textos dele ficam de fora. Corrija o arquivo; docs/spec/community-v1.md diz como ele deve ser.',
  },
  COMMUNITY_PICTURE_MISSING: {
    text: 'A imagem {path} não está ali',
    hint: 'Ponha o arquivo junto de community.json, ou tire dele "picture".',
  },
  LANGUAGE_FILE_INVALID: {
    text: 'O arquivo de idioma {path} não pode ser usado ({reason})',
    hint: '"hotspot languages template" escreve um correto; compare os dois.',
  },
  LANGUAGE_CODES_UNKNOWN: {
    text: 'O arquivo de idioma {path} tem palavras que estas páginas não têm: {count} ({codes})',
    hint: 'Tire-as, ou corrija como estão escritas. As outras são usadas.',
  },
  LANGUAGE_PLACES_DIFFER: {
    text: 'O arquivo de idioma {path} tem em "{word}" outros lugares a preencher que o inglês, que tem {places}',
    hint: 'Deixe como está, e tudo, o que vai entre chaves.',
  },
  LANGUAGE_HINT_DIFFERS: {
    text: 'O arquivo de idioma {path} tem uma dica em "{word}" onde o inglês não tem, ou não tem onde ele tem',
    hint: 'Ponha uma dica exatamente onde as palavras inglesas têm.',
  },
  LANGUAGE_CONTROL_CHARACTERS: {
    text: 'O arquivo de idioma {path} tem em "{word}" sinais que nenhuma página pode mostrar',
    hint: 'Digite essa palavra de novo à mão.',
  },
};
