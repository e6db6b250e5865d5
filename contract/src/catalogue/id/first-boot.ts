import type { InThisLanguage } from '../catalogue.ts';
import type { firstBootMessages } from '../en/first-boot.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const firstBootWords: InThisLanguage<typeof firstBootMessages> = {
  MIRROR_HELD_POWER: {
    text: 'Daya listrik kotak kurang, jadi untuk sementara kotak tidak memakai Internet',
    hint: 'Kotak melanjutkan sendiri: begitu dayanya lebih baik, dan paling lambat setelah satu hari. "Ambil sekarang" tidak menunggu. Stik selalu bisa.',
  },
  LAYOUT_NEWER: {
    text: 'Data di kotak ini disusun oleh program yang lebih baru (susunan {layout}; yang ini mengenal {known})',
    hint: 'Tidak ada yang diubah. Pakai lagi program yang lebih baru: mulai kotak dengan image yang lebih baru, atau tulis image itu ke kartu. Buku, film, dan aplikasi masih ada.',
  },
};
