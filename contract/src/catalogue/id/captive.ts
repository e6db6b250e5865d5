import type { InThisLanguage } from '../catalogue.ts';
import type { captiveMessages } from '../en/captive.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const captiveWords: InThisLanguage<typeof captiveMessages> = {
  PAGE_CAPTIVE_LEAD: {
    text: 'Anda sekarang ada di Wi-Fi ini. Di sini tidak ada Internet. Anda bisa membaca, bermain, dan mengunduh yang ada di kotak ini.',
  },
  PAGE_CAPTIVE_LEAD_SHARED: {
    text: 'Anda sekarang ada di Wi-Fi ini. Anda bisa membaca, bermain, dan mengunduh yang ada di kotak ini, dan memakai Internetnya selama beberapa waktu.',
  },
  PAGE_CAPTIVE_LOOK: { text: 'Lihat-lihat saja' },
  PAGE_CAPTIVE_LOOK_OPEN: { text: 'Buka halaman kotak ini' },
  PAGE_CAPTIVE_LOOK_ADDRESS: {
    text: 'Jendela kecil ini tidak bisa mengunduh. Buka alamat ini di peramban Anda:',
  },
  PAGE_CAPTIVE_LOOK_ANDROID: {
    text: 'Tekan alamat itu dan tahan sampai muncul "Salin". Ketuk "Salin". Buka peramban Anda, misalnya Chrome atau Firefox, dan tempelkan alamatnya di bagian atas.',
  },
  PAGE_CAPTIVE_LOOK_SAFARI: { text: 'Buka di Safari' },
  PAGE_CAPTIVE_LOOK_APPLE: {
    text: 'Jika tidak ada yang terbuka: ketuk "Batal" di atas, lalu "Gunakan Tanpa Internet". Buka Safari dan ketik alamatnya di bagian atas.',
  },
  PAGE_CAPTIVE_NUMBERS: { text: 'Jika namanya tidak terbuka, pakai angkanya:' },
  PAGE_CAPTIVE_QR: { text: 'Kode QR untuk {address}, bagi ponsel di Wi-Fi ini' },
  PAGE_CAPTIVE_DATA: {
    text: 'Tidak ada yang terbuka? Matikan data seluler selama di sini. Ponsel dengan data seluler tidak mau memakai Wi-Fi yang tanpa Internet.',
  },
  PAGE_CAPTIVE_STAY: { text: 'Tetap terhubung' },
  PAGE_CAPTIVE_STAY_TRUTH: {
    text: 'Di sini tidak ada Internet. Jika Anda tetap terhubung, aplikasi lain di ponsel Anda juga tanpa Internet: tidak ada pesan dan panggilan lewat Internet, sampai Anda keluar dari Wi-Fi ini.',
  },
  PAGE_CAPTIVE_STAY_HOURS: { text: 'Ponsel Anda tidak bertanya lagi selama {hours} jam.' },
  PAGE_CAPTIVE_STAY_DO: { text: 'Tetap terhubung tanpa Internet' },
  PAGE_CAPTIVE_SHARE: { text: 'Pakai Internet' },
  PAGE_CAPTIVE_SHARE_MINUTES: {
    text: 'Anda bisa memakai Internet kotak ini selama {minutes} menit. Setelah itu, kembali ke halaman ini.',
  },
  PAGE_CAPTIVE_SHARE_DO: { text: 'Pakai Internet sekarang' },
  PAGE_CAPTIVE_NEXT_ANDROID: {
    text: 'Setelah itu, ponsel Anda mungkin bilang "Koneksi terbatas", "Tidak ada akses internet", atau "Tetap terhubung?". Ketuk "Ya", "Tetap hubungkan", "Selalu tersambung", atau "Jaga koneksi Wi-Fi".',
  },
  PAGE_CAPTIVE_NEXT_APPLE: { text: 'Setelah itu, ketuk "Selesai" di atas.' },
  PAGE_CAPTIVE_NEXT_COMPUTER: {
    text: 'Komputer Anda mungkin tetap bilang "Tidak ada Internet". Memang begitu, dan tidak apa-apa.',
  },
  PAGE_CAPTIVE_STAYING: {
    text: 'Anda tetap terhubung',
    hint: 'Sekarang buka halaman kotak ini. Jika ponsel bertanya, jawab bahwa Anda ingin tetap di Wi-Fi ini.',
  },
  PAGE_CAPTIVE_SHARING: {
    text: 'Anda bisa memakai Internet sekarang',
    hint: 'Masih ada {minutes} menit. Setelah itu, kembali ke halaman ini.',
  },
  PAGE_CAPTIVE_FORGET: { text: 'Saya tidak mau tetap terhubung lagi' },
  PAGE_CAPTIVE_FORGET_WHAT: {
    text: 'Ponsel Anda bertanya lagi, dan memakai data seluler untuk Internet jika ada.',
  },
  PAGE_CAPTIVE_AGAIN: {
    text: 'Yang tadi tidak diterima',
    hint: 'Halaman ini terlalu lama terbuka. Ketuk lagi tombolnya.',
  },
  PAGE_CAPTIVE_SHARE_FAILED: {
    text: 'Internet kotak ini tidak bisa dipakai sekarang',
    hint: 'Coba lagi setelah satu menit. Halaman kotak ini terbuka tanpa Internet.',
  },
  PAGE_CAPTIVE_NAMES: { text: 'Halaman kotak ini tidak terbuka?' },
  PAGE_CAPTIVE_NAMES_ANDROID: {
    text: 'Mungkin ponsel Anda mencari nama di tempat lain. Pakai alamat yang berupa angka. Atau buka "Setelan" atau "Pengaturan", "Jaringan & internet" (di Samsung "Koneksi", "Pengaturan koneksi lainnya"), "DNS Pribadi", lalu pilih "Otomatis". Matikan juga VPN.',
  },
  PAGE_CAPTIVE_NAMES_APPLE: {
    text: 'Mungkin ponsel Anda mencari nama di tempat lain. Pakai alamat yang berupa angka. Atau matikan, selama di sini, VPN dan "Relai Pribadi iCloud" (iCloud Private Relay).',
  },
  PAGE_CAPTIVE_NAMES_COMPUTER: {
    text: 'Mungkin peramban Anda mencari nama di tempat lain. Pakai alamat yang berupa angka. Atau matikan "DNS aman" di setelan peramban, dan VPN.',
  },
};
