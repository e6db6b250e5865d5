import type { InThisLanguage } from '../catalogue.ts';
import type { provenanceMessages } from '../en/provenance.ts';

/** Swahili. Machine-made, reviewed by nobody (languages.ts). */
export const provenanceWords: InThisLanguage<typeof provenanceMessages> = {
  PAGE_AGE: { text: 'Ilitengenezwa: {ago}' },
  PAGE_AGE_UNKNOWN: {
    text: 'Haijulikani ina umri gani sasa: huenda saa ya kisanduku hiki si sahihi.',
  },
  PAGE_CAME_FROM: { text: 'Ilitoka: {sources}' },
  PAGE_SIGNED: {
    text: 'Mwendeshaji anayeaminiwa na kisanduku hiki alitia saini kilichosakinishwa, na kisanduku kilikikagua.',
  },
  PAGE_SIGNED_CHECK: { text: 'Alama ya kidole ya saini' },
};
