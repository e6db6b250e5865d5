import type { InThisLanguage } from '../catalogue.ts';
import type { firstBootMessages } from '../en/first-boot.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const firstBootWords: InThisLanguage<typeof firstBootMessages> = {
  MIRROR_HELD_POWER: {
    text: 'La caja recibe muy poca corriente, y deja Internet por un rato',
    hint: 'Sigue sola: en cuanto la corriente sea mejor, y en todo caso después de un día. «Descargar ahora» no espera. Una memoria USB funciona siempre.',
  },
  LAYOUT_NEWER: {
    text: 'Un programa más nuevo ordenó los datos de esta caja (orden {layout}; este conoce el {known})',
    hint: 'No se cambió nada. Use otra vez el programa más nuevo: arranque la caja con la imagen más nueva, o escriba la más nueva en la tarjeta. Los libros, las películas y las aplicaciones siguen ahí.',
  },
};
