import type { InThisLanguage } from '../catalogue.ts';
import type { remoteHelpMessages } from '../en/remote-help.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const remoteHelpWords: InThisLanguage<typeof remoteHelpMessages> = {
  REMOTE_HELP_OFF: {
    text: 'Ajuda a distância: desligada. Ninguém pode entrar nesta caixa de longe',
  },
  REMOTE_HELP_UNAVAILABLE: {
    text: 'Ajuda a distância: desligada. Esta caixa não tem como deixar alguém entrar de longe',
  },
  REMOTE_HELP_ALLOWED: {
    text: 'Ajuda a distância: ligada. {who} pode entrar nesta caixa de longe até {until}',
  },
  REMOTE_HELP_CLOSING: {
    text: 'Ninguém tem permissão para entrar de longe, e a caixa ainda não sabe se a entrada está fechada',
    hint: 'Ela continua tentando. Para ter certeza já, tire a Internet da caixa.',
  },
  REMOTE_HELP_LOST: {
    text: 'O que estava anotado sobre a ajuda a distância se danificou: ninguém mais pode entrar',
    hint: 'Uma pessoa responsável pode permiti-la de novo.',
  },
  REMOTE_HELP_KEY_LOST: {
    text: 'A chave desta caixa para a ajuda a distância se danificou, e foi feita uma nova',
    hint: 'Envie a linha nova ao operador antes de precisar de ajuda.',
  },
  REMOTE_HELP_WAY_CLOSED: { text: 'A entrada está fechada' },
  REMOTE_HELP_WAY_CLOSING: { text: 'A entrada está sendo fechada' },
  REMOTE_HELP_WAY_OPENING: { text: 'A entrada está sendo aberta' },
  REMOTE_HELP_WAY_OPEN: { text: 'A entrada está aberta' },
  REMOTE_HELP_SERVER_UNREACHABLE: {
    text: 'Não há conexão com o servidor de ajuda',
    hint: 'A caixa tem Internet? Ela continua tentando enquanto a ajuda estiver permitida.',
  },
  REMOTE_HELP_SERVER_FOREIGN: {
    text: 'O que responde como servidor de ajuda é outra máquina, e não pôde entrar',
    hint: 'Pode haver alguém no meio. Pergunte ao operador da caixa.',
  },
  REMOTE_HELP_KEY_REFUSED: {
    text: 'O servidor de ajuda ainda não conhece a chave desta caixa',
    hint: 'Envie ao operador a linha abaixo.',
  },
  REMOTE_HELP_PORT_TAKEN: {
    text: 'O servidor de ajuda não deu lugar a esta caixa',
    hint: 'Outra caixa pode ter as mesmas portas. O operador pode definir REMOTE_HELP_PORT.',
  },
  REMOTE_HELP_PROGRAM_FAILED: {
    text: 'O programa da ajuda a distância não funciona',
    hint: 'Pergunte ao operador da caixa.',
  },
  REMOTE_HELP_IMAGE_MISSING: {
    text: 'A imagem de contêiner para a ajuda a distância não está nesta caixa',
    hint: 'Pergunte ao operador da caixa.',
  },
  REMOTE_HELP_QUEUED: {
    text: 'A caixa não tem Internet. O que você pediu é feito assim que ela tiver',
  },
  REMOTE_HELP_PLATFORM_REFUSED: {
    text: 'A balena não aceitou a mudança ({reason})',
    hint: 'A caixa continua tentando.',
  },
  REMOTE_HELP_NOT_OFFERED: {
    text: 'A ajuda a distância está desativada nesta caixa',
    hint: 'Quem instalou a caixa pode definir REMOTE_SUPPORT como "on".',
  },
  REMOTE_HELP_NO_WAY: {
    text: 'Esta caixa não tem como deixar alguém entrar de longe',
    hint: 'Quem instalou a caixa precisa definir REMOTE_HELP_SERVER e REMOTE_HELP_HOST_KEY.',
  },
  REMOTE_HELP_WHO_UNFIT: { text: 'Escreva quem entra, com no máximo 80 letras' },
  REMOTE_HELP_HOURS_UNFIT: { text: 'A ajuda pode ser permitida por 1 a 168 horas' },
  REMOTE_HELP_NOT_FROM_AFAR: {
    text: 'Isto não pode ser feito pela ajuda a distância',
    hint: 'Alguém diante da caixa pode fazê-lo.',
  },
  PAGE_REMOTE_HELP: { text: 'Ajuda a distância' },
  PAGE_REMOTE_HELP_LEAD: {
    text: 'Deixe alguém entrar de longe por algumas horas, quando a caixa precisar. Todos veem isso em todas as páginas.',
  },
  PAGE_REMOTE_HELP_CAN: { text: 'O que podem ver e fazer' },
  PAGE_REMOTE_HELP_CAN_PAGES: {
    text: 'Todas as páginas desta caixa. Com o PIN podem fazer o que uma pessoa responsável pode, menos o que precisa de alguém diante da caixa.',
  },
  PAGE_REMOTE_HELP_CAN_TARGET: {
    text: 'Se quem instalou a caixa quiser assim: a própria máquina, para ajudantes que tenham uma conta nela. Podem ver e mudar tudo.',
  },
  PAGE_REMOTE_HELP_CAN_ALL: {
    text: 'A própria máquina: podem ver e mudar tudo, também o que as pessoas puseram na caixa.',
  },
  PAGE_REMOTE_HELP_CANNOT: {
    text: 'Não os celulares dos visitantes, nem o que a tela da caixa mostra',
  },
  PAGE_REMOTE_HELP_OWNER: {
    text: 'A organização dona da frota da balena desta caixa pode mudar a distância esta configuração e os programas',
    hint: 'Só tira esse poder uma frota na conta da própria comunidade, ou uma caixa que não esteja ligada à balena.',
  },
  PAGE_REMOTE_HELP_ALLOW: { text: 'Permitir ajuda a distância' },
  PAGE_REMOTE_HELP_ALLOW_WHAT: {
    text: 'Ela termina sozinha, também se a luz acabar no meio. Você pode encerrá-la a qualquer momento.',
  },
  PAGE_REMOTE_HELP_WHO: { text: 'Quem entra' },
  PAGE_REMOTE_HELP_HOURS: { text: 'Por quanto tempo' },
  PAGE_REMOTE_HELP_HOURS_2: { text: '2 horas' },
  PAGE_REMOTE_HELP_HOURS_24: { text: 'Um dia' },
  PAGE_REMOTE_HELP_HOURS_168: { text: 'Uma semana' },
  PAGE_REMOTE_HELP_FOR_HOURS: {
    text: 'por {hours} horas',
    plural: { of: 'hours', one: { text: 'por {hours} hora' } },
  },
  PAGE_REMOTE_HELP_WITHDRAW: { text: 'Encerrar a ajuda a distância' },
  PAGE_REMOTE_HELP_WITHDRAW_WHAT: { text: 'A partir de agora ninguém mais pode entrar.' },
  PAGE_REMOTE_HELP_KEY: { text: 'Para o operador' },
  PAGE_REMOTE_HELP_KEY_WHAT: {
    text: 'O servidor de ajuda {server} precisa conhecer esta linha, uma vez, antes de a ajuda funcionar. Enquanto a ajuda está ligada, estas portas dele levam a esta caixa: {ports}.',
  },
  PAGE_REMOTE_HELP_OPENED: { text: 'A entrada para a ajuda a distância foi aberta' },
  PAGE_REMOTE_HELP_CLOSED: { text: 'A entrada para a ajuda a distância foi fechada' },
  PAGE_REMOTE_HELP_EXPIRED: { text: 'O tempo da ajuda a distância acabou' },
  PAGE_REMOTE_HELP_SHUT: {
    text: 'Esta caixa não deixa ninguém entrar de longe agora',
    hint: 'Alguém que cuida da caixa, e está diante dela, pode permitir isso.',
  },
  PAGE_STEWARD_PLACE_AFAR: { text: 'de longe, pela ajuda a distância' },
  PAGE_STEWARD_LOG_SAVE: { text: 'Guardar esta lista' },
  PAGE_STEWARD_DONE_HELP_ON: { text: 'A ajuda a distância está permitida' },
  PAGE_STEWARD_DONE_HELP_OFF: { text: 'A ajuda a distância terminou' },
};
