import type { InThisLanguage } from '../catalogue.ts';
import type { boxSoftwareMessages } from '../en/box-software.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const boxSoftwareWords: InThisLanguage<typeof boxSoftwareMessages> = {
  SOFTWARE_RUNS: { text: '{service}: versi {version}, dari rilis' },
  SOFTWARE_RUNS_BUILT_IN: { text: '{service}: versi {version}, bawaan kotak' },
  SOFTWARE_NOT_NEWER: {
    text: 'Program {service} dalam rilis, {version}, tidak lebih baru dari bawaan kotak',
  },
  SOFTWARE_OTHER_API: {
    text: 'Program {service} dalam rilis, {version}, dibuat untuk program lain, bukan yang ada di kotak ini',
    hint: 'Image kotak harus diperbarui dulu.',
  },
  SOFTWARE_OTHER_NODE: {
    text: 'Program {service} dalam rilis, {version}, dibuat untuk Node {node}, yang tidak ada di kotak ini',
    hint: 'Image kotak harus diperbarui dulu.',
  },
  SOFTWARE_DAMAGED: {
    text: 'Program {service}, {version}, bukan yang ditandatangani: tidak dijalankan',
    hint: 'Kotak memakai program bawaannya. Jika terulang, kartu memori mungkin mulai rusak.',
  },
  SOFTWARE_CRASHED: {
    text: 'Program {service} yang baru, {version}, gagal berulang kali',
    hint: 'Kotak memakai program bawaannya. Beri tahu operator.',
  },
  SOFTWARE_NOT_COUNTED: {
    text: 'Program {service}, {version}, tidak dijalankan, karena tidak ada yang bisa dicatat tentangnya',
    hint: 'Kotak memakai program bawaannya. Periksa apakah kartu memori penuh atau mulai rusak.',
  },
  SOFTWARE_NOT_STARTED: { text: 'Program {service} yang baru, {version}, tidak mulai bekerja' },
  SOFTWARE_STARTING: { text: 'Program {service} yang baru, {version}, sedang dimulai' },
  PAGE_STATUS_SOFTWARE: { text: 'Program di kotak ini' },
};
