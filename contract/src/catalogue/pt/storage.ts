import type { InThisLanguage } from '../catalogue.ts';
import type { storageMessages } from '../en/storage.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const storageWords: InThisLanguage<typeof storageMessages> = {
  SPACE_TAKEN: {
    text: 'O disco encheu enquanto a caixa copiava: há {freeBytes} livres, e {reserveBytes} ficam para a própria caixa',
    hint: 'O que havia aqui continua aqui, e o que foi copiado fica. A caixa continua sozinha assim que houver espaço, com o pendrive colocado.',
  },
  PREVIOUS_GIVEN_UP: {
    text: 'Para dar lugar a {releases}, foi removido o que havia antes da versão atual',
    hint: 'Não se pode voltar até a nova versão chegar. O que há agora fica.',
  },
  REPLACE_NEEDS_CONSENT: {
    text: 'O velho e o novo não cabem juntos nesta caixa. Para a versão {counter} de "{channel}", seria preciso tirar antes {components}: {freedBytes}',
    hint: 'A pessoa responsável decide. Com um sim, a caixa primeiro verifica tudo no pendrive, depois tira o velho e copia o novo; o resto fica o tempo todo. Até o novo chegar, estas partes faltam, e não há volta para as velhas.',
  },
  REPLACE_NOT_ASKED: {
    text: 'A caixa não pede para tirar nada para a versão {counter} de "{channel}"',
    hint: 'Olhe a página de estado: ela diz para qual versão a caixa pede, se pedir.',
  },
  REPLACE_CHECKING: {
    text: 'Verificando tudo de {releases} no pendrive, antes de tirar algo',
    hint: 'Deixe o pendrive no lugar. Nada mudou ainda.',
  },
  REPLACE_TAKING_OUT: {
    text: 'Tirando {components} para dar lugar à nova versão',
    hint: 'Deixe o pendrive no lugar.',
  },
  COMPONENT_TAKEN_OUT: {
    text: '{components} foi tirado para dar lugar à nova versão',
    hint: 'Volta quando a nova versão for copiada. Todo o resto continua aqui.',
  },
  COMPONENT_ABSENT: {
    text: '{components} não está aqui: foi tirado para dar lugar a uma nova versão, que ainda não chegou',
    hint: 'Coloque um pendrive com a versão mais recente, ou com a anterior. Todo o resto continua aqui.',
  },
  POWER_SUPPLY_WEAK: {
    text: 'A caixa recebe pouca energia',
    hint: 'Use a fonte que veio com a placa, e um cabo curto. Com pouca energia os pendrives falham e os cartões de memória se danificam.',
  },
  POWER_SUPPLY_WAS_WEAK: {
    text: 'A caixa recebeu pouca energia em algum momento desde que foi ligada',
    hint: 'Use a fonte que veio com a placa, e um cabo curto. Com pouca energia os pendrives falham e os cartões de memória se danificam.',
  },
  CARD_ERRORS: {
    text: 'O cartão de memória comete erros: {count} até agora',
    hint: 'O que há aqui continua disponível. Use logo outro cartão; coloque um pendrive com a versão mais recente, e o novo cartão é preenchido com ele.',
  },
  TRUST_COPY_LOST: {
    text: 'Uma das duas cópias do que a caixa sabe sobre a confiança não podia ser lida; foi usada a outra',
    hint: 'Nada se perdeu. Se acontecer de novo, o cartão de memória pode estar falhando: use logo outro.',
  },
  JOURNAL_LOST: {
    text: 'As anotações da última atualização não podiam ser lidas e foram recomeçadas',
    hint: 'Nada se perdeu; uma atualização em andamento recomeça quando o pendrive dela é colocado. Se acontecer de novo, o cartão de memória pode estar falhando: use logo outro.',
  },
  HISTORY_LOST: {
    text: 'A lista do que aconteceu nesta caixa não podia ser lida e foi recomeçada',
    hint: 'O conteúdo não é afetado. Se acontecer de novo, o cartão de memória pode estar falhando: use logo outro.',
  },
  SETTINGS_LOST: {
    text: 'As últimas configurações boas não podiam ser lidas; são usadas as de agora',
    hint: 'Olhe as configurações nesta página. Se acontecer de novo, o cartão de memória pode estar falhando: use logo outro.',
  },
  PIN_LOST: {
    text: 'O PIN da pessoa responsável não podia ser lido e foi definido de novo',
    hint: 'É o de ADMIN_PIN, ou senão um novo que está no registro da caixa. Se acontecer de novo, o cartão de memória pode estar falhando: use logo outro.',
  },
  DEVICE_LOST: {
    text: 'O nome desta caixa para o operador não podia ser lido; a caixa tem um novo',
    hint: 'Avise o operador, que pode ter versões só para esta caixa. Se acontecer de novo, o cartão de memória pode estar falhando: use logo outro.',
  },
};
