import type { InThisLanguage } from '../catalogue.ts';
import type { networkManagerMessages } from '../en/network-manager.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const networkManagerWords: InThisLanguage<typeof networkManagerMessages> = {
  NETWORK_MANAGER_FORBIDS: {
    text: 'NetworkManager no acepta órdenes del servicio de Wi-Fi',
    hint: 'Avise a su operador: el servicio de Wi-Fi tiene que funcionar como root, y tener acceso al bus del sistema.',
  },
  NETWORK_RADIO_GONE: {
    text: 'La radio Wi-Fi {device} no está',
    hint: 'Si es un adaptador Wi-Fi USB, póngalo otra vez. La caja sigue sola.',
  },
  NETWORK_RADIO_OFF: {
    text: 'La radio Wi-Fi {device} está apagada',
    hint: 'Si la caja tiene un interruptor para el Wi-Fi, enciéndalo. Elija el país de la caja: algunas radios siguen apagadas sin él.',
  },
  NETWORK_RADIO_NO_FIRMWARE: {
    text: 'A la radio Wi-Fi {device} le falta un archivo que necesita para arrancar (firmware)',
    hint: 'Use otro adaptador Wi-Fi USB, o pida a su operador que añada el firmware al sistema de la caja.',
  },
  NETWORK_AP_NAME_REFUSED: {
    text: 'El nombre del Wi-Fi ocupa {bytes} bytes; puede ocupar de 1 a {most}',
    hint: 'Elija otro nombre. Una letra que no es del inglés ocupa dos bytes o más.',
  },
  NETWORK_AP_PASSWORD_REFUSED: {
    text: 'Esta contraseña no puede proteger un Wi-Fi',
    hint: 'Use de 8 a 63 letras sin acentos ni ñ, cifras, signos y espacios.',
  },
  NETWORK_AP_CHANNEL_REFUSED: {
    text: 'No hay canal {channel} en la banda de {band} GHz',
    hint: 'Elija de 1 a 13 para 2.4 GHz; 36, 40, 44 o 48 para 5 GHz; o deje que elija la caja.',
  },
  NETWORK_AP_LATE: {
    text: 'La radio Wi-Fi {device} no empezó a emitir',
    hint: 'La caja lo intenta de nuevo sola. Si sigue así, desenchufe la caja y enchúfela otra vez.',
  },
  NETWORK_AP_RADIO_REFUSED: {
    text: 'La radio Wi-Fi {device} no funciona con estos ajustes',
    hint: 'Elija otro canal, 2.4 GHz o WPA2. Si sigue así, pruebe otro adaptador Wi-Fi USB.',
  },
  NETWORK_JOIN_LATE: {
    text: '{ssid} no respondió a tiempo',
    hint: 'Acerque la caja y pruebe otra vez.',
  },
  NETWORK_JOIN_NO_ADDRESS: {
    text: '{ssid} dejó entrar a la caja, pero no le dio dirección',
    hint: 'Apague y encienda el otro Wi-Fi, y pruebe otra vez.',
  },
  NETWORK_JOIN_SECURITY: {
    text: '{ssid} está protegido de una forma que la caja no puede usar',
    hint: 'La caja entra en redes abiertas, y en las que tienen una contraseña para todos (WPA2 o WPA3). Elija otra.',
  },
  NETWORK_JOIN_NO_PASSWORD: {
    text: '{ssid} no tiene contraseña',
    hint: 'Deje la contraseña vacía. Si esta red debería tener una, quizá no es la red correcta.',
  },
  NETWORK_FORGET_FOREIGN: {
    text: 'La caja no aprendió {ssid} aquí, así que no lo olvida aquí',
    hint: 'Su operador lo puso en el sistema de la caja, y puede quitarlo allí.',
  },
  NETWORK_SCAN_BUSY: {
    text: 'La caja no puede buscar otras redes mientras su única radio atiende a los visitantes',
    hint: 'Escriba el nombre de la red, o ponga un segundo adaptador Wi-Fi USB.',
  },
};
