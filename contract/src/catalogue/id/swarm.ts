import type { InThisLanguage } from '../catalogue.ts';
import type { swarmMessages } from '../en/swarm.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const swarmWords: InThisLanguage<typeof swarmMessages> = {
  SWARM_RUNNING: { text: 'Kotak ada di kawanan, bersama {peers} yang lain' },
  SWARM_ALONE: {
    text: 'Kotak ada di kawanan dan belum bertemu siapa pun',
    hint: 'Kotak lain dari operator yang sama harus terhubung ke Internet dengan kawanan menyala. Ini bisa memakan beberapa menit.',
  },
  SWARM_STARTING: { text: 'Kotak sedang masuk ke kawanan' },
  SWARM_OFF: { text: 'Kawanan mati' },
  SWARM_UNSUPPORTED: {
    text: 'Kawanan tidak berjalan di jenis mesin ini ({platform})',
    hint: 'Yang lain di kotak tetap bekerja. Kawanan memerlukan sistem 64 bit (arm64 atau x64) dengan glibc.',
  },
  SWARM_DAEMON_AWAY: { text: 'Kawanan menunggu program utama kotak' },
  SWARM_NO_ROOT: {
    text: 'Kotak belum tahu siapa yang dipercaya, jadi belum tahu kawanannya',
    hint: 'Bawa rilis pertama dengan stik, isi TRUST_ROOT, atau sebut sebuah kawanan di CONTENT_REPOSITORY.',
  },
  SWARM_OFFLINE: {
    text: 'Kawanan menunggu Internet',
    hint: 'Kotak mencoba lagi sendiri.',
  },
  SWARM_SETTING_BAD: {
    text: 'Kawanan tidak berjalan: setelan {name} tidak seperti seharusnya',
    hint: 'Perbaiki. Sampai saat itu kotak tidak memberi tahu siapa pun tentang dirinya, supaya rahasia yang salah ketik tidak membocorkan apa pun.',
  },
  SWARM_UPLOAD_USED: {
    text: 'Kotak sudah memberikan {megabytes} MB yang boleh diberikannya kepada kawanan dalam sebulan',
    hint: 'Kotak tetap mengambil rilis dari yang lain. Pengurus bisa mengizinkan lebih banyak.',
  },
  SWARM_NO_TRUST: {
    text: 'Anggota kawanan {label} punya rilis, tetapi kotak ini belum tahu siapa yang dipercaya',
    hint: 'Bawa rilis pertama dengan stik, atau isi TRUST_ROOT. Setelah itu kotak mengambil rilis dari kawanan sendiri.',
  },
  SWARM_PEER_UNKNOWN: { text: 'Anggota kawanan itu tidak ada lagi' },
  DFS_FOLDER_MISSING: {
    text: 'Setelan {name} tidak ada',
    hint: 'Isi dengan folder: HOTSPOT_SOCKET_DIR, HOTSPOT_STORE_DIR untuk dibaca, HOTSPOT_DFS_DIR untuk ditulisi.',
  },
  SERVE_BEGUN: {
    text: 'Membagikan {channels} dari akar kepercayaan {rootFingerprint}, sampai Ctrl-C',
    hint: 'Kotak dengan SWARM=on yang percaya pada akar ini menemukannya sendiri. Biarkan komputer ini terhubung ke Internet sampai kotak pertama punya rilis itu: kotak itu meneruskannya.',
  },
  SERVE_NODES: {
    text: '{nodes} simpul berjalan, sampai Ctrl-C. Isi SWARM_BOOTSTRAP={setting}',
    hint: 'Port UDP-nya harus terbuka untuk kotak.',
  },
  SERVE_UNSUPPORTED: {
    text: 'Kawanan tidak berjalan di komputer ini ({platform})',
    hint: 'Perlu Linux 64 bit dengan glibc, macOS, atau Windows. Jika perintah ini dipasang sebagai satu paket: npm install -g hyperswarm@4.17.2 hyperdht@6.34.0',
  },
  SWARM_CHOICE_LOST: {
    text: 'Yang dipilih pengurus untuk kawanan rusak dan hilang; setelan berlaku lagi',
  },
  DRIVE_NOBODY: {
    text: 'Belum ada yang menjawab untuk drive {label}',
    hint: 'Seseorang yang memilikinya harus terhubung ke Internet. Kotak mencoba lagi sendiri.',
  },
  DRIVE_COPYING: { text: 'Drive {label} sedang disalin' },
  DRIVE_READY: {
    text: 'Drive {label} sudah ada di sini. Tidak ada operator yang menandatanganinya: ini pilihan komunitas ini sendiri',
  },
  DRIVE_AWAY: {
    text: 'Layanan yang membaca drive {label} tidak ada',
    hint: 'Yang sudah ada di sini tetap. Periksa apakah layanan "dfs" berjalan.',
  },
  DRIVE_NO_FOLDER: {
    text: 'Kotak tidak punya tempat untuk drive {label}',
    hint: 'Yang memasang kotak harus memberinya folder untuk berkas Anda sendiri (HOTSPOT_LOCAL_DIR).',
  },
  DRIVE_TOO_LARGE: {
    text: 'Drive {label} besarnya {sizeBytes}, padahal paling besar {limitBytes}',
    hint: 'Hapus berkas dari drive, atau naikkan DRIVE_QUOTA_MB. Yang sudah ada di sini tetap seperti adanya.',
  },
  DRIVE_TOO_MANY: {
    text: 'Drive {label} punya lebih dari {files} berkas',
    hint: 'Hapus berkas dari drive. Yang sudah ada di sini tetap seperti adanya.',
  },
  DRIVE_NO_ROOM: {
    text: 'Ruang tidak cukup untuk drive {label}: perlu {neededBytes}, yang kosong {freeBytes}',
    hint: 'Hapus berkas dari drive. Kotak menyisakan ruang kosong untuk pembaruan.',
  },
  DRIVE_NAME_REFUSED: {
    text: 'Dari drive {label}, {files} berkas dilewati: namanya tidak bisa disimpan',
    hint: 'Nama tidak boleh berisi "..", garis miring terbalik, atau karakter kontrol, dan bedanya harus lebih dari huruf besar dan kecil.',
  },
  PAGE_STEWARD_ACT_SWARM: { text: 'Ubah kawanan' },
};
