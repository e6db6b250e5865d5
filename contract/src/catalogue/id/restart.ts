import type { InThisLanguage } from '../catalogue.ts';
import type { restartMessages } from '../en/restart.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const restartWords: InThisLanguage<typeof restartMessages> = {
  PAGE_RESTART: { text: 'Mulai ulang satu bagian' },
  PAGE_RESTART_LEAD: {
    text: 'Ini membantu jika kotak bertingkah aneh. Tidak ada isi kotak yang hilang.',
  },
  PAGE_RESTART_PORTAL: { text: 'Halaman-halaman' },
  PAGE_RESTART_PORTAL_WHAT: {
    text: 'Semua halaman hilang beberapa detik. Unduhan yang sedang berjalan terputus; kebanyakan ponsel melanjutkannya nanti.',
  },
  PAGE_RESTART_PORTAL_DO: { text: 'Mulai ulang halaman' },
  PAGE_RESTART_PORTAL_SURE: { text: 'Mulai ulang halaman sekarang?' },
  PAGE_RESTART_DAEMON: { text: 'Bagian yang membawa pembaruan' },
  PAGE_RESTART_DAEMON_WHAT: {
    text: 'Orang tetap bisa membaca dan mengunduh. Pembaruan yang sedang berjalan berhenti sebentar lalu lanjut sendiri. Semua pengurus dikeluarkan.',
  },
  PAGE_RESTART_DAEMON_DO: { text: 'Mulai ulang pembaruan' },
  PAGE_RESTART_DAEMON_SURE: { text: 'Mulai ulang sekarang bagian yang membawa pembaruan?' },
  PAGE_RESTART_ALONE: { text: 'Halaman kotak ini tidak bisa dimulai ulang dari sini.' },
  PAGE_RESTART_UNDER_WAY: { text: 'Sedang dimulai ulang' },
  PAGE_RESTART_WAIT: {
    text: 'Tunggu. Halaman ini lanjut sendiri dalam {seconds} detik. Jika tidak, muat lagi.',
  },
  PAGE_STEWARD_DONE_RESTART_PORTAL: { text: 'Halaman sudah dimulai ulang' },
};
