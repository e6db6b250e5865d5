import type { InThisLanguage } from '../catalogue.ts';
import type { boxImageMessages } from '../en/box-images.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const boxImageWords: InThisLanguage<typeof boxImageMessages> = {
  CONTAINER_APP: { text: 'Aplikasi {app} berjalan dalam kontainernya sendiri' },
  CONTAINER_IMAGE_INVALID: {
    text: 'Image kontainer {component} tidak bisa berjalan di kotak ini ({reason})',
    hint: 'Beri tahu operator: perlu rilis dengan yang lebih baik.',
  },
  CONTAINER_IN_SERVICE: { text: 'Layanan {service} di kotak memakai image ini' },
  CONTAINER_NO_ENGINE: {
    text: 'Kotak ini tidak mengganti kontainer, jadi image disimpan dan tidak dipakai',
  },
  CONTAINER_OF_COMMUNITY: {
    text: 'Saluran {channel} ditandatangani komunitas dan hanya membawa isi, jadi image tidak dipakai',
  },
  CONTAINER_OTHER_IMAGE: {
    text: '{component} tidak berjalan: ada image lain di tempatnya',
    hint: 'Beri tahu operator: perlu rilis dengan yang lebih baik.',
  },
  CONTAINER_PURPOSE_UNKNOWN: {
    text: 'Rilis tidak menyebut kegunaan image dengan cara yang dimengerti kotak ini',
  },
  CONTAINER_RESTARTS: {
    text: '{component} berhenti berulang kali, jadi kotak kembali ke yang sebelumnya',
    hint: 'Beri tahu operator: perlu rilis dengan yang lebih baik.',
  },
  CONTAINER_SERVICE_UNKNOWN: {
    text: 'Kotak ini tidak punya layanan {service}, jadi image disimpan dan tidak dipakai',
  },
  CONTAINER_STARTING: { text: '{component} sedang mulai; kotak menunggu sampai berjalan baik' },
  CONTAINER_TAKEN: { text: 'Image lain dari rilis sudah dipakai untuk {name}' },
  CONTAINERS_LOST: {
    text: 'Catatan tentang yang dipakai layanan kotak sebelum diubah oleh rilis rusak di kartu dan hilang. Yang dipakai sekarang dianggap sebagai yang dulu',
  },
  CONTAINER_UNHEALTHY: {
    text: '{component} tidak berjalan baik, jadi kotak kembali ke yang sebelumnya',
    hint: 'Beri tahu operator: perlu rilis dengan yang lebih baik.',
  },
  PAGE_STATUS_IMAGES: { text: 'Program dalam kontainer' },
};
