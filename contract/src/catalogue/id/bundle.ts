import type { InThisLanguage } from '../catalogue.ts';
import type { bundleMessages } from '../en/bundle.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const bundleWords: InThisLanguage<typeof bundleMessages> = {
  PATH_UNSAFE: {
    text: 'nama "{path}" tidak bisa dipakai di semua komputer dan ponsel ({reason})',
    hint: 'Ganti nama berkas: huruf biasa, angka, tanda hubung, dan titik selalu bisa; jangan \\ : * ? " < > |, jangan titik atau spasi di akhir, jangan nama seperti "con" atau "nul".',
  },
  PATH_COLLISION: {
    text: '"{path}" dan "{other}" menjadi nama yang sama di komputer yang tidak membedakan huruf besar dan kecil',
    hint: 'Ganti nama atau hapus salah satunya.',
  },
  TOO_MANY_FOLDERS: {
    text: 'ada lebih dari {limit} folder dalam satu bagian',
    hint: 'Bagi ke beberapa bagian, atau simpan dalam satu berkas (ZIM, PMTiles, ZIP).',
  },
  MANIFEST_INVALID: {
    text: 'keterangan rilis tidak sah ({reason})',
    hint: 'Tidak ada yang berubah. Minta pembuatnya memeriksa dengan "hotspot bundle verify" dan mengirim lagi.',
  },
  LIST_INVALID: {
    text: 'daftar berkas tidak sah ({reason}, pada bita {offset})',
    hint: 'Tidak ada yang berubah. Minta pembuatnya memeriksa dengan "hotspot bundle verify" dan mengirim lagi.',
  },
  LIST_MISMATCH: {
    text: 'daftar berkas "{component}" bukan yang ditandatangani ({reason})',
    hint: 'Salin berkas lagi, ke stik lain bila perlu, atau buat paketnya lagi.',
  },
  TOC_INVALID: {
    text: 'tabel sebuah paket tidak sah ({reason}, pada bita {offset}), jadi paket itu dilewati',
    hint: 'Salin berkas lagi, ke stik lain bila perlu, atau buat paketnya lagi.',
  },
  PACK_HINT_INVALID: {
    text: 'catatan tentang letak berkas tidak sah ({reason}, pada bita {offset})',
    hint: 'Salin berkas lagi, ke stik lain bila perlu, atau buat paketnya lagi.',
  },
  PATCH_INVALID: {
    text: 'sebuah tambalan tidak sah ({reason}, pada bita {offset}), jadi dilewati',
    hint: 'Salin berkas lagi, ke stik lain bila perlu, atau buat paketnya lagi.',
  },
  PATCH_HINT_INVALID: {
    text: 'catatan tentang tambalan tidak sah ({reason}, pada bita {offset}), jadi tambalan dilewati',
    hint: 'Salin berkas lagi, ke stik lain bila perlu, atau buat paketnya lagi.',
  },
  NEWS_INVALID: {
    text: 'berita sebuah cermin tidak sah ({reason}), jadi berkasnya dibaca satu per satu',
    hint: 'Salin berkas lagi, ke stik lain bila perlu, atau buat paketnya lagi.',
  },
  FILE_SIZE_CHANGED: {
    text: 'sebuah berkas berubah saat dibaca: seharusnya {expectedBytes}, yang datang {actualBytes}',
    hint: 'Tutup program yang menulis ke berkas itu, lalu coba lagi.',
  },
  NOT_A_BUNDLE: {
    text: 'ini bukan paket P2P Hotspot',
    hint: 'Paket berakhir dengan ".hotspot" dan dibuat dengan "hotspot bundle create".',
  },
  BUNDLE_TRUNCATED: {
    text: 'paket terpotong: berakhir pada bita {offset}, sebelum isinya habis',
    hint: 'Salin berkas lagi, ke stik lain bila perlu, atau buat paketnya lagi.',
  },
  BUNDLE_DAMAGED: {
    text: 'paket rusak pada bita {offset}',
    hint: 'Salin berkas lagi, ke stik lain bila perlu, atau buat paketnya lagi.',
  },
  NAME_NOT_ALLOWED: {
    text: 'paket berisi sesuatu yang bukan tempatnya: "{name}"',
    hint: 'Tidak ada yang berubah. Minta pembuatnya memeriksa dengan "hotspot bundle verify" dan mengirim lagi.',
  },
  ENTRY_NOT_PLAIN: {
    text: 'entri "{name}" dalam paket bukan berkas biasa seperti dalam paket',
    hint: 'Tidak ada yang berubah. Minta pembuatnya memeriksa dengan "hotspot bundle verify" dan mengirim lagi.',
  },
  ENTRY_DUPLICATE: {
    text: 'paket berisi "{name}" dua kali',
    hint: 'Tidak ada yang berubah. Minta pembuatnya memeriksa dengan "hotspot bundle verify" dan mengirim lagi.',
  },
  ENTRY_ORDER: {
    text: 'entri "{name}" dalam paket tidak pada tempatnya',
    hint: 'Tidak ada yang berubah. Minta pembuatnya memeriksa dengan "hotspot bundle verify" dan mengirim lagi.',
  },
  ENTRY_TOO_LARGE: {
    text: 'entri "{name}" dalam paket terlalu besar: {sizeBytes}, yang diizinkan {limitBytes}',
    hint: 'Tidak ada yang berubah. Minta pembuatnya memeriksa dengan "hotspot bundle verify" dan mengirim lagi.',
  },
  ENTRY_SIZE_WRONG: {
    text: 'entri "{name}" tidak berisi {sizeBytes} seperti yang disebutkan',
    hint: 'Sesuatu mengubahnya saat paket ditulis. Coba lagi.',
  },
  TOO_MANY_ENTRIES: {
    text: 'paket punya lebih dari {limit} entri',
    hint: 'Tidak ada yang berubah. Minta pembuatnya memeriksa dengan "hotspot bundle verify" dan mengirim lagi.',
  },
};
