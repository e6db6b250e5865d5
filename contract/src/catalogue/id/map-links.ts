import type { InThisLanguage } from '../catalogue.ts';
import type { mapLinkMessages } from '../en/map-links.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const mapLinkWords: InThisLanguage<typeof mapLinkMessages> = {
  MAP_WAITING: { text: 'Peta {label} belum diambil' },
  MAP_FETCHING: { text: 'Peta {label} sedang diambil' },
  MAP_READY: {
    text: 'Peta {label} ada di sini. Tidak ada operator yang menandatanganinya: ini pilihan komunitas ini sendiri',
  },
  MAP_PIN_WRONG: {
    text: 'Peta {label} bukan berkas yang disebut tautan',
    hint: 'Seseorang mengubah berkasnya, atau tautannya lama. Minta yang baru kepada pembuat tautan, dan ubah MAP_TILE_LINKS di setelan.',
  },
  MAP_FORMAT_UNKNOWN: {
    text: '{label} bukan peta yang dikenal kotak',
    hint: 'Pakai tautan ke berkas berformat PMTiles (versi 3) atau MBTiles. Jika jaringan meminta masuk (login), lakukan.',
  },
  MAP_SIZE_UNKNOWN: {
    text: 'Server peta {label} tidak menyebut ukurannya',
    hint: 'Ambil peta dari server lain.',
  },
  MAP_DATE_UNKNOWN: {
    text: 'Kotak tidak tahu tanggal, jadi tidak bisa memastikan siapa yang memberinya peta {label}',
    hint: 'Kotak melanjutkan begitu tahu tanggal. Atau tambahkan #sha256= dan 64 digit berkas di belakang tautan: maka tanggal tidak penting.',
  },
  MAP_TOO_LARGE: {
    text: 'Peta {label} berukuran {sizeBytes}, dan peta boleh memakai {limitBytes} lagi',
    hint: 'Hapus tautan lain dari MAP_TILE_LINKS, pakai peta yang lebih kecil, atau naikkan MAP_QUOTA_MB.',
  },
  MAP_NO_ROOM: {
    text: 'Tidak ada ruang untuk peta {label}: perlu {neededBytes}, yang kosong {freeBytes}',
    hint: 'Hapus tautan lain dari MAP_TILE_LINKS, atau pakai peta yang lebih kecil. Kotak menyimpan sedikit ruang untuk pembaruan.',
  },
  MAP_MISSING: {
    text: 'Tidak ada peta di {label}',
    hint: 'Periksa tautan di MAP_TILE_LINKS, atau minta yang baru kepada pembuatnya.',
  },
  MAP_REFUSED: {
    text: 'Server menolak memberi peta {label} (HTTP {status})',
    hint: 'Periksa tautan di MAP_TILE_LINKS, atau ambil peta dari server lain.',
  },
  MAP_ANSWER_WRONG: {
    text: 'Server peta {label} tidak menjawab sebagaimana mestinya ({reason})',
    hint: 'Kotak mencoba lagi nanti. Jika tetap begitu, ambil peta dari server lain.',
  },
  MAP_NAME_TAKEN: {
    text: 'Peta {label} tidak bisa disimpan: sebuah folder memakai nama {name} yang diperlukan kotak',
    hint: 'Pindahkan folder itu dari folder "maps" di berkas Anda sendiri.',
  },
  MAP_NO_FOLDER: {
    text: 'Kotak tidak punya tempat untuk peta {label}',
    hint: 'Yang memasang kotak harus memberinya folder untuk berkas Anda sendiri (HOTSPOT_LOCAL_DIR).',
  },
};
