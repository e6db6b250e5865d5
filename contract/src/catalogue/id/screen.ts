import type { InThisLanguage } from '../catalogue.ts';
import type { screenMessages } from '../en/screen.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const screenWords: InThisLanguage<typeof screenMessages> = {
  PAGE_SCREEN_JOIN: { text: 'Masuk ke Wi-Fi' },
  PAGE_SCREEN_SCAN: { text: 'Arahkan kamera ponsel ke gambar persegi ini.' },
  PAGE_SCREEN_QR: { text: 'Gambar yang membawa ponsel ke Wi-Fi {name}' },
  PAGE_SCREEN_PASSWORD: { text: 'Kata sandi' },
  PAGE_SCREEN_ASK: { text: 'Tanyakan kata sandinya.' },
  PAGE_SCREEN_OPEN: { text: 'Lalu buka' },
  PAGE_SCREEN_FIRST_PIN: {
    text: 'PIN untuk pengurus',
    hint: 'Catatlah. PIN ditampilkan di sini sampai dipakai pertama kali.',
  },
  PAGE_SCREEN_CODE: {
    text: 'Kode untuk pengurus',
    hint: 'Ketik di halaman pengurus. Jangan beri tahu orang lain.',
  },
  SCREEN_BOX_AWAY: {
    text: 'Kotak belum siap',
    hint: 'Tunggu. Layar ini lanjut sendiri. Jika tidak terjadi apa-apa selama 10 menit, cabut listrik kotak lalu pasang lagi.',
  },
};
