import type { InThisLanguage } from '../catalogue.ts';
import type { diagnosticsMessages } from '../en/diagnostics.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const diagnosticsWords: InThisLanguage<typeof diagnosticsMessages> = {
  PAGE_DIAGNOSTICS: { text: 'Relatório para o operador' },
  PAGE_DIAGNOSTICS_LEAD: {
    text: 'Um arquivo que diz como esta caixa está. Dê-o ao operador se algo estiver errado: em um pendrive ou por e-mail.',
  },
  PAGE_DIAGNOSTICS_IN: { text: 'Contém' },
  PAGE_DIAGNOSTICS_IN_VERSIONS: {
    text: 'Versões do programa, a máquina, a memória e o tempo ligada',
  },
  PAGE_DIAGNOSTICS_IN_BOX: { text: 'Nome da caixa e da comunidade' },
  PAGE_DIAGNOSTICS_IN_STATUS: { text: 'O que a caixa faz, tem e fez; espaço no cartão' },
  PAGE_DIAGNOSTICS_IN_SETTINGS: {
    text: 'Quais configurações estão definidas e quais foram recusadas, sem o que dizem',
  },
  PAGE_DIAGNOSTICS_IN_ACTS: { text: 'O que as pessoas responsáveis fizeram, sem nomes' },
  PAGE_DIAGNOSTICS_IN_EVENTS: { text: 'As últimas coisas que o programa anotou, em códigos' },
  PAGE_DIAGNOSTICS_OUT: { text: 'Não contém' },
  PAGE_DIAGNOSTICS_OUT_SECRETS: { text: 'Nem PIN, nem senha do Wi-Fi, nem chaves' },
  PAGE_DIAGNOSTICS_OUT_PEOPLE: {
    text: 'Nem visitantes, nem celulares, nem endereços, nem nomes de pendrives, nem o que as pessoas levam',
  },
  PAGE_DIAGNOSTICS_SAVE: { text: 'Guardar o relatório' },
  PAGE_DIAGNOSTICS_SHOW: { text: 'Ler tudo aqui' },
};
