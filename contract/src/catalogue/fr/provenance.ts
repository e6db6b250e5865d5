import type { InThisLanguage } from '../catalogue.ts';
import type { provenanceMessages } from '../en/provenance.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const provenanceWords: InThisLanguage<typeof provenanceMessages> = {
  PAGE_AGE: { text: 'Fait : {ago}' },
  PAGE_AGE_UNKNOWN: {
    text: 'On ne sait pas quel âge cela a maintenant : l’horloge de cette boîte est peut-être fausse.',
  },
  PAGE_CAME_FROM: { text: 'Venu de : {sources}' },
  PAGE_SIGNED: {
    text: 'L’opérateur à qui cette boîte fait confiance a signé ce qui est installé, et la boîte l’a vérifié.',
  },
  PAGE_SIGNED_CHECK: { text: 'Empreinte de la signature' },
};
