import type { InThisLanguage } from '../catalogue.ts';
import type { networkManagerMessages } from '../en/network-manager.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const networkManagerWords: InThisLanguage<typeof networkManagerMessages> = {
  NETWORK_MANAGER_FORBIDS: {
    text: 'NetworkManager não aceita ordens do serviço de Wi-Fi',
    hint: 'Avise o seu operador: o serviço de Wi-Fi precisa rodar como root, e ter acesso ao barramento do sistema.',
  },
  NETWORK_RADIO_GONE: {
    text: 'O rádio Wi-Fi {device} não está lá',
    hint: 'Se for um adaptador Wi-Fi USB, coloque-o de novo. A caixa continua sozinha.',
  },
  NETWORK_RADIO_OFF: {
    text: 'O rádio Wi-Fi {device} está desligado',
    hint: 'Se a caixa tiver um interruptor de Wi-Fi, ligue-o. Escolha o país da caixa: sem ele, alguns rádios ficam desligados.',
  },
  NETWORK_RADIO_NO_FIRMWARE: {
    text: 'Falta ao rádio Wi-Fi {device} um arquivo de que ele precisa para iniciar (firmware)',
    hint: 'Use outro adaptador Wi-Fi USB, ou peça ao seu operador que ponha o firmware no sistema da caixa.',
  },
  NETWORK_AP_NAME_REFUSED: {
    text: 'O nome do Wi-Fi ocupa {bytes} bytes; pode ocupar de 1 a {most}',
    hint: 'Escolha outro nome. Uma letra que não é do inglês ocupa dois bytes ou mais.',
  },
  NETWORK_AP_PASSWORD_REFUSED: {
    text: 'Esta senha não pode proteger um Wi-Fi',
    hint: 'Use de 8 a 63 letras sem acento nem ç, números, sinais e espaços.',
  },
  NETWORK_AP_CHANNEL_REFUSED: {
    text: 'Não há canal {channel} na faixa de {band} GHz',
    hint: 'Escolha de 1 a 13 para 2.4 GHz; 36, 40, 44 ou 48 para 5 GHz; ou deixe a caixa escolher.',
  },
  NETWORK_AP_LATE: {
    text: 'O rádio Wi-Fi {device} não começou a transmitir',
    hint: 'A caixa tenta de novo sozinha. Se continuar assim, tire a caixa da tomada e ligue-a de novo.',
  },
  NETWORK_AP_RADIO_REFUSED: {
    text: 'O rádio Wi-Fi {device} não funciona com estas configurações',
    hint: 'Escolha outro canal, 2.4 GHz ou WPA2. Se continuar assim, tente outro adaptador Wi-Fi USB.',
  },
  NETWORK_JOIN_LATE: {
    text: '{ssid} não respondeu a tempo',
    hint: 'Leve a caixa para mais perto e tente de novo.',
  },
  NETWORK_JOIN_NO_ADDRESS: {
    text: '{ssid} deixou a caixa entrar, mas não lhe deu endereço',
    hint: 'Desligue e ligue o outro Wi-Fi, depois tente de novo.',
  },
  NETWORK_JOIN_SECURITY: {
    text: '{ssid} está protegido de um jeito que a caixa não sabe usar',
    hint: 'A caixa entra em redes abertas, e nas que têm uma senha para todos (WPA2 ou WPA3). Escolha outra.',
  },
  NETWORK_JOIN_NO_PASSWORD: {
    text: '{ssid} não tem senha',
    hint: 'Deixe a senha vazia. Se esta rede devia ter uma, talvez não seja a rede certa.',
  },
  NETWORK_FORGET_FOREIGN: {
    text: 'A caixa não conheceu {ssid} por aqui, por isso não o esquece por aqui',
    hint: 'O seu operador o pôs no sistema da caixa, e pode tirá-lo lá.',
  },
  NETWORK_SCAN_BUSY: {
    text: 'A caixa não pode procurar outras redes enquanto o único rádio dela atende os visitantes',
    hint: 'Digite o nome da rede, ou coloque um segundo adaptador Wi-Fi USB.',
  },
};
