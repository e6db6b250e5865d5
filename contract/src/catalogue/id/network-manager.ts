import type { InThisLanguage } from '../catalogue.ts';
import type { networkManagerMessages } from '../en/network-manager.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const networkManagerWords: InThisLanguage<typeof networkManagerMessages> = {
  NETWORK_MANAGER_FORBIDS: {
    text: 'NetworkManager tidak menerima perintah dari layanan Wi-Fi',
    hint: 'Beri tahu operator Anda: layanan Wi-Fi harus berjalan sebagai root, dan boleh memakai bus sistem.',
  },
  NETWORK_RADIO_GONE: {
    text: 'Radio Wi-Fi {device} tidak ada',
    hint: 'Jika itu adaptor Wi-Fi USB, pasang lagi. Kotak lanjut sendiri.',
  },
  NETWORK_RADIO_OFF: {
    text: 'Radio Wi-Fi {device} mati',
    hint: 'Jika kotak punya sakelar Wi-Fi, nyalakan. Pilih negara kotak: sebagian radio tetap mati tanpanya.',
  },
  NETWORK_RADIO_NO_FIRMWARE: {
    text: 'Radio Wi-Fi {device} kekurangan berkas yang diperlukan untuk mulai (firmware)',
    hint: 'Pakai adaptor Wi-Fi USB lain, atau minta operator Anda menambahkan firmware ke sistem kotak.',
  },
  NETWORK_AP_NAME_REFUSED: {
    text: 'Nama Wi-Fi memakan {bytes} bita; yang boleh 1 sampai {most}',
    hint: 'Pilih nama lain. Huruf di luar A sampai Z memakan dua bita atau lebih.',
  },
  NETWORK_AP_PASSWORD_REFUSED: {
    text: 'Kata sandi ini tidak bisa melindungi Wi-Fi',
    hint: 'Pakai 8 sampai 63 huruf A sampai Z, angka, tanda, dan spasi.',
  },
  NETWORK_AP_CHANNEL_REFUSED: {
    text: 'Tidak ada kanal {channel} di pita {band} GHz',
    hint: 'Pilih 1 sampai 13 untuk 2.4 GHz; 36, 40, 44, atau 48 untuk 5 GHz; atau biarkan kotak memilih.',
  },
  NETWORK_AP_LATE: {
    text: 'Radio Wi-Fi {device} tidak mulai memancar',
    hint: 'Kotak mencoba lagi sendiri. Jika tetap begitu, cabut listrik kotak lalu pasang lagi.',
  },
  NETWORK_AP_RADIO_REFUSED: {
    text: 'Radio Wi-Fi {device} tidak berfungsi dengan setelan ini',
    hint: 'Pilih kanal lain, 2.4 GHz, atau WPA2. Jika tetap begitu, coba adaptor Wi-Fi USB lain.',
  },
  NETWORK_JOIN_LATE: {
    text: '{ssid} tidak menjawab tepat waktu',
    hint: 'Dekatkan kotak ke Wi-Fi itu, lalu coba lagi.',
  },
  NETWORK_JOIN_NO_ADDRESS: {
    text: '{ssid} menerima kotak tetapi tidak memberinya alamat',
    hint: 'Matikan lalu nyalakan lagi Wi-Fi itu, kemudian coba lagi.',
  },
  NETWORK_JOIN_SECURITY: {
    text: '{ssid} dilindungi dengan cara yang tidak bisa dipakai kotak',
    hint: 'Kotak masuk ke jaringan terbuka, dan yang punya satu kata sandi untuk semua (WPA2 atau WPA3). Pilih yang lain.',
  },
  NETWORK_JOIN_NO_PASSWORD: {
    text: '{ssid} tidak punya kata sandi',
    hint: 'Kosongkan kata sandi. Jika jaringan ini seharusnya punya, mungkin ini bukan jaringan yang benar.',
  },
  NETWORK_FORGET_FOREIGN: {
    text: 'Kotak tidak mengenal {ssid} dari sini, jadi tidak bisa melupakannya di sini',
    hint: 'Operator Anda memasangnya di sistem kotak, dan bisa menghapusnya di sana.',
  },
  NETWORK_SCAN_BUSY: {
    text: 'Kotak tidak bisa mencari jaringan lain selama satu-satunya radionya melayani pengunjung',
    hint: 'Ketik nama jaringannya, atau pasang adaptor Wi-Fi USB kedua.',
  },
};
