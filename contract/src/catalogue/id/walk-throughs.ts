import type { InThisLanguage } from '../catalogue.ts';
import type { walkThroughMessages } from '../en/walk-throughs.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const walkThroughWords: InThisLanguage<typeof walkThroughMessages> = {
  PAGE_MANYVERSE: { text: 'Manyverse, langkah demi langkah' },
  PAGE_MANYVERSE_INSTALL: { text: 'Pasang Manyverse' },
  PAGE_MANYVERSE_INSTALL_HOW: { text: 'Unduh, buka berkasnya, lalu izinkan ponsel memasangnya.' },
  PAGE_MANYVERSE_START: { text: 'Buat akun Anda' },
  PAGE_MANYVERSE_START_CREATE: {
    text: 'Buka Manyverse. Baca halaman pertamanya, lalu ketuk "Buat akun" (Create account).',
  },
  PAGE_MANYVERSE_START_NAME: {
    text: 'Buka menu di atas, "Profil saya" (My profile), "Sunting profil" (Edit profile). Isi nama dan gambar yang dikenal teman Anda. Ketuk "Simpan" (Save).',
  },
  PAGE_MANYVERSE_KEEP: {
    text: 'Akun Anda hanya ada di ponsel ini',
    hint: 'Tidak ada kata sandi, dan tidak ada yang bisa mengembalikan akun Anda. Buka "Setelan" (Settings), "Cadangan" (Backup), "Tampilkan frasa pemulihan" (Show Recovery Phrase). Tulis kata-katanya di kertas dan jangan tunjukkan kepada siapa pun.',
  },
  PAGE_MANYVERSE_ONE_PHONE: {
    text: 'Jangan pakai akun yang sama di dua ponsel: akun itu akan rusak.',
  },
  PAGE_MANYVERSE_CONNECTIONS: { text: 'Buka "Koneksi" (Connections)' },
  PAGE_MANYVERSE_CONNECTIONS_HOW: {
    text: 'Ketuk tab "Koneksi" (Connections). Jika ada tombol "Buka panel koneksi" (Open Connections Panel), ketuk juga.',
  },
  PAGE_MANYVERSE_CONNECTIONS_WIFI: {
    text: 'Tanda Wi-Fi harus menyala. Bluetooth dan Internet tidak diperlukan.',
  },
  PAGE_MANYVERSE_NEARBY: { text: 'Ikuti perangkat di Wi-Fi ini' },
  PAGE_MANYVERSE_NEARBY_HOW: {
    text: 'Anda melihat ponsel di Wi-Fi ini yang membuka Manyverse. Ketuk yang Anda kenal, lalu "Hubungkan dan ikuti" (Connect and follow). Jika tidak ada: "Buka profil" (Open profile), lalu "Ikuti" (Follow).',
  },
  PAGE_MANYVERSE_NEARBY_BOTH: { text: 'Teman Anda melakukan hal yang sama dengan ponsel Anda.' },
  PAGE_MANYVERSE_NEARBY_NONE: {
    text: 'Tidak ada siapa-siapa? Kedua ponsel harus di Wi-Fi ini, dengan Manyverse terbuka. Tunggu satu menit.',
  },
  PAGE_MANYVERSE_SYNC: { text: 'Tunggu pada kali pertama' },
  PAGE_MANYVERSE_SYNC_HOW: {
    text: 'Ponsel sekarang mengambil apa yang ditulis teman Anda. Ini bisa memakan banyak menit. Biarkan Manyverse terbuka dan tetap di Wi-Fi ini.',
  },
  PAGE_MANYVERSE_SYNC_FROZEN: { text: 'Aplikasi mungkin tampak berhenti. Jangan ditutup.' },
  PAGE_MANYVERSE_FRIENDS: { text: 'Ikuti teman' },
  PAGE_MANYVERSE_FRIENDS_HOW: {
    text: 'Pada yang Anda baca, ketuk nama seseorang, lalu "Ikuti" (Follow). Sejak itu ponsel Anda mengambil apa yang ditulis orang itu.',
  },
  PAGE_MANYVERSE_OFFLINE: {
    text: 'Tanpa Internet Anda bisa membaca dan menulis kapan saja. Yang Anda tulis berpindah saat ponsel Anda dan ponsel teman ada di Wi-Fi yang sama.',
  },
  PAGE_MANYVERSE_PUBLIC: {
    text: 'Yang Anda tulis untuk umum tidak bisa ditarik kembali',
    hint: 'Orang lain menyimpan salinannya. Jangan menulis apa pun yang bisa merugikan Anda atau orang lain.',
  },
  PAGE_FDROID: { text: 'F-Droid, langkah demi langkah' },
  PAGE_FDROID_ONLY_ANDROID: {
    text: 'F-Droid hanya untuk ponsel dan tablet Android',
    hint: 'Di sini Anda bisa membaca caranya. Buka halaman ini lagi di ponsel Android.',
  },
  PAGE_FDROID_ALLOW: { text: 'Izinkan ponsel memasangnya' },
  PAGE_FDROID_ALLOW_HOW: {
    text: 'Buka berkas yang Anda unduh. Ponsel bertanya apakah peramban boleh memasang aplikasi. Izinkan, lalu ketuk "Instal".',
  },
  PAGE_FDROID_ALLOW_AGAIN: {
    text: 'Saat F-Droid memasang aplikasi pertamanya, ponsel bertanya lagi. Izinkan juga untuk F-Droid.',
  },
  PAGE_FDROID_UPDATE: { text: 'Pasang atau perbarui aplikasi' },
  PAGE_FDROID_UPDATE_HOW: { text: 'Cari aplikasi di F-Droid, buka, lalu ketuk "Pasang".' },
  PAGE_FDROID_UPDATE_AGAIN: {
    text: 'Saat Anda kembali ke Wi-Fi ini di lain hari, buka F-Droid lagi: ia menampilkan aplikasi mana yang punya pembaruan.',
  },
};
