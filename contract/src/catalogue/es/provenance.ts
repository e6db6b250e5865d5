import type { InThisLanguage } from '../catalogue.ts';
import type { provenanceMessages } from '../en/provenance.ts';

/** Spanish. Machine-made, reviewed by nobody (languages.ts). */
export const provenanceWords: InThisLanguage<typeof provenanceMessages> = {
  PAGE_AGE: { text: 'Hecho: {ago}' },
  PAGE_AGE_UNKNOWN: {
    text: 'No se sabe qué edad tiene ahora: el reloj de esta caja puede estar mal.',
  },
  PAGE_CAME_FROM: { text: 'Vino de: {sources}' },
  PAGE_SIGNED: {
    text: 'El operador en quien confía esta caja firmó lo que está instalado, y la caja lo comprobó.',
  },
  PAGE_SIGNED_CHECK: { text: 'Huella de la firma' },
};
