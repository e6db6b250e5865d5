import type { InThisLanguage } from '../catalogue.ts';
import type { networkMessages } from '../en/network.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const networkWords: InThisLanguage<typeof networkMessages> = {
  NETWORK_TOOL_MISSING: {
    text: 'Program {tool} tidak ada di kotak',
    hint: 'Perbarui perangkat lunak kotak.',
  },
  NETWORK_TOOL_FAILED: {
    text: '{tool} tidak berfungsi: {reason}',
    hint: 'Cabut listrik kotak lalu pasang lagi. Jika terulang, sampaikan kata-kata ini kepada operator Anda.',
  },
  NETWORK_FORWARDING_OFF: {
    text: 'Internet tidak bisa dibagi: sistem kotak tidak meneruskan data',
    hint: 'Minta yang memasang kotak untuk mengisi "net.ipv4.ip_forward" dengan 1, atau matikan INTERNET_SHARING.',
  },
  NETWORK_MANAGER_AWAY: {
    text: 'NetworkManager tidak menjawab',
    hint: 'Kotak mencoba lagi sendiri. Jika berlangsung 10 menit, cabut listrik kotak lalu pasang lagi.',
  },
  NETWORK_AP_REFUSED: {
    text: 'Wi-Fi tidak bisa seperti ini: {reason}',
    hint: 'Setelan sebelumnya berlaku lagi. Pilih yang lain.',
  },
  NETWORK_AP_NOT_UP: {
    text: 'Wi-Fi tidak mau menyala: {reason}',
    hint: 'Kotak mencoba lagi sendiri. Jika tetap begitu, cabut listrik kotak, pasang lagi, atau coba adaptor Wi-Fi USB lain.',
  },
  NETWORK_JOIN_PASSWORD: {
    text: 'Kata sandi untuk {ssid} salah',
    hint: 'Ketik lagi. Huruf besar dan huruf kecil tidak sama.',
  },
  NETWORK_JOIN_NOT_FOUND: {
    text: 'Kotak tidak menangkap Wi-Fi bernama {ssid}',
    hint: 'Dekatkan kotak ke Wi-Fi itu, atau tulis namanya persis seperti aslinya.',
  },
  NETWORK_JOIN_FAILED: {
    text: 'Kotak tidak bisa masuk ke {ssid}: {reason}',
    hint: 'Coba lagi. Jika tetap begitu, matikan lalu nyalakan lagi Wi-Fi itu.',
  },
  NETWORK_JOIN_UNSUPPORTED: {
    text: 'Kotak ini tidak bisa masuk ke Wi-Fi sendiri',
    hint: 'Perlu NetworkManager. Pakai kabel saja, atau ponsel lewat USB.',
  },
  NETWORK_SCAN_FAILED: {
    text: 'Kotak tidak bisa mencari jaringan Wi-Fi: {reason}',
    hint: 'Coba lagi setelah satu menit.',
  },
  NETWORK_BUSY: {
    text: 'Kotak sedang masuk ke sebuah Wi-Fi',
    hint: 'Tunggu satu menit, lalu coba lagi.',
  },
  NETWORK_NO_RADIO: {
    text: 'Kotak tidak punya Wi-Fi',
    hint: 'Pasang adaptor Wi-Fi USB, atau sambungkan router Wi-Fi ke kotak dengan kabel.',
  },
  NETWORK_RADIO_AWAY: {
    text: 'Wi-Fi {device} tidak ada',
    hint: 'Pasanglah. Jika boleh memakai yang lain, kosongkan WIFI_INTERFACE.',
  },
  NETWORK_RADIO_UNFIT: {
    text: 'Wi-Fi kotak ini ({device}) bisa masuk ke jaringan, tetapi tidak bisa membuat jaringan',
    hint: 'Pasang adaptor Wi-Fi USB lain.',
  },
  NETWORK_RADIO_BLOCKED: {
    text: 'Wi-Fi kotak ({device}) dimatikan',
    hint: 'Cari sakelar di kotak. Jika tidak ada, beri tahu kotak di negara mana ia berada.',
  },
  NETWORK_STARTING: { text: 'Wi-Fi kotak sedang dimulai' },
  NETWORK_ON_AIR: { text: 'Wi-Fi {ssid} menyala' },
  NETWORK_PAUSED: {
    text: 'Wi-Fi kotak hilang selama kira-kira {minutes} menit lalu kembali sendiri',
  },
  NETWORK_SET_UP_WINDOW: {
    text: 'Kotak memakai Wi-Fi yang dipakai saat pemasangan. Wi-Fi miliknya sendiri muncul setelah rilis pertama ada, paling lambat dalam {minutes} menit',
  },
  NETWORK_WIRED: { text: 'Kotak membagikan alamat lewat kabel ({device})' },
  NETWORK_WIRED_ASKING: {
    text: 'Kotak memastikan tidak ada yang lain membagikan alamat lewat kabel ({device})',
  },
  NETWORK_WIRED_FOREIGN: {
    text: 'Perangkat lain ({server}) membagikan alamat lewat kabel ({device}), jadi kotak tidak melakukannya',
    hint: 'Matikan DHCP di router di ujung kabel, atau pindahkan kabel ke lubang lain di router itu. Kotak melihat lagi sendiri.',
  },
  NETWORK_NO_CABLE: {
    text: 'Tidak ada yang terpasang di lubang kabel jaringan kotak ({device})',
    hint: 'Pasang kabel yang menuju ke router Wi-Fi atau switch.',
  },
  NETWORK_NO_SOCKET: {
    text: 'Kotak tidak punya lubang kabel jaringan',
    hint: 'Pasang adaptor jaringan USB.',
  },
  NETWORK_SOCKET_AWAY: {
    text: 'Lubang kabel jaringan {device} tidak ada',
    hint: 'Pasanglah. Jika boleh memakai yang lain, kosongkan WIRED_INTERFACE.',
  },
  NETWORK_LAN: { text: 'Kotak menjadi tamu di sebuah jaringan, dengan alamat {address}' },
  NETWORK_LAN_NAMED: {
    text: 'Kotak menjadi tamu di sebuah jaringan: di sana orang membuka http://{name} atau http://{address}',
  },
  NETWORK_NAME_TAKEN: {
    text: 'Kotak lain di sini bernama {name}: kotak ini menjawab sebagai {own}',
    hint: 'Beri salah satunya nama lain, dengan setelan DEVICE_NAME.',
  },
  NETWORK_LAN_NONE: {
    text: 'Kotak menunggu jaringan',
    hint: 'Sambungkan ke router dengan kabel, atau masukkan kotak ke sebuah Wi-Fi.',
  },
  NETWORK_OVERLAP: {
    text: 'Jaringan lain ({device}, {address}) punya alamat yang sama dengan jaringan kotak',
    hint: 'Beri jaringan itu alamat lain, di routernya. Sampai saat itu kotak mungkin tidak mendapat Internet.',
  },
  NETWORK_WEAK_POWER: {
    text: 'Daya listrik kotak kurang: Wi-Fi bisa gagal',
    hint: 'Pakai catu daya yang cocok untuk kotak, dengan kabel pendek.',
  },
  NETWORK_JOINED: { text: 'Kotak berhasil masuk ke {ssid} dan mengingatnya' },
  NETWORK_ONLINE: { text: 'Kotak masuk ke Wi-Fi yang dikenalnya' },
  NETWORK_ONLINE_FAILED: {
    text: 'Kotak tidak menemukan satu pun Wi-Fi yang dikenalnya, jadi Wi-Fi miliknya kembali',
    hint: 'Dekatkan kotak ke salah satunya, atau masukkan kotak ke Wi-Fi lain.',
  },
  NETWORK_NO_KNOWN_WIFI: {
    text: 'Kotak tidak mengenal Wi-Fi untuk dimasuki',
    hint: 'Pilih dulu salah satu yang ditangkapnya.',
  },
  NETWORK_NOT_SHARED: { text: 'Kotak tidak membagi Internetnya' },
  NETWORK_VISITOR_UNKNOWN: { text: 'Kotak tidak memberikan alamat ini kepada siapa pun' },
  NETWORK_DAEMON_AWAY: {
    text: 'Kotak tidak bisa memeriksa sesi Anda',
    hint: 'Coba lagi setelah satu menit.',
  },
  NETWORK_NOT_SAVED: {
    text: 'Kotak tidak bisa menyimpan setelan jaringannya',
    hint: 'Kartu memorinya mungkin penuh atau rusak. Lihat halaman status.',
  },
  NETWORK_SETTINGS_LOST: {
    text: 'Setelan Wi-Fi yang dibuat pengurus rusak, mungkin karena listrik padam',
    hint: 'Kotak memakai setelan awalnya. Buat lagi setelan Anda.',
  },
  NETWORK_FOLDER_MISSING: {
    text: 'Setelan {name} tidak ada',
    hint: 'Isi dengan folder yang boleh ditulisi layanan Wi-Fi.',
  },
  NETWORK_CHECK_GOOD: { text: 'Berfungsi' },
  NETWORK_CHECK_AIR: { text: 'Wi-Fi tidak menyala', hint: 'Kotak mencoba lagi sendiri.' },
  NETWORK_CHECK_HARDWARE: { text: 'Ada radio atau kabel yang kurang', hint: 'Pasang lagi.' },
  NETWORK_CHECK_DHCP: {
    text: 'Ponsel tidak mendapat alamat',
    hint: 'Kotak mencoba lagi sendiri. Jika tetap begitu, cabut listrik kotak lalu pasang lagi.',
  },
  NETWORK_CHECK_DNS: {
    text: 'Nama tidak dijawab',
    hint: 'Kotak mencoba lagi sendiri. Jika tetap begitu, cabut listrik kotak lalu pasang lagi.',
  },
  NETWORK_CHECK_PORTAL: {
    text: 'Halaman kotak tidak menjawab',
    hint: 'Kotak mencoba lagi sendiri. Jika tetap begitu, cabut listrik kotak lalu pasang lagi.',
  },
};
