import type { InThisLanguage } from '../catalogue.ts';
import type { stickMessages } from '../en/sticks.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const stickWords: InThisLanguage<typeof stickMessages> = {
  STICK_READING: { text: 'Leyendo {label}', hint: 'Déjela puesta.' },
  STICK_CHECKING: { text: 'Revisando lo que hay en {label}', hint: 'Déjela puesta.' },
  STICK_COPYING: {
    text: 'Copiando de {label}',
    hint: 'Déjela puesta. Si la saca, la caja sigue cuando vuelva.',
  },
  STICK_WAITING_TURN: {
    text: '{label} espera hasta que la caja termine otra cosa',
    hint: 'Déjela puesta. Si la necesita ahora, sáquela y tráigala más tarde.',
  },
  STICK_WAITING_END: {
    text: 'Ya se copió todo de {label}. La caja lo está preparando',
    hint: 'Espere un momento: pronto la podrá sacar.',
  },
  STICK_WRITING: {
    text: 'Escribiendo en {label}',
    hint: 'No la saque ahora: se perdería lo que se está escribiendo.',
  },
  STICK_DONE: {
    text: 'Listo. Puede sacar {label}',
    hint: 'Llévela a la próxima caja, o guárdela para reparaciones.',
  },
  STICK_REST_ELSEWHERE: {
    text: 'Puede sacar {label}: la caja ya tiene todo lo que le sirve de ella',
    hint: 'Todavía falta algo. Ponga otra memoria USB con esta versión.',
  },
  STICK_NOTHING_NEW: {
    text: 'Puede sacar {label}: la caja ya lo tiene todo',
    hint: 'Si esperaba algo nuevo, pida al operador una más reciente.',
  },
  STICK_NOTHING_HERE: {
    text: 'Puede sacar {label}: no tiene nada para esta caja',
    hint: 'Una memoria para esta caja tiene una carpeta "hotspot", o un archivo que termina en ".hotspot".',
  },
  STICK_UNUSABLE: {
    text: '{label} no se puede usar',
    hint: 'Sáquela. Pruebe con otra memoria o con otro puerto USB.',
  },
};
