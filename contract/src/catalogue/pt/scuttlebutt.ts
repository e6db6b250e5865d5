import type { InThisLanguage } from '../catalogue.ts';
import type { scuttlebuttMessages } from '../en/scuttlebutt.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const scuttlebuttWords: InThisLanguage<typeof scuttlebuttMessages> = {
  PUB_OFF: { text: 'As mensagens estão desligadas' },
  PUB_STARTING: { text: 'As mensagens estão sendo preparadas' },
  PUB_WAITING: {
    text: 'As mensagens esperam o Wi-Fi da caixa',
    hint: 'As pessoas trocam mensagens na rede que a própria caixa faz.',
  },
  PUB_RUNNING: {
    text: '{people} pessoas trocam mensagens pela caixa agora',
    plural: {
      of: 'people',
      one: { text: '{people} pessoa troca mensagens pela caixa agora' },
    },
  },
  PUB_NOT_OPENED: {
    text: 'Não foi possível abrir as mensagens da caixa',
    hint: 'A caixa tenta de novo sozinha. Se continuar assim, o cartão de memória pode estar cheio ou gasto.',
  },
  PUB_PORT_TAKEN: {
    text: 'Ninguém consegue se conectar: a porta {port} da caixa não está livre',
    hint: 'A caixa tenta de novo sozinha. Outro programa da caixa pode estar usando a porta.',
  },
  PUB_INTAKE_DISK: {
    text: 'Não são aceitas mensagens novas: só há {freeBytes} livres, e {reserveBytes} ficam sempre livres',
    hint: 'Apague pessoas ou imagens que não são precisas, ou abra espaço na caixa.',
  },
  PUB_INTAKE_QUOTA: {
    text: 'Não são aceitas mensagens novas: elas ocupam {usedBytes} de {quotaBytes}',
    hint: 'Apague pessoas que foram embora, ou dê mais espaço às mensagens.',
  },
  PUB_RENEWED: {
    text: 'A caixa tem um nome novo entre as mensagens: {former} não é mais usado',
    hint: 'O que foi restaurado era mais velho do que aquilo que as pessoas têm dela. Elas precisam se conectar à caixa e segui-la mais uma vez.',
  },
  PUB_FEEDS_FULL: {
    text: 'A caixa aceita mensagens de {feeds} pessoas, e de mais nenhuma',
    hint: 'Apague pessoas que foram embora, ou deixe a caixa aceitar mais.',
    plural: {
      of: 'feeds',
      one: {
        text: 'A caixa aceita mensagens de {feeds} pessoa, e de mais nenhuma',
        hint: 'Apague pessoas que foram embora, ou deixe a caixa aceitar mais.',
      },
    },
  },
  PUB_DAY_FULL: {
    text: 'Hoje vieram {feeds} pessoas novas: outras são aceitas amanhã',
    hint: 'Se forem mesmo tantas, deixe a caixa aceitar mais em um dia.',
    plural: {
      of: 'feeds',
      one: {
        text: 'Hoje veio {feeds} pessoa nova: outras são aceitas amanhã',
        hint: 'Se forem mesmo mais, deixe a caixa aceitar mais em um dia.',
      },
    },
  },
  PUB_STATE_LOST: {
    text: 'O que foi escolhido para as mensagens não pôde ser lido, e não vale mais',
    hint: 'Confira a lista de pessoas bloqueadas, e os limites.',
  },
  PUB_ROOM_OFFLINE: { text: 'A sala {room} espera até a caixa ter Internet' },
  PUB_ROOM_METERED: {
    text: 'A sala {room} não é usada: a Internet desta caixa é paga por dados',
    hint: 'Se uma pessoa responsável escrever uma sala na página de mensagens, a caixa usa a sala mesmo assim.',
  },
  PUB_ROOM_CLAIMING: { text: 'O convite de {room} está sendo usado' },
  PUB_ROOM_CONNECTING: { text: 'A caixa está se conectando à sala {room}' },
  PUB_ROOM_CONNECTED: { text: 'A caixa está na sala {room}' },
  PUB_ROOM_FAILING: {
    text: 'A caixa não chega à sala {room}',
    hint: 'A caixa tenta de novo sozinha.',
  },
  PUB_ROOM_REFUSED: {
    text: 'A sala {room} não aceita o convite',
    hint: 'Um convite serve uma vez só. Peça um novo a quem tem a sala.',
  },
  PUB_ROOM_WORDS: {
    text: 'Isto não é um convite nem o endereço de uma sala',
    hint: 'Um convite começa com https://, um endereço com net:.',
  },
  PUB_FOLDER_MISSING: {
    text: '{name} não indica nenhuma pasta',
    hint: 'Ponha nela uma pasta própria, como em docker-compose.yml.',
  },
  PUB_NOT_SAVED: {
    text: 'Isto não pôde ser guardado, por isso não vale',
    hint: 'O cartão de memória pode estar cheio ou gasto.',
  },
  PUB_FEED_OWN: { text: 'Esta é a própria caixa' },
  PUB_FEED_BLOCKED: {
    text: 'Esta pessoa está bloqueada',
    hint: 'Primeiro deixe-a entrar de novo.',
  },
  PUB_DAEMON_AWAY: {
    text: 'A caixa não consegue dizer agora se você entrou com o PIN',
    hint: 'Espere um minuto e tente de novo.',
  },
};
