import type { InThisLanguage } from '../catalogue.ts';
import type { correctionMessages } from '../en/corrections.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const correctionWords: InThisLanguage<typeof correctionMessages> = {
  PAGE_CORRECT: { text: 'Bantu bahasa ini' },
  PAGE_CORRECT_WHY: {
    text: 'Mesin menerjemahkan halaman-halaman ini. Jika Anda mahir bahasanya, pilih kalimat yang salah dan tulis yang lebih baik.',
  },
  PAGE_CORRECT_REVIEWED: { text: 'Bahasa ini sudah diperiksa orang. Pilih yang lain di bawah.' },
  PAGE_CORRECT_TOLD: {
    text: 'Yang Anda tulis tetap di kotak ini. Jika laporan aktif, operator kotak juga menerimanya. Tidak ada yang melihat siapa penulisnya.',
  },
  PAGE_CORRECT_IN_ENGLISH: { text: 'Dalam bahasa Inggris' },
  PAGE_CORRECT_NOW: { text: 'Sekarang' },
  PAGE_CORRECT_BETTER: { text: 'Lebih baik' },
  PAGE_CORRECT_PLACES: {
    text: 'Biarkan kata di antara kurung kurawal: kotak mengisinya dengan sesuatu.',
  },
  PAGE_CORRECT_SEND: { text: 'Kirim' },
  PAGE_CORRECT_SENT: {
    text: 'Terima kasih. Pengurus kotak ini sekarang bisa membacanya. Tidak ada yang melihat siapa penulisnya.',
  },
  PAGE_CORRECT_OTHERS: { text: 'Kalimat lain' },
  PAGE_CORRECTIONS: { text: 'Kata yang lebih baik dari pengunjung' },
  PAGE_CORRECTIONS_LEAD: { text: 'Yang ditulis pengunjung sebagai ganti terjemahan' },
  PAGE_CORRECTIONS_NONE: { text: 'Belum ada yang mengirim.' },
  PAGE_CORRECTIONS_DELETE: { text: 'Hapus' },
  PAGE_STEWARD_DONE_CORRECTION: { text: 'Sudah dihapus.' },
  CORRECTION_EMPTY: {
    text: 'Tidak ada yang baru di dalamnya',
    hint: 'Tulis seluruh kalimat sebagaimana seharusnya.',
  },
  CORRECTION_LONG: { text: 'Kalimatnya terlalu panjang', hint: 'Tulis lebih pendek.' },
  CORRECTION_UNFIT: {
    text: 'Kalimat ini tidak bisa dipakai',
    hint: 'Biarkan semua di antara kurung kurawal, dan jangan pakai tanda yang tidak biasa.',
  },
  CORRECTIONS_FULL: {
    text: 'Kotak tidak menyimpan lebih banyak lagi sekarang',
    hint: 'Pengurus bisa menghapus sebagian. Datang lagi lain hari.',
  },
  CORRECTIONS_MANY: { text: 'Anda sudah mengirim banyak', hint: 'Datang lagi satu jam lagi.' },
};
