import type { InThisLanguage } from '../catalogue.ts';
import type { scuttlebuttMessages } from '../en/scuttlebutt.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const scuttlebuttWords: InThisLanguage<typeof scuttlebuttMessages> = {
  PUB_OFF: { text: 'Los mensajes están apagados' },
  PUB_STARTING: { text: 'Los mensajes se están preparando' },
  PUB_WAITING: {
    text: 'Los mensajes esperan el Wi-Fi de la caja',
    hint: 'La gente intercambia mensajes en la red que hace la propia caja.',
  },
  PUB_RUNNING: {
    text: '{people} personas intercambian mensajes por la caja ahora',
    plural: {
      of: 'people',
      one: { text: '{people} persona intercambia mensajes por la caja ahora' },
    },
  },
  PUB_NOT_OPENED: {
    text: 'No se pudieron abrir los mensajes de la caja',
    hint: 'La caja lo intenta de nuevo sola. Si sigue así, quizá la tarjeta de memoria está llena o gastada.',
  },
  PUB_PORT_TAKEN: {
    text: 'Nadie puede conectarse: el puerto {port} de la caja no está libre',
    hint: 'La caja lo intenta de nuevo sola. Quizá otro programa de la caja ocupa el puerto.',
  },
  PUB_INTAKE_DISK: {
    text: 'No se aceptan mensajes nuevos: solo hay {freeBytes} libres, y {reserveBytes} se dejan libres',
    hint: 'Borre personas o imágenes que no hagan falta, o haga sitio en la caja.',
  },
  PUB_INTAKE_QUOTA: {
    text: 'No se aceptan mensajes nuevos: ocupan {usedBytes} de {quotaBytes}',
    hint: 'Borre personas que ya no están, o dé más espacio a los mensajes.',
  },
  PUB_RENEWED: {
    text: 'La caja tiene un nombre nuevo entre los mensajes: {former} ya no se usa',
    hint: 'Lo que se restauró era más viejo que lo que la gente tiene de ella. Tienen que conectarse a la caja y seguirla una vez más.',
  },
  PUB_FEEDS_FULL: {
    text: 'La caja acepta mensajes de {feeds} personas, y de ninguna más',
    hint: 'Borre personas que ya no están, o deje que la caja acepte más.',
    plural: {
      of: 'feeds',
      one: {
        text: 'La caja acepta mensajes de {feeds} persona, y de ninguna más',
        hint: 'Borre personas que ya no están, o deje que la caja acepte más.',
      },
    },
  },
  PUB_DAY_FULL: {
    text: 'Hoy llegaron {feeds} personas nuevas: a otras se las acepta mañana',
    hint: 'Si de verdad son tantas, deje que la caja acepte más en un día.',
    plural: {
      of: 'feeds',
      one: {
        text: 'Hoy llegó {feeds} persona nueva: a otras se las acepta mañana',
        hint: 'Si de verdad son más, deje que la caja acepte más en un día.',
      },
    },
  },
  PUB_STATE_LOST: {
    text: 'No se pudo leer lo que se eligió para los mensajes, y ya no vale',
    hint: 'Revise la lista de personas bloqueadas, y los límites.',
  },
  PUB_ROOM_OFFLINE: { text: 'La sala {room} espera a que la caja tenga Internet' },
  PUB_ROOM_METERED: {
    text: 'La sala {room} no se usa: el Internet de esta caja se paga por datos',
    hint: 'Si una persona encargada escribe una sala en la página de mensajes, la caja la usa de todos modos.',
  },
  PUB_ROOM_CLAIMING: { text: 'Se está usando la invitación de {room}' },
  PUB_ROOM_CONNECTING: { text: 'La caja se está conectando a la sala {room}' },
  PUB_ROOM_CONNECTED: { text: 'La caja está en la sala {room}' },
  PUB_ROOM_FAILING: {
    text: 'La caja no llega a la sala {room}',
    hint: 'La caja lo intenta de nuevo sola.',
  },
  PUB_ROOM_REFUSED: {
    text: 'La sala {room} no acepta la invitación',
    hint: 'Una invitación sirve una sola vez. Pida una nueva a quien tiene la sala.',
  },
  PUB_ROOM_WORDS: {
    text: 'Esto no es una invitación ni la dirección de una sala',
    hint: 'Una invitación empieza con https://, una dirección con net:.',
  },
  PUB_FOLDER_MISSING: {
    text: '{name} no nombra ninguna carpeta',
    hint: 'Ponga en él una carpeta propia, como en docker-compose.yml.',
  },
  PUB_NOT_SAVED: {
    text: 'Esto no se pudo guardar, así que no vale',
    hint: 'Quizá la tarjeta de memoria está llena o gastada.',
  },
  PUB_FEED_OWN: { text: 'Esta es la propia caja' },
  PUB_FEED_BLOCKED: {
    text: 'Esta persona está bloqueada',
    hint: 'Primero déjela entrar otra vez.',
  },
  PUB_DAEMON_AWAY: {
    text: 'La caja no puede decir ahora si usted ha entrado con el PIN',
    hint: 'Espere un minuto y pruebe otra vez.',
  },
};
