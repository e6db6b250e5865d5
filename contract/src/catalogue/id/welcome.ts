import type { InThisLanguage } from '../catalogue.ts';
import type { welcomeMessages } from '../en/welcome.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const welcomeWords: InThisLanguage<typeof welcomeMessages> = {
  PAGE_STEP: { text: 'Langkah {step} dari {steps}' },
  PAGE_STEPS: { text: 'Semua langkah' },
  PAGE_STEP_BACK: { text: 'Kembali' },
  PAGE_STEP_NEXT: { text: 'Lanjut' },
  PAGE_WELCOME: { text: 'Langkah pertama' },
  PAGE_WELCOME_HOME: { text: 'Baru di sini? Mulai di sini' },
  PAGE_WELCOME_JOIN: { text: 'Anda sudah di Wi-Fi ini' },
  PAGE_WELCOME_JOIN_HOW: {
    text: 'Semua yang Anda lihat di sini datang dari kotak di dekat Anda. Tidak perlu Internet, uang, atau nama.',
  },
  PAGE_WELCOME_BROWSER: { text: 'Pakai peramban Anda sendiri' },
  PAGE_WELCOME_BROWSER_HOW: {
    text: 'Buka peramban yang selalu Anda pakai, lalu ketik alamat ini:',
  },
  PAGE_WELCOME_DIGITS: { text: 'Jika tidak terbuka, ketik yang ini:' },
  PAGE_WELCOME_QR: { text: 'Kode QR: alamat kotak ini' },
  PAGE_WELCOME_QR_HOW: {
    text: 'Ponsel lain di Wi-Fi ini bisa memindai gambar ini dengan kameranya.',
  },
  PAGE_WELCOME_STAY: { text: 'Tetap di Wi-Fi ini' },
  PAGE_WELCOME_STAY_ANDROID: {
    text: 'Jika ponsel bilang tidak ada Internet, pilih "tetap terhubung" atau "gunakan jaringan ini apa adanya". Matikan data seluler selama di sini.',
  },
  PAGE_WELCOME_STAY_IPHONE: {
    text: 'Jika jendela kecil punya tombol "Batal", ketuk lalu pilih "Gunakan Tanpa Internet". Kemudian buka Safari.',
  },
  PAGE_WELCOME_STAY_COMPUTER: {
    text: 'Jika komputer bilang tidak ada Internet, tetaplah terhubung.',
  },
  PAGE_WELCOME_LOOK: { text: 'Saya hanya ingin membaca, menonton, atau melihat-lihat' },
  PAGE_WELCOME_APP: { text: 'Ambil aplikasinya' },
  PAGE_WELCOME_APP_WHY: {
    text: 'Dengan Manyverse Anda menulis dengan teman dan tetangga. Di sini bekerja tanpa Internet. Tidak meminta nomor telepon atau surel.',
  },
  PAGE_WELCOME_APP_ABSENT: {
    text: 'Manyverse tidak ada di kotak ini',
    hint: 'Mintalah kepada pengurus kotak ini. Jika ponsel Anda sudah punya, pakailah di sini.',
  },
  PAGE_WELCOME_APP_NOT_FOR_YOU: {
    text: 'Di kotak ini tidak ada Manyverse untuk perangkat ini: {system}',
    hint: 'Di bawah ada berkas untuk perangkat lain. Anda bisa menyimpan satu dan membawanya kepada teman.',
  },
  PAGE_WELCOME_APP_IPHONE: {
    text: 'iPhone atau iPad tidak memasang aplikasi dari kotak ini',
    hint: 'Perangkat itu hanya menerima aplikasi dari toko Apple. Bila ada Internet, cari Manyverse di sana. Lalu ia juga menemukan teman Anda di Wi-Fi ini.',
  },
  PAGE_WELCOME_APP_FILES: { text: 'Untuk perangkat lain' },
  PAGE_WELCOME_APP_ALL: { text: 'Lihat semua aplikasi' },
  PAGE_WELCOME_CAN: { text: 'Apa yang bisa dilakukan tiap perangkat di sini' },
  PAGE_WELCOME_CAN_ANDROID: {
    text: 'Ponsel atau tablet Android: semuanya. Bisa memasang aplikasi dari kotak ini.',
  },
  PAGE_WELCOME_CAN_IPHONE: {
    text: 'iPhone atau iPad: membaca, menonton, mendengar, melihat peta, menyimpan berkas. Tanpa aplikasi dari kotak ini.',
  },
  PAGE_WELCOME_CAN_COMPUTER: {
    text: 'Komputer: membaca, menonton, mendengar, melihat peta, menyimpan berkas, dan memasang program yang ada di sini.',
  },
  PAGE_WELCOME_CAN_WITHOUT: {
    text: 'Tanpa aplikasi: membaca, menonton, mendengar, dan melihat peta di peramban.',
  },
  PAGE_WELCOME_FRIENDS: { text: 'Tambahkan teman' },
  PAGE_WELCOME_FRIENDS_HOW: {
    text: 'Berkumpullah di Wi-Fi ini. Buka Manyverse di kedua ponsel. Masing-masing mengikuti yang lain.',
  },
  PAGE_WELCOME_FRIENDS_BOTH: {
    text: 'Keduanya harus mengikuti. Lalu ponsel kalian bertukar apa yang kalian tulis.',
  },
  PAGE_WELCOME_FRIENDS_SHOW: { text: 'Tunjukkan alamat kepada orang lain' },
  PAGE_MINI_BROWSER: {
    text: 'Jendela kecil ini tidak bisa mengunduh',
    hint: 'Buka peramban yang biasa dipakai dan ketik: {address}',
  },
  PAGE_MINI_BROWSER_HOW: { text: 'Caranya' },
};
