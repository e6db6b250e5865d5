import type { InThisLanguage } from '../catalogue.ts';
import type { engineMessages } from '../en/engine.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const engineWords: InThisLanguage<typeof engineMessages> = {
  ENGINE_UNREACHABLE: {
    text: 'O motor de contêineres da caixa não responde',
    hint: 'A caixa tenta de novo sozinha. A caixa continua com o que tem. Operadores: o serviço "engine" está funcionando, e o próprio motor?',
  },
  ENGINE_REFUSED: {
    text: 'O motor de contêineres da caixa recusou: {reason}',
    hint: 'A caixa continua com o que tem.',
  },
  ENGINE_FULL: {
    text: 'Não há espaço para programas novos: são precisos {neededBytes} e há {freeBytes} livres onde ficam os contêineres',
    hint: 'Tire da caixa o que não é preciso, ou use um cartão maior. A caixa continua com o que tem.',
  },
  ENGINE_IMAGE_WRONG: {
    text: 'O programa que chegou não é o prometido: {reason}',
    hint: 'Nada dele é usado. A caixa continua com o que tem. Se acontecer de novo, faça a versão outra vez.',
  },
  ENGINE_UNHEALTHY: {
    text: 'O novo {service} não iniciou bem, por isso a caixa voltou ao de antes',
    hint: 'Avise o operador: é preciso uma versão com um melhor.',
  },
  ENGINE_SUPERVISED: {
    text: 'Quem cuida dos contêineres desta caixa é a balena, por isso uma versão não pode trocá-los',
    hint: 'O código dos serviços continua vindo com as versões; as imagens vêm da balena (docs/operator/software-updates.md).',
  },
  ENGINE_APPS_OFF: {
    text: 'Esta caixa não aceita aplicativos em contêineres próprios',
    hint: 'SIDELOAD_APPS=on permite isso.',
  },
};
