import type { InThisLanguage } from '../catalogue.ts';
import type { scuttlebuttMessages } from '../en/scuttlebutt.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const scuttlebuttWords: InThisLanguage<typeof scuttlebuttMessages> = {
  PUB_OFF: { text: 'Pesan dimatikan' },
  PUB_STARTING: { text: 'Pesan sedang disiapkan' },
  PUB_WAITING: {
    text: 'Pesan menunggu Wi-Fi kotak',
    hint: 'Orang bertukar pesan di jaringan yang dibuat kotak sendiri.',
  },
  PUB_RUNNING: { text: '{people} orang sedang bertukar pesan lewat kotak' },
  PUB_NOT_OPENED: {
    text: 'Pesan di kotak tidak bisa dibuka',
    hint: 'Kotak mencoba lagi sendiri. Jika tetap begitu, kartu memori mungkin penuh atau rusak.',
  },
  PUB_PORT_TAKEN: {
    text: 'Tidak ada yang bisa terhubung: port {port} di kotak sedang dipakai',
    hint: 'Kotak mencoba lagi sendiri. Mungkin program lain di kotak memakai port itu.',
  },
  PUB_INTAKE_DISK: {
    text: 'Pesan baru tidak diterima: yang kosong hanya {freeBytes}, dan {reserveBytes} harus tetap kosong',
    hint: 'Hapus orang atau gambar yang tidak diperlukan, atau kosongkan ruang di kotak.',
  },
  PUB_INTAKE_QUOTA: {
    text: 'Pesan baru tidak diterima: sudah terpakai {usedBytes} dari {quotaBytes}',
    hint: 'Hapus orang yang sudah pergi, atau beri pesan lebih banyak ruang.',
  },
  PUB_RENEWED: {
    text: 'Kotak punya nama baru di antara pesan: {former} tidak dipakai lagi',
    hint: 'Yang dipulihkan lebih lama dari yang dimiliki orang. Mereka harus terhubung ke kotak dan mengikutinya sekali lagi.',
  },
  PUB_FEEDS_FULL: {
    text: 'Kotak menerima pesan dari {feeds} orang, tidak lebih',
    hint: 'Hapus orang yang sudah pergi, atau izinkan kotak menerima lebih banyak.',
  },
  PUB_DAY_FULL: {
    text: '{feeds} orang baru datang hari ini: yang lain diterima besok',
    hint: 'Jika orangnya memang sebanyak itu, izinkan kotak menerima lebih banyak dalam sehari.',
  },
  PUB_STATE_LOST: {
    text: 'Yang dipilih untuk pesan tidak bisa dibaca, dan tidak berlaku lagi',
    hint: 'Periksa daftar orang yang diblokir, dan batasnya.',
  },
  PUB_ROOM_OFFLINE: { text: 'Ruang temu {room} menunggu sampai kotak mendapat Internet' },
  PUB_ROOM_METERED: {
    text: 'Ruang temu {room} tidak dipakai: Internet kotak ini dibayar per data',
    hint: 'Jika pengurus memasukkan ruang temu di halaman pesan, kotak tetap memakainya.',
  },
  PUB_ROOM_CLAIMING: { text: 'Undangan dari {room} sedang dipakai' },
  PUB_ROOM_CONNECTING: { text: 'Kotak sedang menghubungi ruang temu {room}' },
  PUB_ROOM_CONNECTED: { text: 'Kotak ada di ruang temu {room}' },
  PUB_ROOM_FAILING: {
    text: 'Ruang temu {room} tidak terjangkau',
    hint: 'Kotak mencoba lagi sendiri.',
  },
  PUB_ROOM_REFUSED: {
    text: 'Ruang temu {room} tidak menerima undangan itu',
    hint: 'Undangan berlaku satu kali. Minta yang baru kepada pemilik ruang temu.',
  },
  PUB_ROOM_WORDS: {
    text: 'Ini bukan undangan dan bukan alamat ruang temu',
    hint: 'Undangan dimulai dengan https://, alamat dengan net:.',
  },
  PUB_FOLDER_MISSING: {
    text: '{name} tidak menyebut folder',
    hint: 'Isi dengan folder tersendiri, seperti di docker-compose.yml.',
  },
  PUB_NOT_SAVED: {
    text: 'Ini tidak bisa disimpan, jadi tidak berlaku',
    hint: 'Kartu memori mungkin penuh atau rusak.',
  },
  PUB_FEED_OWN: { text: 'Ini kotak itu sendiri' },
  PUB_FEED_BLOCKED: {
    text: 'Orang ini diblokir',
    hint: 'Buka dulu blokirnya.',
  },
  PUB_DAEMON_AWAY: {
    text: 'Saat ini tidak bisa diketahui apakah Anda sudah masuk',
    hint: 'Tunggu satu menit, lalu coba lagi.',
  },
};
