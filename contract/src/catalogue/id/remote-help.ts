import type { InThisLanguage } from '../catalogue.ts';
import type { remoteHelpMessages } from '../en/remote-help.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const remoteHelpWords: InThisLanguage<typeof remoteHelpMessages> = {
  REMOTE_HELP_OFF: {
    text: 'Bantuan jarak jauh: mati. Tidak ada yang bisa masuk ke kotak ini dari jauh',
  },
  REMOTE_HELP_UNAVAILABLE: {
    text: 'Bantuan jarak jauh: mati. Kotak ini tidak punya cara untuk membiarkan siapa pun masuk dari jauh',
  },
  REMOTE_HELP_ALLOWED: {
    text: 'Bantuan jarak jauh: menyala. {who} bisa masuk ke kotak ini dari jauh sampai {until}',
  },
  REMOTE_HELP_CLOSING: {
    text: 'Tidak ada yang boleh masuk dari jauh, dan kotak belum tahu apakah jalan masuk sudah tertutup',
    hint: 'Kotak terus mencoba. Supaya langsung pasti, putuskan Internet dari kotak.',
  },
  REMOTE_HELP_LOST: {
    text: 'Catatan tentang bantuan jarak jauh rusak: tidak ada lagi yang boleh masuk',
    hint: 'Pengurus bisa mengizinkannya lagi.',
  },
  REMOTE_HELP_KEY_LOST: {
    text: 'Kunci kotak ini untuk bantuan jarak jauh rusak, dan kunci baru sudah dibuat',
    hint: 'Kirim baris yang baru kepada operator sebelum Anda perlu bantuan.',
  },
  REMOTE_HELP_WAY_CLOSED: { text: 'Jalan masuk tertutup' },
  REMOTE_HELP_WAY_CLOSING: { text: 'Jalan masuk sedang ditutup' },
  REMOTE_HELP_WAY_OPENING: { text: 'Jalan masuk sedang dibuka' },
  REMOTE_HELP_WAY_OPEN: { text: 'Jalan masuk terbuka' },
  REMOTE_HELP_SERVER_UNREACHABLE: {
    text: 'Server bantuan tidak bisa dihubungi',
    hint: 'Apakah kotak tersambung ke Internet? Kotak terus mencoba selama bantuan diizinkan.',
  },
  REMOTE_HELP_SERVER_FOREIGN: {
    text: 'Yang menjawab sebagai server bantuan adalah mesin lain, dan tidak dibiarkan masuk',
    hint: 'Mungkin ada orang di tengah. Tanyakan kepada operator kotak.',
  },
  REMOTE_HELP_KEY_REFUSED: {
    text: 'Server bantuan belum mengenal kunci kotak ini',
    hint: 'Kirim baris di bawah kepada operator.',
  },
  REMOTE_HELP_PORT_TAKEN: {
    text: 'Server bantuan tidak memberi tempat kepada kotak ini',
    hint: 'Mungkin kotak lain memakai porta yang sama. Operator bisa mengatur REMOTE_HELP_PORT.',
  },
  REMOTE_HELP_PROGRAM_FAILED: {
    text: 'Program untuk bantuan jarak jauh tidak berjalan',
    hint: 'Tanyakan kepada operator kotak.',
  },
  REMOTE_HELP_IMAGE_MISSING: {
    text: 'Image kontainer untuk bantuan jarak jauh tidak ada di kotak ini',
    hint: 'Tanyakan kepada operator kotak.',
  },
  REMOTE_HELP_QUEUED: {
    text: 'Kotak tidak tersambung ke Internet. Permintaan Anda dilakukan begitu tersambung',
  },
  REMOTE_HELP_PLATFORM_REFUSED: {
    text: 'balena tidak menerima perubahan itu ({reason})',
    hint: 'Kotak terus mencoba.',
  },
  REMOTE_HELP_NOT_OFFERED: {
    text: 'Bantuan jarak jauh dimatikan di kotak ini',
    hint: 'Yang memasang kotak bisa mengatur REMOTE_SUPPORT menjadi "on".',
  },
  REMOTE_HELP_NO_WAY: {
    text: 'Kotak ini tidak punya cara untuk membiarkan siapa pun masuk dari jauh',
    hint: 'Yang memasang kotak harus mengatur REMOTE_HELP_SERVER dan REMOTE_HELP_HOST_KEY.',
  },
  REMOTE_HELP_WHO_UNFIT: { text: 'Tulis siapa yang masuk, paling banyak 80 huruf' },
  REMOTE_HELP_HOURS_UNFIT: { text: 'Bantuan bisa diizinkan selama 1 sampai 168 jam' },
  REMOTE_HELP_NOT_FROM_AFAR: {
    text: 'Ini tidak bisa dilakukan lewat bantuan jarak jauh',
    hint: 'Seseorang di depan kotak bisa melakukannya.',
  },
  PAGE_REMOTE_HELP: { text: 'Bantuan jarak jauh' },
  PAGE_REMOTE_HELP_LEAD: {
    text: 'Biarkan seseorang masuk dari jauh selama beberapa jam, bila kotak memerlukannya. Semua orang melihatnya di setiap halaman.',
  },
  PAGE_REMOTE_HELP_CAN: { text: 'Yang bisa mereka lihat dan lakukan' },
  PAGE_REMOTE_HELP_CAN_PAGES: {
    text: 'Semua halaman kotak ini. Dengan PIN mereka bisa melakukan yang bisa dilakukan pengurus, kecuali yang memerlukan seseorang di depan kotak.',
  },
  PAGE_REMOTE_HELP_CAN_TARGET: {
    text: 'Jika yang memasang kotak menghendaki: mesinnya sendiri, bagi pembantu yang punya akun di situ. Mereka bisa melihat dan mengubah semuanya.',
  },
  PAGE_REMOTE_HELP_CAN_ALL: {
    text: 'Mesinnya sendiri: mereka bisa melihat dan mengubah semuanya, juga yang ditaruh orang di kotak.',
  },
  PAGE_REMOTE_HELP_CANNOT: {
    text: 'Bukan ponsel pengunjung, dan bukan yang ditampilkan layar kotak',
  },
  PAGE_REMOTE_HELP_OWNER: {
    text: 'Organisasi pemilik armada (fleet) balena dari kotak ini bisa mengubah setelan ini dan programnya dari jauh',
    hint: 'Hanya armada di akun milik komunitas sendiri, atau kotak yang tidak tersambung ke balena, yang menghilangkan kuasa itu.',
  },
  PAGE_REMOTE_HELP_ALLOW: { text: 'Izinkan bantuan jarak jauh' },
  PAGE_REMOTE_HELP_ALLOW_WHAT: {
    text: 'Berakhir sendiri, juga bila listrik padam di tengahnya. Anda bisa mengakhirinya kapan saja.',
  },
  PAGE_REMOTE_HELP_WHO: { text: 'Siapa yang masuk' },
  PAGE_REMOTE_HELP_HOURS: { text: 'Berapa lama' },
  PAGE_REMOTE_HELP_HOURS_2: { text: '2 jam' },
  PAGE_REMOTE_HELP_HOURS_24: { text: 'Sehari' },
  PAGE_REMOTE_HELP_HOURS_168: { text: 'Seminggu' },
  PAGE_REMOTE_HELP_FOR_HOURS: { text: 'selama {hours} jam' },
  PAGE_REMOTE_HELP_WITHDRAW: { text: 'Akhiri bantuan jarak jauh' },
  PAGE_REMOTE_HELP_WITHDRAW_WHAT: { text: 'Mulai sekarang tidak ada lagi yang boleh masuk.' },
  PAGE_REMOTE_HELP_KEY: { text: 'Untuk operator' },
  PAGE_REMOTE_HELP_KEY_WHAT: {
    text: 'Server bantuan {server} harus mengenal baris ini, satu kali, sebelum bantuan bisa berjalan. Selama bantuan menyala, porta {ports} di sana menuju ke kotak ini.',
  },
  PAGE_REMOTE_HELP_OPENED: { text: 'Jalan untuk bantuan jarak jauh dibuka' },
  PAGE_REMOTE_HELP_CLOSED: { text: 'Jalan untuk bantuan jarak jauh ditutup' },
  PAGE_REMOTE_HELP_EXPIRED: { text: 'Waktu untuk bantuan jarak jauh habis' },
  PAGE_REMOTE_HELP_SHUT: {
    text: 'Kotak ini sekarang tidak membiarkan siapa pun masuk dari jauh',
    hint: 'Seseorang yang merawat kotak, dan ada di depannya, bisa mengizinkannya.',
  },
  PAGE_STEWARD_PLACE_AFAR: { text: 'dari jauh, lewat bantuan jarak jauh' },
  PAGE_STEWARD_LOG_SAVE: { text: 'Simpan daftar ini' },
  PAGE_STEWARD_DONE_HELP_ON: { text: 'Bantuan jarak jauh diizinkan' },
  PAGE_STEWARD_DONE_HELP_OFF: { text: 'Bantuan jarak jauh sudah berakhir' },
};
