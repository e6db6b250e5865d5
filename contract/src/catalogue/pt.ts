import { portugueseAddRepository } from './pt/add-repository.ts';
import { portugueseAppPages } from './pt/app-pages.ts';
import type { Catalogue } from './catalogue.ts';

/** Portuguese. Machine-made, reviewed by nobody (render.ts). */
export const portuguese: Catalogue = {
  ...portugueseAppPages,
  ...portugueseAddRepository,
  PAGE_MACHINE_MADE: {
    text: 'Uma máquina traduziu este idioma e ninguém o conferiu ainda. O que falta está em inglês.',
  },
  PAGE_SKIP_TO_CONTENT: { text: 'Ir para o conteúdo' },
  PAGE_NAVIGATION: { text: 'Seções' },
  PAGE_LANGUAGES: { text: 'Idiomas' },
  PAGE_FOOTER: { text: 'Tudo aqui vem desta caixa. Funciona sem Internet.' },
  PAGE_HOME: { text: 'Início' },
  PAGE_HOME_WELCOME: { text: 'Bem-vindos' },
  PAGE_HOME_LEAD: { text: 'Aplicativos, livros, mapas e mais. De graça e sem Internet.' },
  PAGE_HOME_HERE: { text: 'O que há aqui' },
  PAGE_HOME_NEWS: { text: 'Novidades' },
  PAGE_APPS: { text: 'Aplicativos' },
  PAGE_INSTALLERS: { text: 'Instaladores' },
  PAGE_CONTENT: { text: 'Conteúdo' },
  PAGE_MAPS: { text: 'Mapas' },
  PAGE_STATUS: { text: 'Estado' },
  PAGE_HELP: { text: 'Ajuda' },
  PAGE_SEARCH: { text: 'Procurar' },
  PAGE_SEARCH_FIELD: { text: 'O que você procura?' },
  PAGE_SEARCH_NOTHING: {
    text: 'Nada foi encontrado',
    hint: 'Tente com menos palavras ou escreva-as de outro modo.',
  },
  PAGE_SEARCH_FOUND: { text: 'Encontrados: {count}' },
  PAGE_SEARCH_PART_MISSING: {
    text: 'Uma parte do que há nesta caixa não pode ser pesquisada agora',
    hint: 'Procure pelo nome na lista de conteúdos.',
  },
  PAGE_SEARCH_NO_INDEX: {
    text: 'Esta versão veio sem textos para pesquisar',
    hint: 'Veja as listas de aplicativos, conteúdos e mapas.',
  },
  SEARCH_BUSY: {
    text: 'Muitas pessoas estão procurando agora',
    hint: 'Tente de novo daqui a pouco.',
  },
  SEARCH_SLOW: {
    text: 'Esta pesquisa demora demais',
    hint: 'Tente com outras palavras, ou com uma palavra a mais.',
  },
  PAGE_LIBRARY_CLOSED: {
    text: 'Esta biblioteca não pode ser aberta agora',
    hint: 'Tente em um minuto. Se continuar assim, avise a pessoa responsável.',
  },
  PAGE_PLAY_CAPTIONS: { text: 'Legendas' },
  PAGE_STATUS_NOW: { text: 'Agora' },
  PAGE_STATUS_DETAILS: { text: 'Ver o que a caixa está fazendo' },
  PAGE_STATUS_PROGRESS: { text: '{done} de {total}' },
  PAGE_STATUS_PROGRESS_LABEL: { text: 'Progresso' },
  PAGE_STATUS_FILES: { text: '{done} de {total} arquivos' },
  PAGE_STATUS_LEFT_MINUTES: { text: 'faltam cerca de {minutes} min' },
  PAGE_STATUS_LEFT_MOMENT: { text: 'falta menos de um minuto' },
  PAGE_STATUS_REFRESHING: { text: 'Esta página se renova sozinha.' },
  PORTAL_STATUS_UNKNOWN: {
    text: 'Agora não se sabe o que a caixa está fazendo',
    hint: 'Tudo o que há aqui pode ser usado. Olhe de novo daqui a um minuto.',
  },
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
  BOX_STARTING: { text: 'A caixa está iniciando' },
  BOX_EMPTY: {
    text: 'Esta caixa ainda não tem conteúdo',
    hint: 'Coloque um pendrive com conteúdo, ou copie um arquivo ".hotspot" para a caixa.',
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
  SOURCE_DAMAGED: {
    text: '{label} está danificado: {name} não é o que foi assinado',
    hint: 'Copie o conteúdo de novo para o pendrive, ou use outro.',
  },
  SOURCE_OTHER_ROOT: {
    text: '{label} vem de um operador em quem esta caixa não confia',
    hint: 'Use conteúdo do operador desta caixa.',
  },
  PAGE_ERROR_RENEWED: {
    text: '“{component}” está a ser renovado',
    hint: 'Não está aqui até a nova versão ser copiada da pen USB. Volte a ver daqui a alguns minutos. Tudo o resto continua aqui.',
  },
  SOURCE_GONE: {
    text: '{label} foi retirado',
    hint: 'Coloque de novo: a caixa continua de onde estava.',
  },
  SOURCE_READ_FAILED: {
    text: 'Uma parte de {label} não pode ser lida ({name})',
    hint: 'O pendrive pode estar falhando, ou a energia pode estar fraca. Tente outro pendrive.',
  },
  SOURCE_INCOMPLETE: {
    text: '{label} ainda não está completo',
    hint: 'Se ainda está sendo copiado, espere. Se não, copie de novo.',
  },
  SPACE_TOO_SMALL: {
    text: 'Não há espaço: são precisos {neededBytes} e há {freeBytes} livres',
    hint: 'Use um cartão maior, ou peça ao operador uma versão menor. Nada mudou. As partes maiores: {largest}.',
  },
  ROOT_OFFERED: {
    text: 'Esta caixa ainda não confia em ninguém. Há uma versão; a raiz de confiança dela é {rootFingerprint}',
    hint: 'Compare com o que o operador lhe disse e confirme na página de estado.',
  },
  STICK_FULL: {
    text: 'Não há mais espaço em {label}',
    hint: 'Use outro pendrive, ou apague arquivos deste em um computador. Nada do que estava nele se perdeu.',
  },
  STICK_READ_ONLY: {
    text: 'Não é possível escrever em {label}',
    hint: 'Procure uma chave pequena no pendrive e mova-a. Se não houver, use outro pendrive.',
  },
  STICK_WRITE_FAILED: {
    text: 'Falhou a escrita em {label}',
    hint: 'Coloque de novo. Se acontecer outra vez, use outro pendrive. Nada do que estava nele se perdeu.',
  },
  STICK_MOUNT_FAILED: {
    text: 'Não é possível abrir {label}',
    hint: 'Verifique e repare o pendrive em um computador, ou formate como exFAT e copie a versão de novo.',
  },
  STICK_FORMAT_UNKNOWN: {
    text: '{label} tem um formato que a caixa não conhece',
    hint: 'Formate como exFAT ou FAT32 em um computador e copie a versão de novo.',
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
  PAGE_STATUS_MIRRORS: { text: 'Novidades da Internet' },
  PAGE_STATUS_INSTALLERS: { text: 'Programas que a própria caixa traz' },
  PAGE_STATUS_MAPS: { text: 'Mapas que esta comunidade escolheu' },
  PAGE_MAP_RECEIVED: { text: 'Recebido até agora: {receivedBytes} de {sizeBytes}.' },
  PAGE_MIRROR_RECEIVED: { text: 'Recebido neste mês: {receivedBytes}.' },
  PAGE_MIRROR_NEXT: { text: 'Procura de novo: {nextLook}.' },
  PAGE_STEWARD_PIN: { text: 'PIN da pessoa responsável' },
  PAGE_STEWARD_AWAY: {
    text: 'A caixa não pode fazer isso agora',
    hint: 'Espere um minuto e tente outra vez.',
  },
  PAGE_PULL: { text: 'Baixar agora' },
  PAGE_PULL_LEAD: {
    text: 'A caixa procura novidades na Internet já e as baixa, durante um dia também fora das suas horas e por uma ligação paga por dados. O limite mensal continua a valer.',
  },
  PAGE_PULL_ASKED: { text: 'A caixa está à procura de novidades.' },
  PAGE_CARRY: { text: 'Levar esta versão a outra caixa' },
  PAGE_CARRY_LEAD: {
    text: 'Um telefone ou um portátil pode levá-la a uma caixa sem Internet. Guarde o ficheiro e dê-o a essa caixa: pelo Wi-Fi dela, ou numa pen USB, na pasta principal.',
  },
  PAGE_CARRY_DOWNLOAD: { text: 'Descarregar ({sizeBytes})' },
  PAGE_CARRY_RESUME: {
    text: 'Uma transferência interrompida continua onde estava, enquanto a caixa tiver a mesma versão.',
  },
  PAGE_CARRY_PREPARING: {
    text: 'A caixa prepara o ficheiro: {percent} %. Pode demorar alguns minutos.',
  },
  PAGE_CARRY_NONE: { text: 'Agora não há nada para levar. Volte quando a caixa tiver uma versão.' },
  PAGE_GIVE: { text: 'Dar uma versão a esta caixa' },
  PAGE_GIVE_LEAD: {
    text: 'Escolha neste telefone ou computador um ficheiro cujo nome termine em ".hotspot". A caixa só o aceita se o operador dela o assinou. A pessoa responsável pela caixa conhece o PIN.',
  },
  PAGE_GIVE_FILE: { text: 'Ficheiro' },
  PAGE_GIVE_SEND: { text: 'Enviar' },
  PAGE_GIVE_STOP: { text: 'Parar' },
  PAGE_GIVE_STAY: {
    text: 'Deixe esta página aberta até tudo estar enviado. Depois de um corte, escolha outra vez o mesmo ficheiro: continua onde estava.',
  },
  PAGE_GIVE_PLAIN: {
    text: 'Este navegador tem os scripts desligados: depois de um corte é preciso enviar o ficheiro desde o início.',
  },
  PAGE_GIVE_SENDING: { text: 'A enviar o ficheiro para a caixa' },
  PAGE_GIVE_WAITING: {
    text: 'A caixa não responde. Fique no Wi-Fi dela: o envio continua sozinho.',
  },
  PAGE_GIVE_CUT: {
    text: 'O ficheiro não chegou inteiro à caixa',
    hint: 'Escolha o mesmo ficheiro e envie-o outra vez.',
  },
  PAGE_GIVE_STOPPED: { text: 'Parado. A caixa não guarda nada do ficheiro.' },
  PAGE_GIVE_ARRIVED: {
    text: 'O ficheiro está aqui inteiro',
    hint: 'A caixa verifica-o agora. Já pode desligar o telefone ou sair do Wi-Fi.',
  },
  PAGE_GIVE_ANOTHER: { text: 'Dar outro ficheiro' },
  UPLOAD_NOT_A_RELEASE: {
    text: 'Este ficheiro não é uma versão',
    hint: 'Escolha o ficheiro cujo nome termina em ".hotspot". A caixa não guarda nada deste.',
  },
  UPLOAD_NO_ROOM: {
    text: 'Não há espaço para este ficheiro: são precisos {neededBytes}, há {freeBytes} livres',
    hint: 'Traga-o numa pen USB: assim a caixa só precisa de espaço para o que é novo.',
  },
  UPLOAD_BUSY: {
    text: 'Já está a ser enviado outro ficheiro para esta caixa',
    hint: 'Espere até ele estar aqui. Se quem o envia se foi embora, tente outra vez daqui a um minuto.',
  },
  UPLOAD_IN_USE: {
    text: 'A caixa ainda copia do ficheiro que recebeu antes',
    hint: 'Espere até a página de estado dizer que terminou, e envie então este.',
  },
  UPLOAD_GONE: { text: 'A caixa já não tem este ficheiro', hint: 'Envie-o desde o início.' },
  UPLOAD_TOO_LONG: {
    text: 'Chegou mais do que o ficheiro devia ter',
    hint: 'O ficheiro mudou enquanto era enviado. Envie-o outra vez.',
  },
  UPLOAD_WRITE_FAILED: {
    text: 'A caixa não conseguiu escrever o ficheiro ({reason})',
    hint: 'Tente outra vez, ou traga o ficheiro numa pen USB. Se continuar, o cartão de memória pode estar a falhar.',
  },
  PAGE_MAP_LOOK: { text: 'Abrir mapa' },
  PAGE_MAP_LOOK_NAMED: { text: 'Abrir mapa {name}' },
  PAGE_MAP_NAMED: { text: 'Mapa {name}' },
  PAGE_MAP_SEARCH: { text: 'Procurar um lugar' },
  PAGE_MAP_SEARCH_NONE: { text: 'Não há nenhum lugar com esse nome neste mapa.' },
  PAGE_MAP_SEARCH_FOUND: { text: 'Lugares encontrados: {count}' },
  PAGE_MAP_BROKEN: { text: 'O mapa não pode ser mostrado aqui. Pode baixar o arquivo.' },
  PAGE_MAP_PART_BROKEN: { text: 'Algumas partes do mapa não podem ser mostradas.' },
  PAGE_MAP_NO_PICTURE: {
    text: 'Este navegador não consegue mostrar o mapa. Baixe o arquivo e abra-o num aplicativo de mapas.',
  },
  PAGE_MAP_KEYS: {
    text: 'Mova o mapa com um dedo, o mouse ou as setas. Mais e menos mudam o tamanho.',
  },
  PAGE_MAP_ZOOM_IN: { text: 'Maior' },
  PAGE_MAP_ZOOM_OUT: { text: 'Menor' },
  PAGE_MAP_KIND_COUNTRY: { text: 'País' },
  PAGE_MAP_KIND_REGION: { text: 'Região' },
  PAGE_MAP_KIND_CITY: { text: 'Cidade grande' },
  PAGE_MAP_KIND_TOWN: { text: 'Cidade' },
  PAGE_MAP_KIND_VILLAGE: { text: 'Aldeia' },
  PAGE_MAP_KIND_AREA: { text: 'Bairro' },
  PAGE_MAP_KIND_MOUNTAIN: { text: 'Montanha' },
  PAGE_MAP_KIND_WATER: { text: 'Água' },
};
