import type { InThisLanguage } from '../catalogue.ts';
import type { appPageMessages } from '../en/app-pages.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const appPageWords: InThisLanguage<typeof appPageMessages> = {
  PAGE_APPS_DAMAGED: {
    text: 'Applications qui ne peuvent pas être montrées : {count}',
    hint: 'Les autres peuvent être utilisées. Prévenez l’opérateur de cette boîte.',
  },
  PAGE_APP_BACK: { text: 'Toutes les applications' },
  PAGE_APP_FOR_NEW: { text: 'Pour les téléphones récents (64 bits)' },
  PAGE_APP_FOR_OLD: { text: 'Pour les téléphones plus anciens (32 bits)' },
  PAGE_APP_FOR_INTEL_64: { text: 'Pour Chromebooks et tablettes avec Intel ou AMD (64 bits)' },
  PAGE_APP_FOR_INTEL_32: { text: 'Pour les vieilles tablettes avec Intel ou AMD (32 bits)' },
  PAGE_APP_FOR_ALL: { text: 'Pour tous les téléphones' },
  PAGE_APP_WHICH: {
    text: 'Vous ne savez pas laquelle ? Prenez la première. Si le téléphone dit qu’elle ne convient pas, prenez la suivante.',
  },
  PAGE_APP_NOT_FOR_YOU: {
    text: 'Aucune version de cette application n’est pour Android {version}',
    hint: 'Ce téléphone a cette version. Tous les fichiers sont plus bas, pour d’autres téléphones.',
  },
  PAGE_APP_COMPUTER: {
    text: 'Cette application est pour téléphones et tablettes Android. Ici, vous pouvez garder le fichier et l’apporter à l’un d’eux.',
  },
  PAGE_APP_HOW: { text: 'Comment l’installer, en dessins' },
  PAGE_APP_PICTURES: { text: 'Images' },
  PAGE_APP_PICTURE: { text: 'Image {number} de {name}' },
  PAGE_APP_ABOUT: { text: 'Ce que c’est' },
  PAGE_APP_NEWS: { text: 'Nouveautés de la version {version}' },
  PAGE_APP_OTHERS: { text: 'Autres versions, aussi pour vieux téléphones' },
  PAGE_APP_SINCE: { text: 'Dans la liste depuis le {date}' },
  PAGE_APP_PERMISSIONS: { text: 'Ce qu’elle peut faire' },
  PAGE_APP_PERMISSIONS_NONE: { text: 'Elle ne demande rien que vous deviez savoir.' },
  PAGE_APP_PERMISSIONS_MORE: { text: 'Autorisations qui ne sont pas expliquées ici : {count}' },
  PAGE_PERMISSION_LOCATION: { text: 'Peut voir où vous êtes' },
  PAGE_PERMISSION_LOCATION_ALWAYS: { text: 'Peut voir où vous êtes, aussi en arrière-plan' },
  PAGE_PERMISSION_CAMERA: { text: 'Peut utiliser l’appareil photo' },
  PAGE_PERMISSION_MICROPHONE: { text: 'Peut enregistrer le son' },
  PAGE_PERMISSION_CONTACTS: { text: 'Peut lire ou changer vos contacts' },
  PAGE_PERMISSION_MESSAGES: {
    text: 'Peut lire ou envoyer des messages (SMS), ce qui peut coûter de l’argent',
  },
  PAGE_PERMISSION_CALLS: { text: 'Peut appeler, ou voir avec qui vous parlez' },
  PAGE_PERMISSION_CALENDAR: { text: 'Peut lire ou changer votre agenda' },
  PAGE_PERMISSION_FILES: { text: 'Peut lire ou changer photos, musique ou autres fichiers' },
  PAGE_PERMISSION_ALL_FILES: { text: 'Peut lire et changer tous les fichiers' },
  PAGE_PERMISSION_HEALTH: { text: 'Peut mesurer votre corps ou vos mouvements' },
  PAGE_PERMISSION_APPS: { text: 'Peut voir quelles applications vous avez ou utilisez' },
  PAGE_PERMISSION_INSTALL: { text: 'Peut demander d’installer ou d’enlever d’autres applications' },
  PAGE_PERMISSION_CONTROL: {
    text: 'Peut s’afficher par-dessus d’autres applications ou changer des réglages',
  },
  PAGE_PERMISSION_NEARBY: { text: 'Peut trouver des appareils proches (Bluetooth, Wi-Fi, NFC)' },
  PAGE_PERMISSION_BACKGROUND: { text: 'Peut démarrer seule, ou travailler sans être visible' },
  PAGE_PERMISSION_NOTIFICATIONS: { text: 'Peut afficher des notifications' },
  PAGE_PERMISSION_NETWORK: { text: 'Peut utiliser Internet et le Wi-Fi' },
  PAGE_APP_TRAITS: { text: 'Ce qui peut vous déplaire' },
  PAGE_TRAIT_ADS: { text: 'Affiche de la publicité' },
  PAGE_TRAIT_ALGORITHM: { text: 'Est signée d’une manière qui n’est plus sûre' },
  PAGE_TRAIT_VULNERABLE: { text: 'A une faille de sécurité connue' },
  PAGE_TRAIT_ADULT: { text: 'Peut montrer des choses qui ne sont pas pour tous' },
  PAGE_TRAIT_NO_SOURCE: { text: 'Son code source n’est plus public' },
  PAGE_TRAIT_RECOMMENDS: { text: 'Recommande des applications qui ne sont pas libres' },
  PAGE_TRAIT_ASSETS: { text: 'A des images ou des sons qui ne sont pas libres' },
  PAGE_TRAIT_PARTS: { text: 'A des parties qui ne sont pas libres' },
  PAGE_TRAIT_NEEDS: { text: 'A besoin d’autres applications qui ne sont pas libres' },
  PAGE_TRAIT_SERVICE: { text: 'A besoin d’un service qui n’est pas libre' },
  PAGE_TRAIT_ONE_SERVICE: { text: 'Ne marche qu’avec un seul service' },
  PAGE_TRAIT_TRACKING: { text: 'Rapporte ce que vous faites' },
  PAGE_TRAIT_ORIGINAL: { text: 'L’application d’origine n’est pas libre' },
  PAGE_FILE_CHECK: { text: 'Vérifier ce fichier' },
  PAGE_FILE_CHECKSUM: { text: 'Somme de contrôle du fichier (SHA-256)' },
  PAGE_FILE_SIGNER: { text: 'Qui l’a signé (SHA-256 du certificat)' },
  PAGE_SIGNER_KEPT: {
    text: 'Votre opérateur garde ce signataire pour cette application : une version de quelqu’un d’autre est retenue.',
  },
  PAGE_SIGNER_OTHER: {
    text: 'Ce n’est pas le signataire que votre opérateur garde pour la version la plus récente de cette application.',
  },
  PAGE_LEVEL_NONE: { text: 'Votre opérateur a apporté ce fichier. Son origine n’est pas notée.' },
  PAGE_LEVEL_0: {
    text: 'Il vient du serveur de ses auteurs par une liaison protégée. Rien de plus n’a pu être vérifié.',
  },
  PAGE_LEVEL_1: { text: 'Sa somme de contrôle est celle que publie le serveur de ses auteurs.' },
  PAGE_LEVEL_2: { text: 'Il porte une signature, et elle est juste.' },
  PAGE_LEVEL_3: {
    text: 'Il est signé par les mêmes personnes que la version d’avant, ou par celles que votre opérateur a nommées.',
  },
  PAGE_LEVEL_4: { text: 'Il est signé avec une clé que votre opérateur connaît et a nommée.' },
  PAGE_CHECK: { text: 'Comment vérifier un fichier' },
  PAGE_CHECK_HOW: {
    text: 'La somme de contrôle est l’empreinte d’un fichier. Ouvrez un terminal là où est le fichier, tapez cette ligne avec le nom du fichier à la place de FILE, et comparez tous les chiffres avec ceux de cette page :',
  },
  PAGE_SYSTEM_CHROMEOS: { text: 'Chromebook' },
  PAGE_INSTALLERS_FROM: { text: 'Il vient de {host}.' },
  PAGE_INSTALLERS_BROUGHT: {
    text: 'Plus récent que la version de la boîte. La boîte l’a reçu de ses auteurs ; il est signé par celui que l’opérateur a nommé.',
  },
  PAGE_INSTALLERS_RELEASE: { text: 'Dans la version du {date}' },
  PAGE_INSTALLERS_IPHONE: {
    text: 'Rien d’ici ne peut être installé sur un iPhone ou un iPad',
    hint: 'Ils ne prennent que les applications de la boutique d’Apple. Les livres, films et pages de cette boîte s’ouvrent dans votre navigateur.',
  },
  PAGE_INSTALLERS_IPAD: {
    text: 'Est-ce un iPad ? Beaucoup disent qu’ils sont un Mac. Rien d’ici ne peut être installé sur un iPad.',
  },
  PAGE_INSTALLERS_CHROMEOS: {
    text: 'Un Chromebook installe des programmes pour Linux (.deb) quand Linux est activé dans ses réglages. Beaucoup installent aussi des applications Android.',
  },
  PAGE_WHICH_WINDOWS: {
    text: 'Lequel ? Ouvrez Paramètres, Système, Informations système et regardez « Type du système ». S’il y a ARM, prenez celui pour ARM ; sinon, celui pour Intel et AMD.',
  },
  PAGE_WHICH_MACOS: {
    text: 'Lequel ? Ouvrez le menu Pomme et « À propos de ce Mac ». S’il y a « Puce : Apple », prenez celui pour ARM ; s’il y a Intel, celui pour Intel.',
  },
  PAGE_WHICH_LINUX: {
    text: 'Lequel ? Tapez « uname -m » dans un terminal. Pour x86_64, prenez celui pour Intel et AMD en 64 bits ; pour aarch64, celui pour ARM en 64 bits.',
  },
  PAGE_WHICH_ANDROID: {
    text: 'Lequel ? Les téléphones récents prennent 64 bits (ARM), les plus anciens 32 bits (ARM). Si l’un ne convient pas, prenez l’autre.',
  },
  PAGE_FORMAT_DEB: { text: 'pour Debian, Ubuntu, Mint' },
  PAGE_FORMAT_RPM: { text: 'pour Fedora, openSUSE' },
  PAGE_FORMAT_APPIMAGE: { text: 'pour tout Linux' },
  PAGE_SOURCES: { text: 'Installer une application de cette boîte' },
  PAGE_SOURCES_LEAD: {
    text: 'Android demande avant d’installer une application qui ne vient pas de sa propre boutique. Voici comment faire. Les noms changent un peu d’un téléphone à l’autre.',
  },
  PAGE_SOURCES_WHICH: {
    text: 'Quel Android ai-je ? Ouvrez Paramètres, puis « À propos du téléphone », et cherchez « Version d’Android ».',
  },
  PAGE_SOURCES_RANGE: { text: 'Android {first} à {last}' },
  PAGE_SOURCES_YOURS: { text: 'Ce téléphone' },
  PAGE_SOURCES_SECURITY: {
    text: 'Ouvrez Paramètres, puis « Sécurité ». Sur certains téléphones, c’est « Écran verrouillage et sécurité ».',
  },
  PAGE_SOURCES_SWITCH: { text: 'Activez « Sources inconnues » et dites OK.' },
  PAGE_SOURCES_OPEN: {
    text: 'Téléchargez l’application. Quand elle est là en entier, touchez le message en haut de l’écran.',
  },
  PAGE_SOURCES_ASKED: {
    text: 'Le téléphone dit que ce navigateur ne peut pas installer d’applications. Touchez « Paramètres ».',
  },
  PAGE_SOURCES_ALLOW: { text: 'Activez « Autoriser cette source ». Puis revenez en arrière.' },
  PAGE_SOURCES_INSTALL: { text: 'Touchez « Installer ».' },
  PAGE_SOURCES_PROTECT: {
    text: 'Si Google Play Protect avertit parce qu’il ne connaît pas l’application : touchez « Plus de détails », puis « Installer quand même ».',
  },
  PAGE_SOURCES_SCAN: {
    text: 'Si Google Play Protect veut analyser l’application, ce qui demande Internet : touchez « Plus de détails », puis « Installer sans analyser ».',
  },
  PAGE_SOURCES_OFF: { text: 'Quand vous avez fini, désactivez-le de nouveau.' },
  PAGE_SOURCES_OLD_APP: {
    text: 'Android 14 et plus récents refusent les applications faites pour de très vieux téléphones. Prenez une version plus récente de l’application.',
  },
  PAGE_SOURCES_RESTRICTED: {
    text: 'Si Android dit plus tard « Paramètre restreint » : ouvrez Paramètres, Applications, l’application, touchez les trois points en haut, puis « Autoriser les paramètres restreints ».',
  },
};
