import type { InThisLanguage } from '../catalogue.ts';
import type { networkMessages } from '../en/network.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const networkWords: InThisLanguage<typeof networkMessages> = {
  NETWORK_TOOL_MISSING: {
    text: 'Falta o programa {tool} na caixa',
    hint: 'Atualize o software da caixa.',
  },
  NETWORK_TOOL_FAILED: {
    text: '{tool} não funciona: {reason}',
    hint: 'Tire a caixa da tomada e ligue-a de novo. Se acontecer outra vez, diga estas palavras ao seu operador.',
  },
  NETWORK_FORWARDING_OFF: {
    text: 'A Internet não pode ser compartilhada: o sistema da caixa não deixa passar os dados',
    hint: 'Peça a quem instalou a caixa que ponha "net.ipv4.ip_forward" em 1, ou desligue INTERNET_SHARING.',
  },
  NETWORK_MANAGER_AWAY: {
    text: 'NetworkManager não responde',
    hint: 'A caixa tenta de novo sozinha. Se durar 10 minutos, tire a caixa da tomada e ligue-a de novo.',
  },
  NETWORK_AP_REFUSED: {
    text: 'O Wi-Fi não pode ser assim: {reason}',
    hint: 'Valem de novo as configurações de antes. Escolha outras.',
  },
  NETWORK_AP_NOT_UP: {
    text: 'O Wi-Fi não começou a funcionar: {reason}',
    hint: 'A caixa tenta de novo sozinha. Se continuar assim, tire a caixa da tomada, ligue-a de novo, ou tente outro adaptador Wi-Fi USB.',
  },
  NETWORK_JOIN_PASSWORD: {
    text: 'A senha de {ssid} está errada',
    hint: 'Digite de novo. Letras maiúsculas e minúsculas não são iguais.',
  },
  NETWORK_JOIN_NOT_FOUND: {
    text: 'A caixa não ouve nenhum Wi-Fi com o nome {ssid}',
    hint: 'Leve a caixa para mais perto, ou escreva o nome exatamente como é.',
  },
  NETWORK_JOIN_FAILED: {
    text: 'A caixa não conseguiu entrar em {ssid}: {reason}',
    hint: 'Tente de novo. Se continuar assim, desligue e ligue o outro Wi-Fi.',
  },
  NETWORK_JOIN_UNSUPPORTED: {
    text: 'Esta caixa não consegue entrar sozinha em um Wi-Fi',
    hint: 'Ela precisa do NetworkManager. Use um cabo, ou um celular por USB.',
  },
  NETWORK_SCAN_FAILED: {
    text: 'A caixa não conseguiu procurar redes Wi-Fi: {reason}',
    hint: 'Tente de novo em um minuto.',
  },
  NETWORK_BUSY: {
    text: 'A caixa está entrando em um Wi-Fi neste momento',
    hint: 'Espere um minuto e tente de novo.',
  },
  NETWORK_NO_RADIO: {
    text: 'A caixa não tem Wi-Fi',
    hint: 'Coloque um adaptador Wi-Fi USB, ou ligue um roteador Wi-Fi à caixa com um cabo.',
  },
  NETWORK_RADIO_AWAY: {
    text: 'O Wi-Fi {device} não está lá',
    hint: 'Conecte-o. Se quiser que qualquer outro seja usado, deixe WIFI_INTERFACE vazio.',
  },
  NETWORK_RADIO_UNFIT: {
    text: 'O Wi-Fi desta caixa ({device}) consegue entrar em uma rede, mas não consegue fazer uma',
    hint: 'Coloque outro adaptador Wi-Fi USB.',
  },
  NETWORK_RADIO_BLOCKED: {
    text: 'O Wi-Fi da caixa ({device}) está desligado',
    hint: 'Procure um interruptor na caixa. Se não houver, diga à caixa em que país ela está.',
  },
  NETWORK_STARTING: { text: 'O Wi-Fi da caixa está iniciando' },
  NETWORK_ON_AIR: { text: 'O Wi-Fi {ssid} está no ar' },
  NETWORK_PAUSED: {
    text: 'O Wi-Fi da caixa some por cerca de {minutes} minutos e depois volta sozinho',
    plural: {
      of: 'minutes',
      one: { text: 'O Wi-Fi da caixa some por cerca de 1 minuto e depois volta sozinho' },
    },
  },
  NETWORK_SET_UP_WINDOW: {
    text: 'A caixa usa o Wi-Fi com que foi instalada. O Wi-Fi dela mesma vem quando a primeira versão estiver aqui, no máximo em {minutes} minutos',
    plural: {
      of: 'minutes',
      one: {
        text: 'A caixa usa o Wi-Fi com que foi instalada. O Wi-Fi dela mesma vem quando a primeira versão estiver aqui, no máximo em 1 minuto',
      },
    },
  },
  NETWORK_WIRED: { text: 'A caixa distribui endereços pelo cabo ({device})' },
  NETWORK_WIRED_ASKING: {
    text: 'A caixa verifica se ninguém mais distribui endereços pelo cabo ({device})',
  },
  NETWORK_WIRED_FOREIGN: {
    text: 'Outro aparelho ({server}) distribui endereços pelo cabo ({device}), por isso a caixa não faz isso',
    hint: 'Desligue o DHCP no roteador que está atrás do cabo, ou ponha o cabo em outra entrada dele. A caixa olha de novo sozinha.',
  },
  NETWORK_NO_CABLE: {
    text: 'Nada está ligado na entrada de rede da caixa ({device})',
    hint: 'Ligue um cabo que vá até um roteador Wi-Fi ou um switch.',
  },
  NETWORK_NO_SOCKET: {
    text: 'A caixa não tem entrada de rede',
    hint: 'Coloque um adaptador de rede USB.',
  },
  NETWORK_SOCKET_AWAY: {
    text: 'A entrada de rede {device} não está lá',
    hint: 'Conecte-a. Se quiser que qualquer outra seja usada, deixe WIRED_INTERFACE vazio.',
  },
  NETWORK_LAN: { text: 'A caixa é convidada em uma rede, com o endereço {address}' },
  NETWORK_LAN_NAMED: {
    text: 'A caixa é convidada em uma rede: lá se abre http://{name} ou http://{address}',
  },
  NETWORK_NAME_TAKEN: {
    text: 'Outra caixa aqui se chama {name}: esta responde como {own}',
    hint: 'Dê outro nome a uma delas, pela configuração DEVICE_NAME.',
  },
  NETWORK_LAN_NONE: {
    text: 'A caixa espera uma rede',
    hint: 'Ligue-a a um roteador com um cabo, ou faça-a entrar em um Wi-Fi.',
  },
  NETWORK_OVERLAP: {
    text: 'Outra rede ({device}, {address}) tem os mesmos endereços que a da caixa',
    hint: 'Dê outros endereços a essa rede, no roteador dela. Até lá pode ser que a caixa não chegue à Internet.',
  },
  NETWORK_WEAK_POWER: {
    text: 'A caixa recebe pouca energia: o Wi-Fi pode falhar',
    hint: 'Use a fonte que é da caixa, com um cabo curto.',
  },
  NETWORK_JOINED: { text: 'A caixa conseguiu entrar em {ssid} e se lembra dele' },
  NETWORK_ONLINE: { text: 'A caixa entrou em um Wi-Fi que ela conhece' },
  NETWORK_ONLINE_FAILED: {
    text: 'A caixa não achou nenhum dos Wi-Fi que conhece, por isso o dela voltou',
    hint: 'Leve a caixa para mais perto de um deles, ou faça-a entrar em outro.',
  },
  NETWORK_NO_KNOWN_WIFI: {
    text: 'A caixa não conhece nenhum Wi-Fi em que entrar',
    hint: 'Escolha antes um dos que ela ouve.',
  },
  NETWORK_NOT_SHARED: { text: 'A caixa não compartilha a Internet dela' },
  NETWORK_VISITOR_UNKNOWN: { text: 'A caixa não deu este endereço a ninguém' },
  NETWORK_DAEMON_AWAY: {
    text: 'A caixa não conseguiu verificar a sua sessão',
    hint: 'Tente de novo em um minuto.',
  },
  NETWORK_NOT_SAVED: {
    text: 'A caixa não conseguiu guardar as configurações de rede',
    hint: 'O cartão de memória pode estar cheio ou estragado. Olhe a página de estado.',
  },
  NETWORK_SETTINGS_LOST: {
    text: 'As configurações do Wi-Fi que uma pessoa responsável fez se danificaram, talvez por falta de luz',
    hint: 'A caixa usa as primeiras configurações. Faça as suas de novo.',
  },
  NETWORK_FOLDER_MISSING: {
    text: 'Falta a configuração {name}',
    hint: 'Ponha nela uma pasta em que o serviço de Wi-Fi possa gravar.',
  },
  NETWORK_CHECK_GOOD: { text: 'Funciona' },
  NETWORK_CHECK_AIR: { text: 'O Wi-Fi não está no ar', hint: 'A caixa tenta de novo sozinha.' },
  NETWORK_CHECK_HARDWARE: { text: 'Falta um rádio ou um cabo', hint: 'Conecte-o de novo.' },
  NETWORK_CHECK_DHCP: {
    text: 'Os celulares não recebem endereço',
    hint: 'A caixa tenta de novo sozinha. Se continuar assim, tire a caixa da tomada e ligue-a de novo.',
  },
  NETWORK_CHECK_DNS: {
    text: 'Os nomes não são respondidos',
    hint: 'A caixa tenta de novo sozinha. Se continuar assim, tire a caixa da tomada e ligue-a de novo.',
  },
  NETWORK_CHECK_PORTAL: {
    text: 'As páginas da caixa não respondem',
    hint: 'A caixa tenta de novo sozinha. Se continuar assim, tire a caixa da tomada e ligue-a de novo.',
  },
};
