import type { InThisLanguage } from '../catalogue.ts';
import type { provenanceMessages } from '../en/provenance.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const provenanceWords: InThisLanguage<typeof provenanceMessages> = {
  PAGE_AGE: { text: 'Dibuat: {ago}' },
  PAGE_AGE_UNKNOWN: { text: 'Umurnya sekarang tidak diketahui: jam kotak ini mungkin salah.' },
  PAGE_CAME_FROM: { text: 'Datang dari: {sources}' },
  PAGE_SIGNED: {
    text: 'Operator yang dipercaya kotak ini menandatangani yang terpasang, dan kotak memeriksanya.',
  },
  PAGE_SIGNED_CHECK: { text: 'Sidik jari tanda tangan' },
};
