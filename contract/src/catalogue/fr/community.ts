import type { InThisLanguage } from '../catalogue.ts';
import type { communityMessages } from '../en/community.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const communityWords: InThisLanguage<typeof communityMessages> = {
  PAGE_ABOUT: { text: 'Qui nous sommes' },
  PAGE_ABOUT_MORE: { text: 'En savoir plus sur nous' },
  PAGE_ABOUT_RULES: { text: 'Comment nous utilisons cette boîte ensemble' },
  PAGE_ABOUT_CONTACTS: { text: 'Qui s’occupe de cette boîte' },
  PAGE_ABOUT_NO_TEXT: {
    text: 'Personne n’a encore écrit sur cette communauté. La personne responsable de cette boîte peut le faire.',
  },
  PAGE_ABOUT_LANGUAGES: { text: 'Langues de ces pages' },
  PAGE_ABOUT_SOURCE: { text: 'D’où cela vient' },
  PAGE_ABOUT_SOURCE_NONE: { text: 'Cette boîte n’a pas encore de contenu.' },
  PAGE_ABOUT_SIGNED: { text: 'Signé par l’opérateur de cette boîte, et vérifié par la boîte.' },
  PAGE_ABOUT_NOT_SIGNED: { text: 'Il n’est pas encore confirmé qui signe pour cette boîte.' },
  PAGE_ABOUT_OWN_TEXTS: {
    text: 'La personne responsable de cette boîte a écrit une partie des textes de cette page.',
  },
  PAGE_COMMUNITY: { text: 'À propos de cette communauté' },
  PAGE_COMMUNITY_LEAD: { text: 'Nom, textes et image que tout le monde voit' },
  PAGE_COMMUNITY_HOW: {
    text: 'Ce que vous écrivez ici reste sur cette boîte, et aucune mise à jour ne le change. Un champ vide ne montre rien.',
  },
  PAGE_COMMUNITY_LANGUAGE: { text: 'Langue des textes : {language}' },
  PAGE_COMMUNITY_OTHER_LANGUAGES: { text: 'Écrire dans une autre langue' },
  PAGE_COMMUNITY_NAME: { text: 'Nom de la communauté' },
  PAGE_COMMUNITY_NAME_SET: {
    text: 'Les réglages de cette boîte donnent le nom : {name}. Ils comptent plus que ce qui est ici.',
  },
  PAGE_COMMUNITY_WELCOME: { text: 'Mot de bienvenue, sur la première page' },
  PAGE_COMMUNITY_ABOUT: { text: 'Qui nous sommes' },
  PAGE_COMMUNITY_RULES: { text: 'Comment nous utilisons cette boîte ensemble' },
  PAGE_COMMUNITY_CONTACTS: {
    text: 'Qui s’occupe de cette boîte, et comment trouver cette personne',
  },
  PAGE_COMMUNITY_MOST: {
    text: 'Au plus {count} lettres. Une ligne vide commence un nouveau paragraphe.',
  },
  PAGE_COMMUNITY_SAVE: { text: 'Enregistrer' },
  PAGE_STEWARD_DONE_COMMUNITY: { text: 'Enregistré. Tout le monde le voit maintenant.' },
  PAGE_COMMUNITY_THEIRS: { text: 'Quelqu’un d’autre a enregistré ceci :' },
  PAGE_COMMUNITY_BACK: { text: 'Revenir aux textes venus avec la version' },
  PAGE_COMMUNITY_BACK_HOW: {
    text: 'Le nom et les textes de cette langue qui ont été écrits sur cette boîte disparaissent.',
  },
  PAGE_COMMUNITY_PICTURE: { text: 'Image' },
  PAGE_COMMUNITY_PICTURE_CHOOSE: { text: 'Une nouvelle image (PNG, JPEG ou WebP)' },
  PAGE_COMMUNITY_PICTURE_MOST: {
    text: 'Au plus {sizeBytes}. Une photo peut dire où elle a été prise : envoyez-la d’abord par une messagerie, qui la rend plus petite et enlève le lieu.',
  },
  PAGE_COMMUNITY_PICTURE_SAVE: { text: 'Montrer cette image' },
  PAGE_COMMUNITY_PICTURE_BACK: { text: 'Revenir à l’image venue avec la version' },
  PAGE_COMMUNITY_SEE: { text: 'Voir la page' },
  PAGE_COMMUNITY_PROBLEMS: { text: 'Ce qui ne va pas dans les fichiers sur cette communauté' },
  COMMUNITY_TEXT_LONG: {
    text: 'Ce texte est trop long : {count} lettres, au plus {most}',
    hint: 'Raccourcissez-le, puis enregistrez de nouveau. Rien n’a encore changé.',
  },
  COMMUNITY_TEXT_STRANGE: {
    text: 'Un texte a des signes qu’aucune page ne peut montrer',
    hint: 'Tapez-le de nouveau à la main, sans le copier d’un autre programme.',
  },
  COMMUNITY_CHANGED: {
    text: 'Entre-temps, quelqu’un d’autre a enregistré d’autres textes',
    hint: 'Ils sont sous chaque champ. Enregistrez de nouveau pour mettre les vôtres à la place.',
  },
  COMMUNITY_NOT_SAVED: {
    text: 'La boîte n’a pas pu l’enregistrer',
    hint: 'Rien n’a changé. La boîte est peut-être pleine, ou sa carte mémoire en panne : voyez la page d’état.',
  },
  COMMUNITY_PICTURE_UNKNOWN: {
    text: 'Ce n’est pas une image que les téléphones peuvent montrer',
    hint: 'Choisissez un fichier dont le nom finit par .png, .jpg ou .webp.',
  },
  COMMUNITY_PICTURE_LARGE: {
    text: 'L’image est trop grande',
    hint: 'Rendez-la plus petite : au plus {sizeBytes}, et {pixels} points de large et de haut. Une capture d’écran convient.',
  },
  COMMUNITY_COLOUR_UNREADABLE: {
    text: '{path} : la couleur {scheme} {colour} ne se lit pas bien sur les pages (contraste {ratio}, il faut 4.5)',
    hint: 'La plus proche qui se lit est {proposed}.',
  },
  COMMUNITY_INVALID: {
    text: '{path} est inutilisable ({reason})',
    hint: 'Ses textes sont laissés de côté. Corrigez le fichier ; docs/spec/community-v1.md dit comment il doit être.',
  },
  COMMUNITY_PICTURE_MISSING: {
    text: 'L’image {path} n’est pas là',
    hint: 'Mettez le fichier à côté de community.json, ou enlevez-en « picture ».',
  },
  LANGUAGE_FILE_INVALID: {
    text: 'Le fichier de langue {path} est inutilisable ({reason})',
    hint: '« hotspot languages template » en écrit un juste ; comparez-les.',
  },
  LANGUAGE_CODES_UNKNOWN: {
    text: 'Le fichier de langue {path} a des mots que ces pages n’ont pas : {count} ({codes})',
    hint: 'Enlevez-les, ou corrigez leur écriture. Les autres sont utilisés.',
  },
  LANGUAGE_PLACES_DIFFER: {
    text: 'Le fichier de langue {path} a dans « {word} » d’autres places à remplir que l’anglais, qui a {places}',
    hint: 'Gardez tel quel, et en entier, ce qui est entre accolades.',
  },
  LANGUAGE_HINT_DIFFERS: {
    text: 'Le fichier de langue {path} a un conseil dans « {word} » où l’anglais n’en a pas, ou n’en a pas où il en a un',
    hint: 'Donnez un conseil juste là où les mots anglais en ont un.',
  },
  LANGUAGE_CONTROL_CHARACTERS: {
    text: 'Le fichier de langue {path} a dans « {word} » des signes qu’aucune page ne peut montrer',
    hint: 'Tapez de nouveau ce mot à la main.',
  },
};
