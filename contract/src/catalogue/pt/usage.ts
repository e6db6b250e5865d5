import type { InThisLanguage } from '../catalogue.ts';
import type { usageMessages } from '../en/usage.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const usageWords: InThisLanguage<typeof usageMessages> = {
  USAGE_LOST: {
    text: 'Não se podia ler quantas vezes as coisas foram levadas; a caixa conta de novo desde o começo',
    hint: 'Todo o resto está certo. Se acontecer de novo, o cartão de memória pode estar falhando.',
  },
  USAGE_CHOICE_LOST: {
    text: 'Não se podia ler se a caixa pode contar; as configurações USAGE_COUNTS e USAGE_IN_RECEIPTS decidem de novo',
    hint: 'A pessoa responsável pode decidir de novo. Se acontecer de novo, o cartão de memória pode estar falhando.',
  },
  PAGE_USAGE_COUNTED: {
    text: 'Esta caixa conta quantas vezes as coisas são levadas. Ela nunca conta quem as leva.',
  },
  PAGE_USAGE_TOLD: {
    text: 'Esta caixa conta quantas vezes as coisas são levadas e diz os números ao operador. Ela nunca conta quem as leva.',
  },
  PAGE_USAGE_OFF: { text: 'Esta caixa não conta o que é levado.' },
  PAGE_USAGE: { text: 'O que as pessoas levam' },
  PAGE_USAGE_LEAD: {
    text: 'Quantas vezes aplicativos, livros e mapas foram levados. Nunca diz quem os levou.',
  },
  PAGE_USAGE_STEPS: {
    text: 'Os números vão de cinco em cinco, arredondados para baixo, para que nenhum fale de uma só pessoa. Os dias são os do relógio desta caixa, que pode estar errado.',
  },
  PAGE_USAGE_NONE: {
    text: 'Nada foi contado ainda. Números novos chegam mais ou menos a cada minuto.',
  },
  PAGE_USAGE_IS_OFF: { text: 'A contagem está desligada. Nada é guardado.' },
  PAGE_USAGE_DAYS: { text: 'Os últimos 30 dias' },
  PAGE_USAGE_DAYS_PICTURE: {
    text: 'Barras dos últimos 30 dias, de {first} a {last}. No melhor dia, {best}, coisas foram levadas cerca de {count} vezes.',
  },
  PAGE_USAGE_ITEMS: { text: 'O que foi levado' },
  PAGE_USAGE_ITEM: { text: 'O quê' },
  PAGE_USAGE_WEEK: { text: '7 dias' },
  PAGE_USAGE_MONTH: { text: '30 dias' },
  PAGE_USAGE_ALL: { text: 'No total' },
  PAGE_USAGE_FEW: { text: 'menos de 5' },
  PAGE_USAGE_OTHERS: { text: 'Outros' },
  PAGE_USAGE_MORE: { text: 'Nos arquivos abaixo há mais: {count}.' },
  PAGE_USAGE_KIND_APP: { text: 'Aplicativos' },
  PAGE_USAGE_KIND_INSTALLER: { text: 'Programas' },
  PAGE_USAGE_KIND_CONTENT: { text: 'Livros, filmes e sites' },
  PAGE_USAGE_KIND_MAP: { text: 'Mapas' },
  PAGE_USAGE_KIND_PAGE: { text: 'Páginas desta caixa' },
  PAGE_USAGE_SECTION_HOME: { text: 'Primeira página' },
  PAGE_USAGE_SECTION_WELCOME: { text: 'Primeiros passos' },
  PAGE_USAGE_SECTION_ABOUT: { text: 'Sobre esta comunidade' },
  PAGE_USAGE_SAVE: { text: 'Guardar os números' },
  PAGE_USAGE_SAVE_TABLE: { text: 'Como tabela (CSV)' },
  PAGE_USAGE_SAVE_JSON: { text: 'Para programas (JSON)' },
  PAGE_USAGE_SWITCHES: { text: 'O que é permitido' },
  PAGE_USAGE_STOP: { text: 'Parar de contar e apagar todos os números' },
  PAGE_USAGE_STOP_SURE: { text: 'Parar de contar e apagar todos os números?' },
  PAGE_USAGE_STOP_WHAT: {
    text: 'Todos os números desta caixa são apagados. Não podem ser recuperados. Você pode começar a contar de novo quando quiser.',
  },
  PAGE_USAGE_START: { text: 'Começar a contar' },
  PAGE_USAGE_START_WHAT: {
    text: 'A caixa conta quantas vezes as coisas são levadas. Ela não guarda nomes, endereços nem horas.',
  },
  PAGE_USAGE_TELL: { text: 'Dizer ao operador' },
  PAGE_USAGE_TELL_WHAT: {
    text: 'Os relatórios em pendrives dizem então quantas vezes as coisas foram levadas. Só o operador pode lê-los. Os relatórios também devem ser permitidos.',
  },
  PAGE_USAGE_TELL_NOT: { text: 'Não dizer ao operador' },
  PAGE_USAGE_IS_TOLD: { text: 'O operador recebe os números, em relatórios em pendrives.' },
  PAGE_STEWARD_DONE_USAGE: { text: 'Está feito' },
};
