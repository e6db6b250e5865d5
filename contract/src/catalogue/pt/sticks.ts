import type { InThisLanguage } from '../catalogue.ts';
import type { stickMessages } from '../en/sticks.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const stickWords: InThisLanguage<typeof stickMessages> = {
  STICK_READING: { text: 'Lendo {label}', hint: 'Deixe no lugar.' },
  STICK_CHECKING: { text: 'Verificando o que há em {label}', hint: 'Deixe no lugar.' },
  STICK_COPYING: {
    text: 'Copiando de {label}',
    hint: 'Deixe no lugar. Se for retirado, a caixa continua quando ele voltar.',
  },
  STICK_WAITING_TURN: {
    text: '{label} espera até a caixa terminar outra coisa',
    hint: 'Deixe no lugar. Se precisar dele agora, retire e traga de volta mais tarde.',
  },
  STICK_WAITING_END: {
    text: 'Tudo foi copiado de {label}. A caixa está preparando o uso',
    hint: 'Espere um momento: logo poderá retirar.',
  },
  STICK_WRITING: {
    text: 'Gravando em {label}',
    hint: 'Não retire agora: o que está sendo gravado seria perdido.',
  },
  STICK_DONE: {
    text: 'Pronto. Pode retirar {label}',
    hint: 'Leve para a próxima caixa, ou guarde para reparos.',
  },
  STICK_REST_ELSEWHERE: {
    text: 'Pode retirar {label}: a caixa já tem tudo o que pode usar dele',
    hint: 'Ainda falta algo. Coloque outro pendrive com esta versão.',
  },
  STICK_NOTHING_NEW: {
    text: 'Pode retirar {label}: a caixa já tem tudo',
    hint: 'Se esperava algo novo, peça ao operador um mais recente.',
  },
  STICK_NOTHING_HERE: {
    text: 'Pode retirar {label}: não há nada para esta caixa nele',
    hint: 'Um pendrive para esta caixa tem uma pasta "hotspot", ou um arquivo que termina em ".hotspot".',
  },
  STICK_UNUSABLE: {
    text: '{label} não pode ser usado',
    hint: 'Retire. Tente outro pendrive ou outra entrada USB.',
  },
};
