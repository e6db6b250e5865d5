import type { InThisLanguage } from '../catalogue.ts';
import type { stickRoleMessages } from '../en/stick-roles.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const stickRoleWords: InThisLanguage<typeof stickRoleMessages> = {
  BACKUP_INVALID: {
    text: 'A cópia de segurança não pode ser aberta ({reason})',
    hint: 'Está danificada, ou é de outro pendrive. Tente outro pendrive com cópia, se houver.',
  },
  BACKUP_WRITING: {
    text: 'Gravando em {label} uma cópia de segurança desta caixa',
    hint: 'Deixe o pendrive no lugar.',
  },
  BACKUP_WRITTEN: {
    text: 'Em {label} há uma cópia de segurança desta caixa, e ela foi lida de novo para conferir',
    hint: 'Guarde o pendrive em um lugar seguro, longe da caixa.',
  },
  BACKUP_WRITTEN_WITHOUT_FILES: {
    text: 'Em {label} há uma cópia de segurança desta caixa, mas sem os arquivos da comunidade: eles têm {sizeBytes}, e cabem {maxBytes}',
    hint: 'Copie os arquivos da comunidade com um computador.',
  },
  BACKUP_OF_ANOTHER: {
    text: '{label} tem uma cópia de segurança de outra caixa; ficou como está',
    hint: 'Use um pendrive para cada caixa. Se a cópia velha não é necessária, apague nele "hotspot-backup.sealed" com um computador.',
  },
  BACKUP_CAN_RESTORE: {
    text: '{label} tem uma cópia de segurança, e esta caixa está vazia',
    hint: 'A pessoa responsável pode restaurá-la aqui, com o PIN desta caixa e a frase-senha do pendrive.',
  },
  BACKUP_NOT_KEPT: {
    text: '{label} não devolve a cópia de segurança que foi gravada nele',
    hint: 'O pendrive está falhando, ou é menor do que diz. Use outro.',
  },
  BACKUP_MISSING: {
    text: 'Em {label} não há nenhuma cópia de segurança',
    hint: 'Coloque o pendrive em que esta caixa, ou a anterior, gravou a sua cópia.',
  },
  BACKUP_DAMAGED: {
    text: 'A cópia de segurança do pendrive está danificada ({reason})',
    hint: 'Nada mudou. Tente outro pendrive com cópia, se houver.',
  },
  BACKUP_RESTORED: {
    text: 'A cópia de segurança foi restaurada: esta caixa continua de onde estava o cartão velho',
    hint: 'Coloque um pendrive com a versão mais recente.',
  },
  BACKUPS_LOST: {
    text: 'A lista das cópias de segurança que esta caixa gravou se danificou e agora está vazia',
    hint: 'Para continuar com um pendrive de cópia, apague antes nele "hotspot-backup.sealed" com um computador.',
  },
  RESTORE_LOST: {
    text: 'A cópia de segurança que ia ser restaurada se danificou neste cartão',
    hint: 'Restaure-a de novo. Se acontecer de novo, o cartão está falhando: use outro.',
  },
  RESTORE_NOT_EMPTY: {
    text: 'Esta caixa já tem uma versão; uma cópia de segurança só vai em um cartão vazio',
    hint: 'Nada mudou. Para restaurar uma cópia, grave o programa em um cartão novo.',
  },
  RESTORE_OTHER_ROOT: {
    text: 'A cópia de segurança é de uma caixa de outro operador (raiz de confiança {rootFingerprint})',
    hint: 'Nada mudou. Pergunte ao operador desta caixa.',
  },
  RESTORE_ROOT_UNCONFIRMED: {
    text: 'A cópia de segurança confia na raiz {rootFingerprint}',
    hint: 'Compare com a que o operador lhe deu. Se for a mesma, confirme e restaure de novo.',
  },
  PASSPHRASE_WRONG: {
    text: 'A frase-senha não abre esta cópia de segurança',
    hint: 'Tente de novo; confira o layout do teclado e o Caps Lock.',
  },
  PASSPHRASE_LOCKED: {
    text: 'Muitas frases-senha erradas: espere {seconds} segundos',
    hint: 'Depois tente de novo.',
    plural: {
      of: 'seconds',
      one: {
        text: 'Muitas frases-senha erradas: espere {seconds} segundo',
        hint: 'Depois tente de novo.',
      },
    },
  },
  STEWARD_ENROLLED: {
    text: '{label} é o primeiro pendrive de uma pessoa responsável que esta caixa encontrou; a partir de agora ela o conhece',
    hint: 'Não era o seu pendrive? Então outra pessoa registrou o dela: avise o operador.',
  },
  STEWARD_ENROLLED_BY_STEWARD: {
    text: 'A caixa conhece mais um pendrive de uma pessoa responsável: {label}',
    hint: 'Não foi você? Coloque o seu próprio pendrive e toque em "esquecer outros pendrives".',
  },
  STEWARDS_FORGOTTEN: {
    text: 'A caixa conhece só os pendrives de pessoas responsáveis que estão colocados agora; todos os outros foram esquecidos',
  },
  STEWARDS_LOST: {
    text: 'A lista de pendrives de pessoas responsáveis se danificou e agora está vazia',
    hint: 'Coloque logo o seu pendrive: o primeiro que a caixa encontrar é registrado.',
  },
  STEWARD_KNOWN: {
    text: '{label} é o pendrive de uma pessoa responsável que esta caixa conhece',
    hint: 'Durante dez minutos depois de colocado, a caixa faz o que precisa de alguém diante dela.',
  },
  STEWARD_UNKNOWN: {
    text: '{label} é o pendrive de uma pessoa responsável que esta caixa não conhece',
    hint: 'Uma pessoa responsável cujo pendrive a caixa conhece pode apresentar este também: com o PIN, e com o seu próprio pendrive colocado primeiro.',
  },
  STEWARD_PIN_WRITTEN: {
    text: 'Em {label} há um PIN novo',
    hint: 'Retire o pendrive e leia o arquivo "hotspot-pin.txt" com um celular ou computador. O PIN velho não serve mais.',
  },
  STEWARD_PIN_RENEWED: {
    text: 'O PIN foi trocado por um novo, que está no pendrive {label} da pessoa responsável',
    hint: 'Não foi você? Então alguém tem o seu pendrive, ou uma cópia dele: avise o operador.',
  },
  STEWARD_PIN_FIXED: {
    text: '{label} pede um PIN novo, mas o PIN desta caixa é definido de fora (ADMIN_PIN)',
    hint: 'Peça o PIN a quem instalou a caixa, ou que tire a configuração ADMIN_PIN.',
  },
  STEWARD_PIN_FILE: {
    text: 'PIN da caixa "{name}": {pin}',
    hint: 'Digite-o na página da caixa quando pedir um PIN. Os PINs anteriores não servem mais. Apague este arquivo quando souber o PIN, e guarde bem o pendrive.',
  },
  PRESENCE_REQUIRED: {
    text: 'A caixa precisa ter certeza de que uma pessoa responsável está diante dela',
    hint: 'Coloque agora um pendrive de pessoa responsável que a caixa conheça, e tente de novo em até dez minutos. Ainda não tem? O operador faz um com "hotspot usb prepare --steward".',
  },
  STICK_UNKNOWN: {
    text: 'Este pendrive já não está colocado',
    hint: 'Coloque-o, espere até a caixa olhar o que há nele, e tente de novo.',
  },
  STICK_NOT_STEWARD: {
    text: '{label} não é o pendrive de uma pessoa responsável',
    hint: 'Operadores: usem "hotspot usb prepare --steward" com o pendrive.',
  },
  RELAY_PREPARING: {
    text: 'Preparando {label} para a próxima aldeia: {percent} %',
    hint: 'Deixe no lugar. Se for retirado, a caixa continua quando voltar.',
  },
  RELAY_WRITING: {
    text: 'Escrevendo {label} para a próxima aldeia: {percent} %',
    hint: 'Deixe no lugar. Se for retirado, a caixa continua quando voltar.',
  },
  RELAY_VERIFYING: {
    text: 'Lendo {label} de novo para ter certeza: {percent} %',
    hint: 'Deixe no lugar. Se for retirado, a caixa continua quando voltar.',
  },
  RELAY_READY: {
    text: '{label} está pronto para a próxima aldeia: {releases}',
    hint: 'Retire e coloque na próxima caixa.',
  },
  RELAY_READY_PARTIAL: {
    text: '{label} está pronto para a próxima aldeia: {releases}, sem {components}, que esta caixa não tem',
    hint: 'Caixas do mesmo tipo pegam dele tudo o que precisam. Uma caixa de outro tipo vai esperar o resto de outro pendrive.',
  },
  RELAY_READY_DAMAGED: {
    text: '{label} tem {releases}, mas {files} arquivos estão danificados nesta caixa e ficaram de fora',
    hint: 'Coloque um pendrive com esta versão, para que a caixa se repare; depois coloque este de novo.',
    plural: {
      of: 'files',
      one: {
        text: '{label} tem {releases}, mas {files} arquivo está danificado nesta caixa e ficou de fora',
        hint: 'Coloque um pendrive com esta versão, para que a caixa se repare; depois coloque este de novo.',
      },
    },
  },
  RELAY_NOTHING: {
    text: 'Esta caixa ainda não tem nada para passar a {label}',
    hint: 'Ela não tem nenhuma versão, ou sabe de uma mais nova que ainda não pôde pegar. Coloque primeiro o pendrive mais recente.',
  },
  RELAY_FOREIGN: {
    text: '{label} leva uma versão de outro operador; ficou como está',
    hint: 'Use outro pendrive, ou apague antes nele a pasta "hotspot" com um computador.',
  },
  RELAY_NEWER: {
    text: '{label} diz que leva algo mais novo do que esta caixa tem; ficou como está',
    hint: 'Olhe o que a caixa diz deste pendrive. Se a versão nele está danificada, apague nele a pasta "hotspot" com um computador.',
  },
  RELAY_NO_ROOM: {
    text: '{label} tem {freeBytes} livres e precisa de {neededBytes} para a nova versão além do que já tem',
    hint: 'O que havia nele ainda serve. Use um pendrive maior, ou apague nele a pasta "hotspot" com um computador e coloque-o de novo.',
  },
  RELAY_NOT_KEPT: {
    text: '{label} não devolve o que foi gravado nele ({name})',
    hint: 'O pendrive está falhando, ou é menor do que diz. Use outro.',
  },
};
