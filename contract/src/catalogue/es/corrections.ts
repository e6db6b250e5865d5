import type { InThisLanguage } from '../catalogue.ts';
import type { correctionMessages } from '../en/corrections.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const correctionWords: InThisLanguage<typeof correctionMessages> = {
  PAGE_CORRECT: { text: 'Ayudar con este idioma' },
  PAGE_CORRECT_WHY: {
    text: 'Una máquina tradujo estas páginas. Si usted habla bien el idioma, elija una frase que esté mal y escriba una mejor.',
  },
  PAGE_CORRECT_REVIEWED: { text: 'Este idioma ya lo revisaron personas. Elija otro abajo.' },
  PAGE_CORRECT_TOLD: {
    text: 'Lo que usted escribe se queda en esta caja. Si los informes están activados, el operador de la caja también lo recibe. Nadie ve quién lo escribió.',
  },
  PAGE_CORRECT_IN_ENGLISH: { text: 'En inglés' },
  PAGE_CORRECT_NOW: { text: 'Ahora' },
  PAGE_CORRECT_BETTER: { text: 'Mejor' },
  PAGE_CORRECT_PLACES: {
    text: 'Deje como están las palabras entre llaves: la caja pone algo en su lugar.',
  },
  PAGE_CORRECT_SEND: { text: 'Enviar' },
  PAGE_CORRECT_SENT: {
    text: 'Gracias. La persona encargada de esta caja ya puede leerlo. Nadie ve quién lo escribió.',
  },
  PAGE_CORRECT_OTHERS: { text: 'Otras frases' },
  PAGE_CORRECTIONS: { text: 'Mejores palabras de visitantes' },
  PAGE_CORRECTIONS_LEAD: { text: 'Lo que escribieron los visitantes en lugar de las traducciones' },
  PAGE_CORRECTIONS_NONE: { text: 'Nadie ha enviado ninguna.' },
  PAGE_CORRECTIONS_DELETE: { text: 'Borrar' },
  PAGE_STEWARD_DONE_CORRECTION: { text: 'Borrada.' },
  CORRECTION_EMPTY: {
    text: 'No hay nada nuevo en ella',
    hint: 'Escriba la frase entera como debe ser.',
  },
  CORRECTION_LONG: { text: 'La frase es demasiado larga', hint: 'Escríbala más corta.' },
  CORRECTION_UNFIT: {
    text: 'Esta frase no se puede usar',
    hint: 'Deje como está todo lo que va entre llaves, y no use signos raros.',
  },
  CORRECTIONS_FULL: {
    text: 'La caja no guarda más por ahora',
    hint: 'La persona encargada puede borrar algunas. Vuelva otro día.',
  },
  CORRECTIONS_MANY: { text: 'Usted ya ha enviado muchas', hint: 'Vuelva dentro de una hora.' },
};
