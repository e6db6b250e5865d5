import type { InThisLanguage } from '../catalogue.ts';
import type { provenanceMessages } from '../en/provenance.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const provenanceWords: InThisLanguage<typeof provenanceMessages> = {
  PAGE_AGE: { text: 'Feito: {ago}' },
  PAGE_AGE_UNKNOWN: {
    text: 'Não se sabe que idade tem agora: o relógio desta caixa pode estar errado.',
  },
  PAGE_CAME_FROM: { text: 'Veio de: {sources}' },
  PAGE_SIGNED: {
    text: 'O operador em quem esta caixa confia assinou o que está instalado, e a caixa verificou.',
  },
  PAGE_SIGNED_CHECK: { text: 'Impressão digital da assinatura' },
};
