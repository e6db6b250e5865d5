import type { InThisLanguage } from '../catalogue.ts';
import type { bundleMessages } from '../en/bundle.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const bundleWords: InThisLanguage<typeof bundleMessages> = {
  PATH_UNSAFE: {
    text: 'le nom « {path} » ne peut pas servir sur tous les ordinateurs et téléphones ({reason})',
    hint: 'Renommez le fichier : lettres sans accent, chiffres, tirets et points marchent toujours ; pas de \\ : * ? " < > |, pas de point ni d’espace à la fin, pas de noms comme « con » ou « nul ».',
  },
  PATH_COLLISION: {
    text: '« {path} » et « {other} » seraient un seul nom sur les ordinateurs qui ne distinguent pas majuscules et minuscules',
    hint: 'Renommez ou enlevez l’un des deux.',
  },
  TOO_MANY_FOLDERS: {
    text: 'il y a plus de {limit} dossiers dans une partie',
    hint: 'Répartissez-les sur plusieurs parties, ou mettez-les dans un seul fichier (ZIM, PMTiles, ZIP).',
  },
  MANIFEST_INVALID: {
    text: 'la description de la version n’est pas valable ({reason})',
    hint: 'Rien n’a changé. Demandez à qui l’a faite de la vérifier avec « hotspot bundle verify » et de la renvoyer.',
  },
  LIST_INVALID: {
    text: 'la liste des fichiers n’est pas valable ({reason}, à l’octet {offset})',
    hint: 'Rien n’a changé. Demandez à qui l’a faite de la vérifier avec « hotspot bundle verify » et de la renvoyer.',
  },
  LIST_MISMATCH: {
    text: 'la liste des fichiers de « {component} » n’est pas celle qui a été signée ({reason})',
    hint: 'Copiez de nouveau le fichier, sur une autre clé USB s’il le faut, ou refaites le paquet.',
  },
  TOC_INVALID: {
    text: 'la table d’un paquet n’est pas valable ({reason}, à l’octet {offset}), donc il est laissé de côté',
    hint: 'Copiez de nouveau le fichier, sur une autre clé USB s’il le faut, ou refaites le paquet.',
  },
  PACK_HINT_INVALID: {
    text: 'une note sur la place des fichiers n’est pas valable ({reason}, à l’octet {offset})',
    hint: 'Copiez de nouveau le fichier, sur une autre clé USB s’il le faut, ou refaites le paquet.',
  },
  PATCH_INVALID: {
    text: 'un correctif n’est pas valable ({reason}, à l’octet {offset}), donc il est laissé de côté',
    hint: 'Copiez de nouveau le fichier, sur une autre clé USB s’il le faut, ou refaites le paquet.',
  },
  PATCH_HINT_INVALID: {
    text: 'une note sur les correctifs n’est pas valable ({reason}, à l’octet {offset}), donc ils sont laissés de côté',
    hint: 'Copiez de nouveau le fichier, sur une autre clé USB s’il le faut, ou refaites le paquet.',
  },
  NEWS_INVALID: {
    text: 'les nouvelles d’un miroir ne sont pas valables ({reason}), donc ses fichiers sont lus un par un',
    hint: 'Copiez de nouveau le fichier, sur une autre clé USB s’il le faut, ou refaites le paquet.',
  },
  FILE_SIZE_CHANGED: {
    text: 'un fichier a changé pendant sa lecture : {expectedBytes} attendus, {actualBytes} reçus',
    hint: 'Fermez le programme qui y écrit, puis réessayez.',
  },
  NOT_A_BUNDLE: {
    text: 'ce n’est pas un paquet P2P Hotspot',
    hint: 'Les paquets finissent par « .hotspot » et se font avec « hotspot bundle create ».',
  },
  BUNDLE_TRUNCATED: {
    text: 'le paquet est coupé : il finit à l’octet {offset}, avant son contenu',
    hint: 'Copiez de nouveau le fichier, sur une autre clé USB s’il le faut, ou refaites le paquet.',
  },
  BUNDLE_DAMAGED: {
    text: 'le paquet est abîmé à l’octet {offset}',
    hint: 'Copiez de nouveau le fichier, sur une autre clé USB s’il le faut, ou refaites le paquet.',
  },
  NAME_NOT_ALLOWED: {
    text: 'le paquet contient quelque chose qui n’a rien à y faire : « {name} »',
    hint: 'Rien n’a changé. Demandez à qui l’a fait de le vérifier avec « hotspot bundle verify » et de le renvoyer.',
  },
  ENTRY_NOT_PLAIN: {
    text: 'l’entrée « {name} » du paquet n’est pas un simple fichier comme dans les paquets',
    hint: 'Rien n’a changé. Demandez à qui l’a fait de le vérifier avec « hotspot bundle verify » et de le renvoyer.',
  },
  ENTRY_DUPLICATE: {
    text: 'le paquet contient deux fois « {name} »',
    hint: 'Rien n’a changé. Demandez à qui l’a fait de le vérifier avec « hotspot bundle verify » et de le renvoyer.',
  },
  ENTRY_ORDER: {
    text: 'l’entrée « {name} » du paquet n’est pas à sa place',
    hint: 'Rien n’a changé. Demandez à qui l’a fait de le vérifier avec « hotspot bundle verify » et de le renvoyer.',
  },
  ENTRY_TOO_LARGE: {
    text: 'l’entrée « {name} » du paquet est trop grande : {sizeBytes}, la limite est {limitBytes}',
    hint: 'Rien n’a changé. Demandez à qui l’a fait de le vérifier avec « hotspot bundle verify » et de le renvoyer.',
  },
  ENTRY_SIZE_WRONG: {
    text: 'l’entrée « {name} » n’a pas donné les {sizeBytes} annoncés',
    hint: 'Quelque chose l’a changée pendant l’écriture du paquet. Réessayez.',
  },
  TOO_MANY_ENTRIES: {
    text: 'le paquet a plus de {limit} entrées',
    hint: 'Rien n’a changé. Demandez à qui l’a fait de le vérifier avec « hotspot bundle verify » et de le renvoyer.',
  },
};
