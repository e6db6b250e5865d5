import type { InThisLanguage } from '../catalogue.ts';
import type { mirrorMessages } from '../en/mirrors.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const mirrorWords: InThisLanguage<typeof mirrorMessages> = {
  MIRROR_UNREACHABLE: {
    text: 'Não há conexão com {label} ({reason})',
    hint: 'A caixa tenta de novo sozinha. Verifique se ela tem Internet.',
  },
  MIRROR_TOO_SLOW: {
    text: '{label} foi lento demais: menos de 1 KB por segundo durante um minuto',
    hint: 'A caixa tenta mais tarde. Outro espelho ou um pendrive pode ser mais rápido.',
  },
  MIRROR_CERTIFICATE: {
    text: '{label} não consegue provar quem é ({reason})',
    hint: 'Avise o operador. Pendrives e outros espelhos continuam funcionando.',
  },
  MIRROR_DATE_UNCHECKED: {
    text: 'A caixa não sabe a data, por isso não verificou o certificado de {label}',
    hint: 'Não é preciso fazer nada: o que vem de lá é verificado pelas assinaturas.',
  },
  MIRROR_REDIRECT_REFUSED: {
    text: '{label} manda a caixa para um lugar aonde ela não deve ir ({reason})',
    hint: 'Se a rede pedir login, faça o login. Senão, avise o operador.',
  },
  MIRROR_ANSWER_WRONG: {
    text: '{label} não responde como um espelho ({reason})',
    hint: 'Avise o operador: "hotspot mirror check" diz o que está errado.',
  },
  MIRROR_FILE_CHANGED: {
    text: 'O arquivo {name} de {label} mudou enquanto a caixa o lia',
    hint: 'A caixa tenta mais tarde. Se continuar assim, avise o operador.',
  },
  MIRROR_PORTAL: {
    text: 'Veio uma página no lugar dos dados de {label}: a rede pode querer que alguém faça login',
    hint: 'Faça o login nessa rede com um celular ou computador. A caixa tenta de novo sozinha.',
  },
  MIRROR_BUSY: {
    text: '{label} não pode responder agora (HTTP {status})',
    hint: 'A caixa tenta mais tarde.',
  },
  MIRROR_REFUSED: {
    text: '{label} se recusa a responder (HTTP {status})',
    hint: 'Confira o endereço do espelho nas configurações, ou avise o operador.',
  },
  MIRROR_NOT_ASKED: { text: '{label} ainda não foi consultado' },
  MIRROR_READY: { text: '{label} responde' },
  MIRROR_WINDOW_IGNORED: {
    text: '{label} responde. A caixa não sabe a hora, por isso não respeita o horário que você definiu',
    hint: 'O horário volta a valer assim que a caixa souber a hora: pela Internet, ou por um relógio com bateria.',
  },
  MIRROR_HELD_WINDOW: {
    text: 'A caixa usa a Internet só neste horário: {window}',
    hint: 'Espere, ou toque em "Baixar agora".',
  },
  MIRROR_HELD_BUDGET: {
    text: 'A caixa usou os {megabytes} MB que pode pegar da Internet em um mês',
    hint: 'Ela continua no mês que vem. Um pendrive funciona sempre. O limite é UPDATE_MONTHLY_MB nas configurações.',
  },
  TRAFFIC_LOST: {
    text: 'A conta do que veio pela Internet neste mês se danificou e recomeça',
    hint: 'Se você paga a Internet por dados, olhe a conta do seu provedor.',
  },
  MIRROR_HELD_METERED: {
    text: 'A ligação à Internet é paga por dados: a caixa só olha se há novidades',
    hint: 'Toque em "Baixar agora" para trazer o novo.',
  },
};
