import type { InThisLanguage } from '../catalogue.ts';
import type { pubPageMessages } from '../en/pub-pages.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const pubPageWords: InThisLanguage<typeof pubPageMessages> = {
  PAGE_PUB: { text: 'Mensagens' },
  PAGE_PUB_HOME: { text: 'Escreva mensagens aqui' },
  PAGE_PUB_LEAD: {
    text: 'Com o aplicativo Manyverse você escreve com os seus vizinhos. A caixa guarda o que as pessoas escrevem e passa adiante quando outros vêm, também quando você não está.',
  },
  PAGE_PUB_AWAY: {
    text: 'A caixa não passa mensagens agora',
    hint: 'O serviço que faz isso não responde. Os celulares deste Wi-Fi que estão com o Manyverse aberto se acham mesmo assim. Se continuar assim, avise a pessoa responsável.',
  },
  PAGE_PUB_IS_OFF: {
    text: 'Esta caixa não passa mensagens: isso está desligado',
    hint: 'Os celulares deste Wi-Fi que estão com o Manyverse aberto se acham mesmo assim. A pessoa responsável pode ligar isso.',
  },
  PAGE_PUB_HOW: { text: 'Em que tocar' },
  PAGE_PUB_HOW_GET: { text: 'Pegue o Manyverse, se ainda não o tem, e faça a sua conta.' },
  PAGE_PUB_HOW_OPEN: {
    text: 'Abra o Manyverse aqui, neste Wi-Fi. Toque na aba "Conexões" (Connections). O sinal de Wi-Fi deve estar aceso.',
  },
  PAGE_PUB_HOW_TAP: {
    text: 'Depois de alguns segundos a lista mostra esta caixa: "{name}". Toque nela e depois em "Conectar e seguir" (Connect and follow). Se isso não aparecer: "Conectar" (Connect), depois "Abrir perfil" (Open profile) e "Seguir" (Follow).',
  },
  PAGE_PUB_HOW_WAIT: {
    text: 'Deixe o Manyverse aberto. A caixa segue você sozinha, pega o que você escreveu e lhe dá o que outros escreveram.',
  },
  PAGE_PUB_HOW_AGAIN: {
    text: 'Quando voltar outro dia, abra o Manyverse neste Wi-Fi. Ele se conecta sozinho.',
  },
  PAGE_PUB_IN_WALK: {
    text: 'Esta caixa participa: ela se chama "{name}"',
    hint: 'Toque nela como toca em um amigo, e siga-a. Assim as suas mensagens chegam a pessoas que não estão aqui agora.',
  },
  PAGE_PUB_WALK_MORE: { text: 'A caixa e as suas mensagens' },
  PAGE_PUB_HERE: { text: 'Quem está aqui agora' },
  PAGE_PUB_HERE_NOBODY: { text: 'Ninguém está com o Manyverse aberto aqui agora.' },
  PAGE_PUB_HERE_COUNT: {
    text: '{count} pessoas estão conectadas à caixa',
    plural: { of: 'count', one: { text: '{count} pessoa está conectada à caixa' } },
  },
  PAGE_PUB_HERE_MORE: { text: 'e mais {count}' },
  PAGE_PUB_HERE_ROOM: { text: 'de longe' },
  PAGE_PUB_HERE_NAMES: {
    text: 'Cada um escolhe o próprio nome. Olhe as letras que vêm depois para ter certeza de quem é.',
  },
  PAGE_PUB_LAST: { text: 'A última mensagem chegou: {time}' },
  PAGE_PUB_LAST_NEVER: { text: 'Ainda não chegou nenhuma mensagem' },
  PAGE_PUB_KEPT: {
    text: 'A caixa guarda {messages} mensagens de {count} pessoas',
    plural: {
      of: 'count',
      one: { text: 'A caixa guarda {messages} mensagens de {count} pessoa' },
    },
  },
  PAGE_PUB_LOOK_AGAIN: { text: 'Olhar de novo' },
  PAGE_PUB_BOX: { text: 'Como a caixa se chama' },
  PAGE_PUB_ID: { text: 'O identificador dela' },
  PAGE_PUB_ID_WHY: {
    text: 'Ninguém mais tem este identificador. Se o nome está duas vezes na sua lista, pegue o que tem este.',
  },
  PAGE_PUB_ADDRESS: { text: 'O endereço dela' },
  PAGE_PUB_ADDRESS_HOW: {
    text: 'O Manyverse acha a caixa sem ele. Um aplicativo que pede o endereço de um "pub" aceita este: digitado, copiado ou escaneado.',
  },
  PAGE_PUB_QR: {
    text: 'Código QR: endereço desta caixa para aplicativos que trocam mensagens',
  },
  PAGE_PUB_PUBLIC: {
    text: 'O que você escreve em público não pode ser retirado',
    hint: 'Todos os que passam por aqui podem ler e guardar, com o seu nome, para sempre; a caixa passa adiante. Mensagens privadas só podem ser lidas por aqueles a quem você as envia, mas outros veem que você enviou alguma coisa. Não escreva nada que possa prejudicar você ou outros.',
  },
  PAGE_PUB_WORLD: { text: 'Com o mundo' },
  PAGE_PUB_WORLD_HOW: {
    text: 'Enquanto esta caixa tem Internet, ela também troca mensagens com as pessoas desta sala.',
  },
  PAGE_PUB_ROOM_OTHERS: {
    text: 'Outros na sala agora: {count}',
    plural: { of: 'count', one: { text: 'Outros na sala agora: {count}' } },
  },
  PAGE_PUB_ROOM_RETRY: {
    text: 'A caixa tenta de novo em {count} segundos',
    plural: { of: 'count', one: { text: 'A caixa tenta de novo em {count} segundo' } },
  },

  PAGE_PUB_STEWARD: { text: 'Mensagens das pessoas' },
  PAGE_PUB_STEWARD_LEAD: {
    text: 'Se a caixa passa mensagens, quanto as pessoas podem escrever, e quem ela deixa entrar.',
  },
  PAGE_PUB_NOW: { text: 'Como está agora' },
  PAGE_PUB_SPACE: {
    text: 'As mensagens ocupam {messageBytes}, as imagens e os arquivos {blobBytes}',
  },
  PAGE_PUB_SPACE_FREE: {
    text: 'Há {freeBytes} livres; disso, {reserveBytes} ficam sempre livres',
  },
  PAGE_PUB_ROOM_NONE: {
    text: 'Sem sala: as mensagens ficam entre as pessoas que passam por aqui',
  },
  PAGE_PUB_FROM_SETTING: { text: 'Uma configuração diz isso (SSB_PUB)' },
  PAGE_PUB_FROM_STEWARD: { text: 'Uma pessoa responsável disse isso' },
  PAGE_PUB_OFF: { text: 'Desligar as mensagens' },
  PAGE_PUB_OFF_WHAT: {
    text: 'A caixa não deixa ninguém entrar e não passa nada adiante. O que ela guarda fica, até você ligar de novo.',
  },
  PAGE_PUB_ON: { text: 'Ligar as mensagens' },
  PAGE_PUB_ON_WHAT: {
    text: 'As pessoas deste Wi-Fi que têm o Manyverse trocam pela caixa o que escrevem.',
  },
  PAGE_PUB_NAME: { text: 'Nome da caixa nos aplicativos' },
  PAGE_PUB_NAME_NEW: { text: 'Nome novo' },
  PAGE_PUB_NAME_HOW: {
    text: 'As pessoas o procuram na lista delas. Todos podem lê-lo, também os antigos, para sempre. Nada de nomes de pessoas, nem de lugares que ninguém deve conhecer.',
  },
  PAGE_PUB_NAME_CHANGE: { text: 'Mudar o nome' },
  PAGE_PUB_NAME_SURE: { text: 'Chamar a caixa de "{name}" para todos?' },
  PAGE_PUB_NAME_WHAT: {
    text: 'O nome é publicado. Você pode mudá-lo de novo, mas nunca retirá-lo.',
  },
  PAGE_PUB_NAME_UNFIT: {
    text: 'Este não pode ser o nome da caixa',
    hint: 'Digite de 1 a 80 letras.',
  },
  PAGE_PUB_ROOM: { text: 'Sala' },
  PAGE_PUB_ROOM_WHAT: {
    text: 'Uma sala é um servidor na Internet em que pessoas e caixas se encontram. Ela não pode ler o que vocês escrevem uns aos outros em particular. Ela vê quando a caixa está na Internet, e quem está lá. Use uma só se confiar no dono dela.',
  },
  PAGE_PUB_ROOM_SETTING: { text: 'A sala vem de uma configuração (SSB_ROOM).' },
  PAGE_PUB_ROOM_FIELD: { text: 'Convite ou endereço de uma sala' },
  PAGE_PUB_ROOM_HOW: {
    text: 'Como lhe deu quem cuida da sala. Um convite serve uma vez, e não é mostrado de novo.',
  },
  PAGE_PUB_ROOM_TAKE: { text: 'Usar esta sala' },
  PAGE_PUB_ROOM_LEAVE: { text: 'Não usar nenhuma sala' },
  PAGE_PUB_ROOM_UNFIT: {
    text: 'Isto não é um convite nem o endereço de uma sala',
    hint: 'Copie tudo, sem espaços.',
  },
  PAGE_PUB_BLOCKED_COUNT: {
    text: '{count} pessoas estão bloqueadas',
    plural: { of: 'count', one: { text: '{count} pessoa está bloqueada' } },
  },

  PAGE_PUB_PEOPLE: { text: 'Pessoas' },
  PAGE_PUB_PEOPLE_LEAD: {
    text: 'De quem a caixa guarda mensagens; primeiro quem ocupa mais espaço. Bloqueie quem escreve demais ou prejudica outros.',
  },
  PAGE_PUB_PEOPLE_KEPT: { text: 'De quem há mensagens aqui' },
  PAGE_PUB_PEOPLE_FIND: { text: 'Nome ou identificador' },
  PAGE_PUB_PEOPLE_FIND_DO: { text: 'Procurar' },
  PAGE_PUB_PEOPLE_NONE: { text: 'Não há ninguém aqui, ou ninguém com esse nome.' },
  PAGE_PUB_PEOPLE_SHOWN: { text: 'São mostradas {shown} de {count}' },
  PAGE_PUB_NO_NAME: { text: 'sem nome' },
  PAGE_PUB_FEED_FACTS: { text: '{messages} mensagens, {messageBytes}' },
  PAGE_PUB_FEED_FOLLOWED: { text: 'a caixa segue esta pessoa' },
  PAGE_PUB_FEED_BLOCKED: { text: 'pessoa bloqueada' },
  PAGE_PUB_BLOCK: { text: 'Bloquear' },
  PAGE_PUB_UNBLOCK: { text: 'Deixar entrar de novo' },
  PAGE_PUB_FOLLOW: { text: 'Seguir' },
  PAGE_PUB_DELETE_FEED: { text: 'Apagar e bloquear' },
  PAGE_PUB_DELETE_FEED_SURE: { text: 'Apagar desta caixa todas as mensagens de "{name}"?' },
  PAGE_PUB_DELETE_FEED_WHAT: {
    text: 'Elas somem desta caixa, e a caixa não pega mais nada desta pessoa. Os celulares que têm as mensagens ficam com elas. Se você deixar a pessoa entrar de novo, as mensagens voltam com o celular dela.',
  },
  PAGE_PUB_BY_ID: { text: 'Alguém que não está na lista' },
  PAGE_PUB_BY_ID_HOW: {
    text: 'Bloqueie uma pessoa antes que ela passe por aqui, ou guarde e passe adiante as mensagens de alguém que nunca passou por aqui.',
  },
  PAGE_PUB_FEED_ID: { text: 'Identificador da pessoa' },
  PAGE_PUB_FEED_UNFIT: {
    text: 'Isto não é o identificador de uma pessoa',
    hint: 'Ele começa com @ e termina com .ed25519. Copie-o do perfil da pessoa.',
  },
  PAGE_PUB_FLOOD: {
    text: 'escreveu demais; a caixa deixa esta pessoa entrar de novo amanhã, sozinha',
  },
  PAGE_PUB_BLOCKED_BY_STEWARD: { text: 'uma pessoa responsável bloqueou esta pessoa' },
  PAGE_PUB_BLOCKED: { text: 'Pessoas bloqueadas' },

  PAGE_PUB_FILES: { text: 'Imagens e arquivos' },
  PAGE_PUB_FILES_LEAD: {
    text: 'O que as pessoas enviaram com as mensagens, primeiro o mais novo. A caixa não mostra isso aqui: veja no Manyverse do que se trata.',
  },
  PAGE_PUB_FILES_NONE: { text: 'Não há imagens nem arquivos.' },
  PAGE_PUB_FILE_OF: { text: 'enviado por {name}' },
  PAGE_PUB_DELETE_FILE: { text: 'Apagar este arquivo' },
  PAGE_PUB_DELETE_FILE_SURE: { text: 'Apagar este arquivo da caixa?' },
  PAGE_PUB_DELETE_FILE_WHAT: {
    text: 'Ele some desta caixa, e a caixa nunca mais o pega. Os celulares que o têm ficam com ele.',
  },
  PAGE_PUB_FILE_BY_ID: { text: 'Um arquivo que não está na lista' },
  PAGE_PUB_FILE_BY_ID_HOW: {
    text: 'A caixa nunca pega o arquivo com este identificador.',
  },
  PAGE_PUB_FILE_ID: { text: 'Identificador do arquivo' },
  PAGE_PUB_FILE_UNFIT: {
    text: 'Isto não é o identificador de um arquivo',
    hint: 'Ele começa com & e termina com .sha256.',
  },
  PAGE_PUB_DENIED: { text: 'O que nunca é aceito' },
  PAGE_PUB_ALLOW_FILE: { text: 'Permitir de novo' },

  PAGE_PUB_LIMITS: { text: 'Quanto as pessoas podem escrever' },
  PAGE_PUB_LIMITS_LEAD: {
    text: 'Para que ninguém encha o cartão da caixa. O que passa do limite de um dia espera até o dia seguinte.',
  },
  PAGE_PUB_LIMITS_SAVE: { text: 'Guardar os limites' },
  PAGE_PUB_LIMIT_NEW_FEEDS: { text: 'Pessoas novas em um dia' },
  PAGE_PUB_LIMIT_FEEDS: { text: 'Pessoas ao todo' },
  PAGE_PUB_LIMIT_MESSAGES: { text: 'Mensagens de uma pessoa em um dia' },
  PAGE_PUB_LIMIT_MESSAGE_DAY_MB: { text: 'Mensagens de uma pessoa em um dia, em megabytes' },
  PAGE_PUB_LIMIT_MESSAGE_MB: { text: 'Todas as mensagens, em megabytes' },
  PAGE_PUB_LIMIT_BLOB_SIZE_MB: { text: 'Uma imagem ou um arquivo, em megabytes' },
  PAGE_PUB_LIMIT_BLOB_FEED_MB: { text: 'Imagens e arquivos de uma pessoa, em megabytes' },
  PAGE_PUB_LIMIT_BLOB_MB: { text: 'Todas as imagens e os arquivos, em megabytes' },
  PAGE_PUB_LIMIT_BLOB_HOW: { text: 'Acima disso saem os mais antigos.' },
  PAGE_PUB_LIMIT_UNFIT: {
    text: 'Este limite não pode ser assim: {limit}',
    hint: 'Digite um número de {least} a {most}.',
  },
  PAGE_PUB_NOTHING: { text: 'Nada está diferente de antes' },

  PAGE_STEWARD_DONE_PUB: { text: 'Está feito' },
  PAGE_STEWARD_DONE_PUB_ON: { text: 'As mensagens estão ligadas' },
  PAGE_STEWARD_DONE_PUB_OFF: { text: 'As mensagens estão desligadas' },
  PAGE_STEWARD_DONE_PUB_NAMED: { text: 'A caixa tem o nome novo' },
  PAGE_STEWARD_DONE_PUB_BLOCKED: { text: 'A pessoa está bloqueada' },
  PAGE_STEWARD_DONE_PUB_UNBLOCKED: { text: 'A pessoa pode entrar de novo' },
  PAGE_STEWARD_DONE_PUB_FEED: {
    text: 'As mensagens foram apagadas, e a pessoa está bloqueada',
  },
  PAGE_STEWARD_DONE_PUB_FILE: { text: 'O arquivo foi apagado e não será aceito de novo' },
  PAGE_STEWARD_DONE_PUB_LIMITS: { text: 'Os novos limites valem a partir de agora' },

  PAGE_STEWARD_ACT_PUB_SWITCH: { text: 'Ligar ou desligar as mensagens' },
  PAGE_STEWARD_ACT_PUB_NAME: { text: 'Mudar o nome da caixa nos aplicativos' },
  PAGE_STEWARD_ACT_PUB_LIMITS: { text: 'Mudar quanto as pessoas podem escrever' },
  PAGE_STEWARD_ACT_PUB_FOLLOW: { text: 'Seguir uma pessoa' },
  PAGE_STEWARD_ACT_PUB_BLOCK: { text: 'Bloquear uma pessoa' },
  PAGE_STEWARD_ACT_PUB_UNBLOCK: { text: 'Deixar uma pessoa entrar de novo' },
  PAGE_STEWARD_ACT_PUB_DELETE_FEED: { text: 'Apagar as mensagens de uma pessoa' },
  PAGE_STEWARD_ACT_PUB_DELETE_FILE: { text: 'Apagar uma imagem ou um arquivo' },
  PAGE_STEWARD_ACT_PUB_ALLOW_FILE: { text: 'Permitir de novo uma imagem ou um arquivo' },
  PAGE_STEWARD_ACT_PUB_ROOM: { text: 'Escolher a sala da caixa' },
};
