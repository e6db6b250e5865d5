import type { InThisLanguage } from '../catalogue.ts';
import type { engineMessages } from '../en/engine.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const engineWords: InThisLanguage<typeof engineMessages> = {
  ENGINE_UNREACHABLE: {
    text: 'Mesin kontainer di kotak tidak menjawab',
    hint: 'Kotak mencoba lagi sendiri. Kotak tetap memakai yang dimilikinya. Operator: apakah layanan "engine" berjalan, dan mesinnya sendiri?',
  },
  ENGINE_REFUSED: {
    text: 'Mesin kontainer di kotak menolak: {reason}',
    hint: 'Kotak tetap memakai yang dimilikinya.',
  },
  ENGINE_FULL: {
    text: 'Ruang tidak cukup untuk program baru: perlu {neededBytes}, yang kosong {freeBytes} di tempat kontainer disimpan',
    hint: 'Hapus dari kotak yang tidak diperlukan, atau pakai kartu yang lebih besar. Kotak tetap memakai yang dimilikinya.',
  },
  ENGINE_IMAGE_WRONG: {
    text: 'Program yang datang bukan yang dijanjikan: {reason}',
    hint: 'Tidak ada bagiannya yang dijalankan. Kotak tetap memakai yang dimilikinya. Jika terulang, buat rilis itu lagi.',
  },
  ENGINE_UNHEALTHY: {
    text: '{service} yang baru tidak mulai dengan baik, jadi kotak kembali ke yang sebelumnya',
    hint: 'Beri tahu operator: perlu rilis dengan yang lebih baik.',
  },
  ENGINE_SUPERVISED: {
    text: 'Kontainer di kotak ini diurus balena, jadi rilis tidak bisa menggantinya',
    hint: 'Kode layanan tetap datang dengan rilis; image datang dari balena (docs/operator/software-updates.md).',
  },
  ENGINE_APPS_OFF: {
    text: 'Kotak ini tidak menerima aplikasi dalam kontainer sendiri',
    hint: 'SIDELOAD_APPS=on mengizinkannya.',
  },
};
