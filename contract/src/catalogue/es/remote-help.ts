import type { InThisLanguage } from '../catalogue.ts';
import type { remoteHelpMessages } from '../en/remote-help.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const remoteHelpWords: InThisLanguage<typeof remoteHelpMessages> = {
  REMOTE_HELP_OFF: {
    text: 'Ayuda a distancia: apagada. Nadie puede entrar en esta caja desde lejos',
  },
  REMOTE_HELP_UNAVAILABLE: {
    text: 'Ayuda a distancia: apagada. Esta caja no tiene manera de dejar entrar a nadie desde lejos',
  },
  REMOTE_HELP_ALLOWED: {
    text: 'Ayuda a distancia: encendida. {who} puede entrar en esta caja desde lejos hasta {until}',
  },
  REMOTE_HELP_CLOSING: {
    text: 'Nadie tiene permiso para entrar desde lejos, y la caja todavía no sabe si la entrada está cerrada',
    hint: 'Sigue intentándolo. Para estar seguro enseguida, quítele Internet a la caja.',
  },
  REMOTE_HELP_LOST: {
    text: 'Lo anotado sobre la ayuda a distancia se dañó: ya no se deja entrar a nadie',
    hint: 'Una persona encargada puede permitirla otra vez.',
  },
  REMOTE_HELP_KEY_LOST: {
    text: 'La clave de esta caja para la ayuda a distancia se dañó, y se hizo una nueva',
    hint: 'Envíe la línea nueva al operador antes de necesitar ayuda.',
  },
  REMOTE_HELP_WAY_CLOSED: { text: 'La entrada está cerrada' },
  REMOTE_HELP_WAY_CLOSING: { text: 'La entrada se está cerrando' },
  REMOTE_HELP_WAY_OPENING: { text: 'La entrada se está abriendo' },
  REMOTE_HELP_WAY_OPEN: { text: 'La entrada está abierta' },
  REMOTE_HELP_SERVER_UNREACHABLE: {
    text: 'No hay conexión con el servidor de ayuda',
    hint: '¿Tiene Internet la caja? Sigue intentándolo mientras la ayuda esté permitida.',
  },
  REMOTE_HELP_SERVER_FOREIGN: {
    text: 'Lo que responde como servidor de ayuda es otra máquina, y no se la dejó entrar',
    hint: 'Quizá hay alguien en medio. Pregunte al operador de la caja.',
  },
  REMOTE_HELP_KEY_REFUSED: {
    text: 'El servidor de ayuda todavía no conoce la clave de esta caja',
    hint: 'Envíe al operador la línea de abajo.',
  },
  REMOTE_HELP_PORT_TAKEN: {
    text: 'El servidor de ayuda no dio lugar a esta caja',
    hint: 'Quizá otra caja tiene los mismos puertos. El operador puede poner REMOTE_HELP_PORT.',
  },
  REMOTE_HELP_PROGRAM_FAILED: {
    text: 'El programa de la ayuda a distancia no funciona',
    hint: 'Pregunte al operador de la caja.',
  },
  REMOTE_HELP_IMAGE_MISSING: {
    text: 'La imagen de contenedor para la ayuda a distancia no está en esta caja',
    hint: 'Pregunte al operador de la caja.',
  },
  REMOTE_HELP_QUEUED: {
    text: 'La caja no tiene Internet. Lo que usted pidió se hace en cuanto lo tenga',
  },
  REMOTE_HELP_PLATFORM_REFUSED: {
    text: 'balena no aceptó el cambio ({reason})',
    hint: 'La caja sigue intentándolo.',
  },
  REMOTE_HELP_NOT_OFFERED: {
    text: 'La ayuda a distancia está desactivada en esta caja',
    hint: 'Quien instaló la caja puede poner REMOTE_SUPPORT en "on".',
  },
  REMOTE_HELP_NO_WAY: {
    text: 'Esta caja no tiene manera de dejar entrar a nadie desde lejos',
    hint: 'Quien instaló la caja debe poner REMOTE_HELP_SERVER y REMOTE_HELP_HOST_KEY.',
  },
  REMOTE_HELP_WHO_UNFIT: { text: 'Escriba quién entra, con 80 letras como máximo' },
  REMOTE_HELP_HOURS_UNFIT: { text: 'La ayuda se puede permitir de 1 a 168 horas' },
  REMOTE_HELP_NOT_FROM_AFAR: {
    text: 'Esto no se puede hacer con la ayuda a distancia',
    hint: 'Puede hacerlo alguien que esté delante de la caja.',
  },
  PAGE_REMOTE_HELP: { text: 'Ayuda a distancia' },
  PAGE_REMOTE_HELP_LEAD: {
    text: 'Deje entrar a alguien desde lejos durante unas horas, cuando la caja lo necesite. Todos lo ven en todas las páginas.',
  },
  PAGE_REMOTE_HELP_CAN: { text: 'Lo que pueden ver y hacer' },
  PAGE_REMOTE_HELP_CAN_PAGES: {
    text: 'Todas las páginas de esta caja. Con el PIN pueden hacer lo que puede una persona encargada, menos lo que necesita a alguien delante de la caja.',
  },
  PAGE_REMOTE_HELP_CAN_TARGET: {
    text: 'Si quien instaló la caja lo quiere así: la propia máquina, para ayudantes que tengan una cuenta en ella. Pueden ver y cambiar todo.',
  },
  PAGE_REMOTE_HELP_CAN_ALL: {
    text: 'La propia máquina: pueden ver y cambiar todo, también lo que la gente puso en la caja.',
  },
  PAGE_REMOTE_HELP_CANNOT: {
    text: 'No los teléfonos de los visitantes, ni lo que muestra la pantalla de la caja',
  },
  PAGE_REMOTE_HELP_OWNER: {
    text: 'La organización dueña de la flota de balena de esta caja puede cambiar a distancia este ajuste y los programas',
    hint: 'Solo quita ese poder una flota en una cuenta de la propia comunidad, o una caja que no esté conectada a balena.',
  },
  PAGE_REMOTE_HELP_ALLOW: { text: 'Permitir la ayuda a distancia' },
  PAGE_REMOTE_HELP_ALLOW_WHAT: {
    text: 'Termina sola, también si entretanto falta la luz. Usted puede terminarla en cualquier momento.',
  },
  PAGE_REMOTE_HELP_WHO: { text: 'Quién entra' },
  PAGE_REMOTE_HELP_HOURS: { text: 'Por cuánto tiempo' },
  PAGE_REMOTE_HELP_HOURS_2: { text: '2 horas' },
  PAGE_REMOTE_HELP_HOURS_24: { text: 'Un día' },
  PAGE_REMOTE_HELP_HOURS_168: { text: 'Una semana' },
  PAGE_REMOTE_HELP_FOR_HOURS: {
    text: 'durante {hours} horas',
    plural: { of: 'hours', one: { text: 'durante una hora' } },
  },
  PAGE_REMOTE_HELP_WITHDRAW: { text: 'Terminar la ayuda a distancia' },
  PAGE_REMOTE_HELP_WITHDRAW_WHAT: { text: 'Desde ahora ya no se deja entrar a nadie.' },
  PAGE_REMOTE_HELP_KEY: { text: 'Para el operador' },
  PAGE_REMOTE_HELP_KEY_WHAT: {
    text: 'El servidor de ayuda {server} tiene que conocer esta línea, una vez, antes de que la ayuda funcione. Mientras la ayuda está encendida, estos puertos suyos llevan a esta caja: {ports}.',
  },
  PAGE_REMOTE_HELP_OPENED: { text: 'Se abrió la entrada para la ayuda a distancia' },
  PAGE_REMOTE_HELP_CLOSED: { text: 'Se cerró la entrada para la ayuda a distancia' },
  PAGE_REMOTE_HELP_EXPIRED: { text: 'Se acabó el tiempo de la ayuda a distancia' },
  PAGE_REMOTE_HELP_SHUT: {
    text: 'Esta caja no deja entrar ahora a nadie desde lejos',
    hint: 'Puede permitirlo alguien que cuide la caja y esté delante de ella.',
  },
  PAGE_STEWARD_PLACE_AFAR: { text: 'desde lejos, por la ayuda a distancia' },
  PAGE_STEWARD_LOG_SAVE: { text: 'Guardar esta lista' },
  PAGE_STEWARD_DONE_HELP_ON: { text: 'La ayuda a distancia está permitida' },
  PAGE_STEWARD_DONE_HELP_OFF: { text: 'La ayuda a distancia terminó' },
};
