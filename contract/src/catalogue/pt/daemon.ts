import type { InThisLanguage } from '../catalogue.ts';
import type { daemonMessages } from '../en/daemon.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const daemonWords: InThisLanguage<typeof daemonMessages> = {
  BOX_STARTING: { text: 'A caixa está iniciando' },
  BOX_EMPTY: {
    text: 'Esta caixa ainda não tem conteúdo',
    hint: 'Coloque um pendrive com uma versão, ou copie um arquivo ".hotspot" para a caixa.',
  },
  BOX_READY: { text: 'Tudo está atualizado' },
  UPDATE_FOUND: { text: 'Há algo novo: {releases}. Verificando' },
  UPDATE_COPYING: {
    text: 'Copiando {releases}',
    hint: 'Deixe o pendrive no lugar. Se for retirado, a caixa continua quando ele voltar.',
  },
  UPDATE_WAITING_SOURCE: {
    text: 'Esperando o resto de {releases}: faltam {missingBytes}',
    hint: 'Coloque o pendrive de novo, ou outro com esta versão. O que foi copiado fica.',
  },
  UPDATE_STAGED: { text: 'Tudo de {releases} foi copiado', hint: 'Pode retirar o pendrive.' },
  UPDATE_SWITCHING: { text: 'Mudando para {releases}' },
  UPDATE_ON_PROBATION: { text: 'Verificando se {releases} funciona' },
  UPDATE_APPLIED: { text: 'Pronto: {releases} está em uso' },
  UPDATE_REVOKED: {
    text: '{releases} já não está nas assinaturas mais novas, e foi abandonada',
    hint: 'O operador trocou as chaves ou publicou algo mais novo. Coloque o pendrive mais recente.',
  },
  UPDATE_ROLLED_BACK: {
    text: '{releases} foi abandonada; a caixa voltou ao que tinha antes',
    hint: 'Nada mudou: o que havia aqui continua aqui.',
  },
  ROLLBACK_SWITCHING: { text: 'Voltando para {releases}' },
  ROLLBACK_DONE: { text: 'Voltou para {releases}' },
  COMPONENT_UNHEALTHY: {
    text: 'A parte "{component}" da nova versão não funciona ({file}); a caixa voltou ao que tinha antes',
    hint: 'Avise o operador. A versão é tentada mais uma vez; depois espera até alguém colocar de novo o pendrive ou tocar em "procurar de novo".',
  },
  ROOT_EXPIRED: {
    text: 'A raiz de confiança venceu em {expires}, há mais de um ano',
    hint: 'Consiga uma versão com uma raiz de confiança mais nova. Operadores: usem "hotspot trust rotate" e publiquem de novo.',
  },
  EXPIRED_METADATA_ACCEPTED: {
    text: 'A versão é mais nova do que o que havia, mas as assinaturas venceram ({roles})',
    hint: 'Foi aceita mesmo assim. Operadores: assinem a versão de novo.',
  },
  SOURCE_CHECKING: { text: 'Olhando {label}' },
  SOURCE_HAS_UPDATE: { text: '{label} tem algo novo: {releases}' },
  SOURCE_NOTHING_NEW: { text: '{label} não tem nada mais novo do que o que há aqui' },
  SOURCE_OLDER: {
    text: '{label} é mais velho do que o que há aqui',
    hint: 'Não é preciso fazer nada. Ainda pode servir para reparar arquivos.',
  },
  SOURCE_GONE: {
    text: '{label} foi retirado',
    hint: 'Coloque de novo: a caixa continua de onde estava.',
  },
  SOURCE_READ_FAILED: {
    text: 'Uma parte de {label} não pode ser lida ({name})',
    hint: 'O pendrive pode estar falhando, ou a energia pode estar fraca. Tente outro pendrive.',
  },
  SOURCE_FILE_MISSING: {
    text: 'Em {label} falta o arquivo {name}',
    hint: 'Copie a versão de novo para o pendrive, de onde ela veio, ou use outro.',
  },
  SOURCE_FILE_REFUSED: {
    text: 'Em {label}, {name} não é um arquivo comum',
    hint: 'Uma versão só tem arquivos comuns. Faça o pendrive de novo.',
  },
  SOURCE_DAMAGED: {
    text: '{label} está danificado: {name} não é o que foi assinado',
    hint: 'Copie a versão de novo para o pendrive, de onde ela veio, ou use outro.',
  },
  SOURCE_INCOMPLETE: {
    text: '{label} ainda não está completo',
    hint: 'Se ainda está sendo copiado, espere. Se não, copie de novo.',
  },
  SOURCE_OTHER_ROOT: {
    text: '{label} vem de um operador em quem esta caixa não confia',
    hint: 'Use uma versão do operador desta caixa. Operadores: a impressão digital da raiz de confiança não é a que esta caixa conhece.',
  },
  ROOT_OFFERED: {
    text: 'Esta caixa ainda não confia em ninguém. Há uma versão; a raiz de confiança dela é {rootFingerprint}',
    hint: 'Compare com o que o operador lhe disse e confirme na página de estado.',
  },
  ROOT_NOT_OFFERED: {
    text: 'Não há aqui nenhuma versão com esta raiz de confiança',
    hint: 'Coloque o pendrive, espere até ele ser verificado, e compare a impressão digital de novo.',
  },
  ROOT_ALREADY_TRUSTED: {
    text: 'Esta caixa já confia em outro operador',
    hint: 'Uma caixa é de um só operador. Para dá-la a outro é preciso apagar o estado dela.',
  },
  TRUST_ROOT_DIFFERS: {
    text: 'TRUST_ROOT não é a raiz de confiança que esta caixa conhece',
    hint: 'A caixa fica com {trusted}. Ponha isso em TRUST_ROOT, ou deixe vazio.',
  },
  TRUST_REBUILT: {
    text: 'O que a caixa sabia sobre a confiança não podia ser lido e foi refeito a partir do conteúdo',
    hint: 'Nada se perdeu. Se acontecer de novo, o cartão de memória pode estar falhando.',
  },
  CHANNEL_HELD: {
    text: 'A versão {counter} de "{channel}" não é aceita: a pessoa responsável mantém o que há aqui',
    hint: 'A pessoa responsável pode seguir de novo o operador na página de estado.',
  },
  CHANNEL_PINNED: {
    text: 'A versão {counter} de "{channel}" não é aceita: a pessoa responsável quer a versão {pinned} e nenhuma outra',
    hint: 'A pessoa responsável pode seguir de novo o operador na página de estado.',
  },
  CHANNEL_UNKNOWN: {
    text: 'Esta caixa não segue um canal "{channel}"',
    hint: 'Confira o nome; UPDATE_CHANNELS diz quais a caixa segue.',
  },
  COUNTER_PASSED: {
    text: 'A versão {counter} de "{channel}" já não pode vir: a {trustedCounter} esteve aqui',
    hint: 'Para manter o que havia antes, primeiro volte a ele e depois segure o canal.',
  },
  RELEASE_HELD: {
    text: 'A versão {counter} de "{channel}" fica de lado, porque a pessoa responsável voltou atrás',
    hint: 'Toque em "procurar de novo" para aceitá-la mesmo assim, ou espere uma versão mais nova.',
  },
  RELEASE_WITHDRAWN: {
    text: 'O operador retirou a versão {counter} de "{channel}"; a {least} ou mais novas são boas',
    hint: 'Consiga a versão mais recente.',
  },
  COMPONENT_WITHDRAWN: {
    text: 'O operador retirou a parte "{component}" de "{channel}" ({counter}; {least} ou mais novas são boas)',
    hint: 'Consiga a versão mais recente.',
  },
  RELEASE_TOO_FAR_AHEAD: {
    text: 'A versão {counter} de "{channel}" está suspeitamente longe da {trustedCounter}',
    hint: 'Nenhum operador honesto pula tantos números. Uma chave pode estar em mãos erradas: avise o operador.',
  },
  COMPONENT_TOO_FAR_AHEAD: {
    text: 'Em "{channel}", a parte "{component}" tem o número {counter}, suspeitamente longe de {trustedCounter}',
    hint: 'Nenhum operador honesto pula tantos números. Uma chave pode estar em mãos erradas: avise o operador.',
  },
  RELEASE_ROLLBACK: {
    text: 'A versão {counter} de "{channel}" é mais velha que a {trustedCounter}, que esteve aqui',
    hint: 'De fora não se pode voltar a uma versão velha. Operadores: publiquem o conteúdo velho com um número novo.',
  },
  COMPONENT_ROLLBACK: {
    text: 'Em "{channel}", a parte "{component}" tem o número {counter}, menor que {trustedCounter}',
    hint: 'A coleção foi publicada a partir de uma cópia velha. Operadores: peguem a cópia mais recente da coleção e publiquem de novo.',
  },
  RELEASE_FORKED: {
    text: 'Duas versões diferentes de "{channel}" dizem ser a número {counter}',
    hint: 'Operadores: duas cópias de uma coleção publicaram cada uma por si. Publiquem o número seguinte a partir da cópia mais recente.',
  },
  RELEASE_QUARANTINED: {
    text: 'A versão {counter} de "{channel}" não funcionou aqui e fica de lado',
    hint: 'Coloque de novo o pendrive para tentar mais uma vez, toque em "procurar de novo", ou espere uma versão mais nova.',
  },
  RELEASE_INCONSISTENT: {
    text: 'A versão se contradiz (arquivo {sha256})',
    hint: 'O erro foi cometido onde a versão foi feita. Operadores: façam de novo e verifiquem com "hotspot bundle verify".',
  },
  STORE_FULL: {
    text: 'O disco da caixa está cheio',
    hint: 'Nada mudou: o que havia aqui continua aqui.',
  },
  STORE_IO_FAILED: {
    text: 'O disco da caixa não funciona bem',
    hint: 'O cartão de memória pode estar falhando: guarde uma cópia do que importa e use logo outro cartão.',
  },
  STORE_READ_ONLY: {
    text: 'Não é possível gravar no disco da caixa',
    hint: 'O que há aqui continua disponível, mas nada novo pode vir. Reinicie a caixa. Se não mudar, o cartão de memória chegou ao fim: use outro.',
  },
  STORE_DAMAGED: {
    text: 'Um arquivo da caixa está danificado ({file})',
    hint: 'Toque em "verificar tudo", com um pendrive com esta versão colocado.',
  },
  SPACE_TOO_SMALL: {
    text: 'Não há espaço: são precisos {neededBytes} e há {freeBytes} livres',
    hint: 'Use um cartão maior, ou peça ao operador uma versão menor. Nada mudou. As partes maiores: {largest}.',
  },
  INODES_TOO_FEW: {
    text: 'Não há espaço para tantos arquivos: são precisos {neededFiles} e cabem {freeFiles}',
    hint: 'Use um cartão maior, ou peça ao operador menos arquivos e maiores. Nada mudou. As partes maiores: {largest}.',
  },
  FILE_DAMAGED: {
    text: 'Um arquivo já não pode ser lido e não é mais mostrado: {path}',
    hint: 'Coloque um pendrive com esta versão: a caixa se repara sozinha.',
  },
  FILE_REPAIRED: { text: 'Um arquivo danificado foi reparado: {path}' },
  ALREADY_RUNNING: {
    text: 'Outro serviço (daemon) já trabalha nestas pastas',
    hint: 'Pare primeiro o outro, ou dê a este pastas próprias.',
  },
  NO_PREVIOUS_GENERATION: {
    text: 'Não há nada para onde voltar',
    hint: 'Pode-se voltar depois da segunda versão.',
  },
  PIN_WRONG: { text: 'O PIN não está certo', hint: 'Tente de novo.' },
  PIN_LOCKED: {
    text: 'Muitos PINs errados',
    hint: 'Espere {seconds} segundos e tente de novo.',
    plural: {
      of: 'seconds',
      one: { text: 'Muitos PINs errados', hint: 'Espere {seconds} segundo e tente de novo.' },
    },
  },
  SESSION_INVALID: { text: 'A sessão terminou', hint: 'Digite o PIN de novo.' },
  REQUEST_INVALID: { text: 'Falta "{name}" no pedido, ou há outra coisa ali' },
};
