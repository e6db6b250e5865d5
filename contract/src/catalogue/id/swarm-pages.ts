import type { InThisLanguage } from '../catalogue.ts';
import type { swarmPageMessages } from '../en/swarm-pages.ts';

/** Indonesian. Machine-made, reviewed by nobody (languages.ts). */
export const swarmPageWords: InThisLanguage<typeof swarmPageMessages> = {
  PAGE_SWARM: { text: 'Rilis dari kotak lain lewat Internet' },
  PAGE_SWARM_AWAY: {
    text: 'Kawanan menyala, tetapi layanannya tidak menjawab',
    hint: 'Yang lain di kotak tetap bekerja. Jika tetap begitu, beri tahu pengurus.',
  },
  PAGE_SWARM_PEERS: { text: 'Terhubung ke {count} yang lain' },
  PAGE_SWARM_MONTH: {
    text: 'Bulan ini ({month}): diberikan {sentBytes}, diambil {receivedBytes}',
  },
  PAGE_SWARM_RATE: {
    text: 'Sekarang, per detik: diberikan {sentBytes}, diambil {receivedBytes}',
  },
  PAGE_SWARM_CHANNELS: { text: 'Dibagikan: {channels}' },
  PAGE_SWARM_NOT_GIVING: { text: 'Kotak tidak memberikan apa pun lagi bulan ini' },
  PAGE_SWARM_BANNED: {
    text: '{count} diusir karena memboroskan milik kotak',
  },
  PAGE_SWARM_PEER: {
    text: '{label}: diberikan {sentBytes}, diambil {receivedBytes}',
  },
  PAGE_SWARM_PEER_LIST: { text: 'Yang lain' },
  PAGE_SWARM_PEER_HOW: {
    text: 'Nama mereka dibuat baru setiap kali dimulai dan tidak menunjukkan di mana mereka berada.',
  },
  PAGE_SWARM_REVEALS: {
    text: 'Selama ini menyala, siapa pun yang tahu akar kepercayaan umum kotak-kotak ini bisa mendaftar alamat Internet mereka, juga alamat kotak ini.',
  },
  PAGE_SWARM_REVEALS_SECRET: {
    text: 'Orang asing tidak bisa masuk: hanya yang punya rahasia kawanan ini yang menemukan kotak ini.',
  },
  PAGE_SWARM_SWITCH_IS: { text: 'Pengurus bisa menyalakan atau mematikannya.' },
  PAGE_DRIVE: { text: 'Berkas milik komunitas' },
  PAGE_DRIVE_HOME: { text: 'Berkas yang dipilih komunitas ini sendiri' },
  PAGE_DRIVE_OPEN: { text: 'Buka sebagai situs' },
  PAGE_DRIVE_LEAD: {
    text: 'Ini datang dari Hyperdrive yang dipilih komunitas. Tidak ada operator yang memeriksa atau menandatanganinya.',
  },
  PAGE_DRIVE_KEY: { text: 'Alamat drive, yaitu kunci umumnya' },
  PAGE_DRIVE_HAS: { text: '{files} berkas, {sizeBytes}' },
  PAGE_DRIVE_LOOKED: { text: 'Terakhir dibandingkan dengan drive: {time}' },
  PAGE_DRIVE_NOT_SIGNED: {
    text: 'Hanya pemilik drive yang menjamin berkas ini',
    hint: 'Buka program dan aplikasi dari sini hanya jika Anda tahu milik siapa.',
  },
  PAGE_SWARM_STEWARD: { text: 'Kawanan' },
  PAGE_SWARM_STEWARD_LEAD: {
    text: 'Apakah kotak mengambil rilis dari kotak lain lewat Internet dan memberikan miliknya, dan seberapa banyak.',
  },
  PAGE_SWARM_ABSENT: {
    text: 'Kotak ini tidak bisa ikut dalam kawanan',
    hint: 'Daemon-nya tidak menyebut kawanan. Periksa apakah programnya cukup baru.',
  },
  PAGE_SWARM_FROM_SETTING: { text: 'Sebuah setelan menentukan apakah ini menyala (SWARM)' },
  PAGE_SWARM_FROM_STEWARD: { text: 'Seorang pengurus menentukan apakah ini menyala' },
  PAGE_SWARM_ON: { text: 'Nyalakan kawanan' },
  PAGE_SWARM_ON_WHAT: {
    text: 'Kotak mengambil rilis dari kotak-kotak operator yang sama lewat Internet, dan memberikan miliknya. Yang tidak ditandatangani operator tidak dipercaya. Kotak hanya ikut selama boleh memakai Internet untuk pembaruan.',
  },
  PAGE_SWARM_ON_SURE: { text: 'Nyalakan kawanan?' },
  PAGE_SWARM_OFF: { text: 'Matikan kawanan' },
  PAGE_SWARM_OFF_WHAT: {
    text: 'Kotak langsung keluar dari kawanan, dan tidak lagi mencari yang baru dari drive milik komunitas. Yang dimilikinya tetap. Kotak tetap mengambil rilis dari stik, cermin, dan kotak di dekatnya.',
  },
  PAGE_SWARM_LIMITS: { text: 'Seberapa banyak' },
  PAGE_SWARM_LIMITS_HOW: { text: '0 berarti: tanpa batas. Semua yang lain dihitung bersama.' },
  PAGE_SWARM_UPLOAD: { text: 'Paling banyak diberikan, dalam kilobit per detik' },
  PAGE_SWARM_DOWNLOAD: { text: 'Paling banyak diambil, dalam kilobit per detik' },
  PAGE_SWARM_UPLOAD_MONTH: { text: 'Paling banyak diberikan, dalam megabita per bulan' },
  PAGE_SWARM_DOWNLOAD_MONTH: {
    text: 'Yang diambil kotak dalam sebulan dihitung bersama semua yang diambilnya dari Internet.',
  },
  PAGE_SWARM_LIMITS_SAVE: { text: 'Simpan batas kawanan' },
  PAGE_SWARM_LIMIT_UNFIT: {
    text: 'Batas ini tidak bisa begitu: {limit}',
    hint: 'Ketik bilangan bulat dari 0 sampai {most}.',
  },
  PAGE_SWARM_NOTHING: { text: 'Tidak ada yang berbeda dari sebelumnya' },
  PAGE_STEWARD_DONE_SWARM_ON: { text: 'Kawanan sudah dinyalakan' },
  PAGE_STEWARD_DONE_SWARM_OFF: { text: 'Kawanan sudah dimatikan' },
  PAGE_STEWARD_DONE_SWARM_LIMITS: { text: 'Batas baru berlaku mulai sekarang' },
};
