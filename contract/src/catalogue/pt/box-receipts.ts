import type { InThisLanguage } from '../catalogue.ts';
import type { boxReceiptMessages } from '../en/box-receipts.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const boxReceiptWords: InThisLanguage<typeof boxReceiptMessages> = {
  RECEIPT_WRITING: { text: 'Gravando em {label} um relatório para o operador' },
  RECEIPT_WRITTEN: {
    text: '{label}: pronto; leva um relatório para o operador',
    hint: 'Devolva o pendrive ao operador quando puder. Só o operador pode lê-lo.',
  },
  RECEIPT_STICK_FULL: {
    text: 'Em {label} não há espaço para um relatório',
    hint: 'Todo o resto está certo: o que o pendrive trouxe foi aceito mesmo assim. Apague dele os arquivos de que não precisa.',
  },
  RECEIPT_STICK_READ_ONLY: {
    text: 'Não é possível gravar em {label}, por isso não leva relatório',
    hint: 'Todo o resto está certo: o que o pendrive trouxe foi aceito mesmo assim. Alguns pendrives têm uma chavinha no lado.',
  },
  RECEIPT_STICK_FAILED: {
    text: 'Não foi possível gravar o relatório em {label}',
    hint: 'Todo o resto está certo: o que o pendrive trouxe foi aceito mesmo assim. Se acontecer de novo, use outro.',
  },
  DEVICE_KEY_LOST: {
    text: 'A chave com que a caixa assina os relatórios não podia ser lida; a caixa tem uma nova',
    hint: 'Avise o operador, que a partir de agora vê uma caixa nova. Se acontecer de novo, o cartão de memória pode estar falhando.',
  },
  CONSENTS_LOST: {
    text: 'Não se podia ler se os relatórios são permitidos; a configuração RECEIPTS decide de novo',
    hint: 'A pessoa responsável pode permiti-los ou proibi-los de novo. Se acontecer de novo, o cartão de memória pode estar falhando.',
  },
  PAGE_STATUS_RECEIPTS_ON: {
    text: 'Os relatórios estão ligados: esta caixa grava nos pendrives do operador como ela está. Só o operador pode ler isso, e não diz nada sobre as pessoas.',
  },
  PAGE_STATUS_RECEIPTS_OFF: {
    text: 'Os relatórios estão desligados: esta caixa não grava nada para o operador em pendrives.',
  },
};
