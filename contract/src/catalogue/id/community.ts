import type { InThisLanguage } from '../catalogue.ts';
import type { communityMessages } from '../en/community.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const communityWords: InThisLanguage<typeof communityMessages> = {
  PAGE_ABOUT: { text: 'Tentang kami' },
  PAGE_ABOUT_MORE: { text: 'Lebih lanjut tentang kami' },
  PAGE_ABOUT_RULES: { text: 'Cara kita memakai kotak ini bersama' },
  PAGE_ABOUT_CONTACTS: { text: 'Siapa yang merawat kotak ini' },
  PAGE_ABOUT_NO_TEXT: {
    text: 'Belum ada yang menulis tentang komunitas ini. Pengurus kotak ini bisa melakukannya.',
  },
  PAGE_ABOUT_LANGUAGES: { text: 'Bahasa halaman-halaman ini' },
  PAGE_ABOUT_SOURCE: { text: 'Dari mana ini datang' },
  PAGE_ABOUT_SOURCE_NONE: { text: 'Kotak ini belum berisi.' },
  PAGE_ABOUT_SIGNED: { text: 'Ditandatangani operator kotak ini, dan diperiksa oleh kotak.' },
  PAGE_ABOUT_NOT_SIGNED: { text: 'Belum ditetapkan siapa yang menandatangani untuk kotak ini.' },
  PAGE_ABOUT_OWN_TEXTS: { text: 'Pengurus kotak ini menulis sebagian teks di halaman ini.' },
  PAGE_COMMUNITY: { text: 'Tentang komunitas ini' },
  PAGE_COMMUNITY_LEAD: { text: 'Nama, teks, dan gambar yang dilihat semua orang' },
  PAGE_COMMUNITY_HOW: {
    text: 'Yang Anda tulis di sini tetap di kotak ini, dan tidak diubah oleh pembaruan. Kolom kosong tidak menampilkan apa-apa.',
  },
  PAGE_COMMUNITY_LANGUAGE: { text: 'Bahasa teks: {language}' },
  PAGE_COMMUNITY_OTHER_LANGUAGES: { text: 'Tulis dalam bahasa lain' },
  PAGE_COMMUNITY_NAME: { text: 'Nama komunitas' },
  PAGE_COMMUNITY_NAME_SET: {
    text: 'Setelan kotak ini menyebut nama: {name}. Itu lebih berlaku daripada yang tertulis di sini.',
  },
  PAGE_COMMUNITY_WELCOME: { text: 'Sambutan, di halaman pertama' },
  PAGE_COMMUNITY_ABOUT: { text: 'Tentang kami' },
  PAGE_COMMUNITY_RULES: { text: 'Cara kita memakai kotak ini bersama' },
  PAGE_COMMUNITY_CONTACTS: { text: 'Siapa yang merawat kotak ini, dan cara menemuinya' },
  PAGE_COMMUNITY_MOST: { text: 'Paling banyak {count} huruf. Baris kosong memulai paragraf baru.' },
  PAGE_COMMUNITY_SAVE: { text: 'Simpan' },
  PAGE_STEWARD_DONE_COMMUNITY: { text: 'Tersimpan. Sekarang semua orang melihatnya.' },
  PAGE_COMMUNITY_THEIRS: { text: 'Orang lain menyimpan ini:' },
  PAGE_COMMUNITY_BACK: { text: 'Kembali ke teks yang datang bersama rilis' },
  PAGE_COMMUNITY_BACK_HOW: {
    text: 'Nama dan teks bahasa ini yang ditulis di kotak ini akan hilang.',
  },
  PAGE_COMMUNITY_PICTURE: { text: 'Gambar' },
  PAGE_COMMUNITY_PICTURE_CHOOSE: { text: 'Gambar baru (PNG, JPEG, atau WebP)' },
  PAGE_COMMUNITY_PICTURE_MOST: {
    text: 'Paling besar {sizeBytes}. Foto bisa menyebut di mana diambil: kirim dulu lewat aplikasi pesan, itu mengecilkannya dan menghapus tempatnya.',
  },
  PAGE_COMMUNITY_PICTURE_SAVE: { text: 'Tampilkan gambar ini' },
  PAGE_COMMUNITY_PICTURE_BACK: { text: 'Kembali ke gambar yang datang bersama rilis' },
  PAGE_COMMUNITY_SEE: { text: 'Lihat halamannya' },
  PAGE_COMMUNITY_PROBLEMS: { text: 'Yang salah pada berkas tentang komunitas ini' },
  COMMUNITY_TEXT_LONG: {
    text: 'Teks ini terlalu panjang: {count} huruf, paling banyak {most}',
    hint: 'Perpendek, lalu simpan lagi. Belum ada yang berubah.',
  },
  COMMUNITY_TEXT_STRANGE: {
    text: 'Sebuah teks berisi tanda yang tidak boleh ditampilkan halaman',
    hint: 'Ketik lagi dengan tangan, tanpa menyalin dari program lain.',
  },
  COMMUNITY_CHANGED: {
    text: 'Sementara itu orang lain menyimpan teks lain',
    hint: 'Teksnya ada di bawah tiap kolom. Simpan lagi untuk menggantinya dengan milik Anda.',
  },
  COMMUNITY_NOT_SAVED: {
    text: 'Kotak tidak bisa menyimpannya',
    hint: 'Tidak ada yang berubah. Kotak mungkin penuh, atau kartu memorinya mulai rusak: lihat halaman status.',
  },
  COMMUNITY_PICTURE_UNKNOWN: {
    text: 'Ini bukan gambar yang bisa ditampilkan ponsel',
    hint: 'Pilih berkas yang namanya berakhir dengan .png, .jpg, atau .webp.',
  },
  COMMUNITY_PICTURE_LARGE: {
    text: 'Gambar terlalu besar',
    hint: 'Perkecil: paling besar {sizeBytes}, serta lebar dan tinggi {pixels} titik. Tangkapan layarnya juga bisa.',
  },
  COMMUNITY_COLOUR_UNREADABLE: {
    text: '{path}: warna {scheme} {colour} sulit dibaca di halaman (kontras {ratio}, perlu 4.5)',
    hint: 'Yang terdekat dan terbaca adalah {proposed}.',
  },
  COMMUNITY_INVALID: {
    text: '{path} tidak bisa dipakai ({reason})',
    hint: 'Teksnya dilewati. Perbaiki berkas itu; docs/spec/community-v1.md menjelaskan bentuknya.',
  },
  COMMUNITY_PICTURE_MISSING: {
    text: 'Gambar {path} tidak ada',
    hint: 'Taruh berkasnya di samping community.json, atau hapus "picture" dari situ.',
  },
  LANGUAGE_FILE_INVALID: {
    text: 'Berkas bahasa {path} tidak bisa dipakai ({reason})',
    hint: '"hotspot languages template" menulis yang benar; bandingkan keduanya.',
  },
  LANGUAGE_CODES_UNKNOWN: {
    text: 'Berkas bahasa {path} berisi {count} kata yang tidak ada di halaman ini ({codes})',
    hint: 'Hapus, atau perbaiki penulisannya. Yang lain dipakai.',
  },
  LANGUAGE_PLACES_DIFFER: {
    text: 'Berkas bahasa {path} punya tempat isian lain di "{word}" daripada bahasa Inggris, yang punya {places}',
    hint: 'Biarkan seperti adanya, dan semuanya, yang ada di antara kurung kurawal.',
  },
  LANGUAGE_HINT_DIFFERS: {
    text: 'Berkas bahasa {path} punya petunjuk di "{word}" sedangkan bahasa Inggris tidak, atau sebaliknya',
    hint: 'Beri petunjuk tepat di tempat kata bahasa Inggris punya.',
  },
  LANGUAGE_CONTROL_CHARACTERS: {
    text: 'Berkas bahasa {path} punya tanda di "{word}" yang tidak boleh ditampilkan halaman',
    hint: 'Ketik lagi kata itu dengan tangan.',
  },
};
