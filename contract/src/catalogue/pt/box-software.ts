import type { InThisLanguage } from '../catalogue.ts';
import type { boxSoftwareMessages } from '../en/box-software.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const boxSoftwareWords: InThisLanguage<typeof boxSoftwareMessages> = {
  SOFTWARE_RUNS: { text: '{service}: {version}, vindo com uma versão do operador' },
  SOFTWARE_RUNS_BUILT_IN: { text: '{service}: {version}, o que veio com a caixa' },
  SOFTWARE_NOT_NEWER: {
    text: 'O programa de {service} na versão do operador, {version}, não é mais novo que o que veio com a caixa',
  },
  SOFTWARE_OTHER_API: {
    text: 'O programa de {service} na versão do operador, {version}, é feito para outros programas que não os desta caixa',
    hint: 'Primeiro é preciso atualizar a imagem da caixa.',
  },
  SOFTWARE_OTHER_NODE: {
    text: 'O programa de {service} na versão do operador, {version}, é feito para o Node {node}, que esta caixa não tem',
    hint: 'Primeiro é preciso atualizar a imagem da caixa.',
  },
  SOFTWARE_DAMAGED: {
    text: 'O programa de {service}, {version}, não é o que foi assinado: não foi iniciado',
    hint: 'A caixa usa o que veio com ela. Se acontecer de novo, o cartão de memória pode estar falhando.',
  },
  SOFTWARE_CRASHED: {
    text: 'O novo programa de {service}, {version}, falhou várias vezes seguidas',
    hint: 'A caixa usa o que veio com ela. Avise o operador.',
  },
  SOFTWARE_NOT_COUNTED: {
    text: 'O programa de {service}, {version}, não foi iniciado, porque nada pôde ser anotado sobre ele',
    hint: 'A caixa usa o que veio com ela. Veja se o cartão de memória está cheio ou falhando.',
  },
  SOFTWARE_NOT_STARTED: {
    text: 'O novo programa de {service}, {version}, não começou a trabalhar',
  },
  SOFTWARE_STARTING: { text: 'O novo programa de {service}, {version}, está iniciando' },
  PAGE_STATUS_SOFTWARE: { text: 'Programas desta caixa' },
};
