import type { InThisLanguage } from '../catalogue.ts';
import type { trustMessages } from '../en/trust.ts';

/** French. Machine-made, reviewed by nobody (languages.ts). */
export const trustWords: InThisLanguage<typeof trustMessages> = {
  JSON_INVALID: {
    text: 'Le fichier est mal formé ({reason})',
    hint: 'Copiez-le de nouveau depuis là d’où il vient.',
  },
  JSON_NOT_CANONICAL: {
    text: 'Le fichier a changé en route : il n’est pas écrit de la seule façon permise',
    hint: 'Copiez-le de nouveau depuis là d’où il vient. Un éditeur ou un convertisseur l’a peut-être enregistré.',
  },
  KEY_INVALID: {
    text: 'Ce n’est pas une clé utilisable ici',
    hint: 'Vérifiez que toute la clé a été copiée : 64 lettres et chiffres.',
  },
  KEY_FILE_INVALID: {
    text: 'Le fichier de clé est abîmé ou n’en est pas un ({reason})',
    hint: 'Prenez-le dans votre sauvegarde. Ne modifiez pas les fichiers de clés.',
  },
  KEY_PASSPHRASE_WRONG: {
    text: 'La phrase de passe n’ouvre pas cette clé',
    hint: 'Réessayez ; vérifiez la disposition du clavier et Verr. Maj. Si elle est juste, le fichier de clé est peut-être abîmé : essayez la sauvegarde.',
  },
  METADATA_EXPIRED: {
    text: 'La signature « {role} » a expiré le {expires}',
    hint: 'Procurez-vous une version plus récente. Opérateurs : signez la version de nouveau.',
  },
  METADATA_FOREIGN: {
    text: 'Le fichier « {role} » est signé avec des clés auxquelles on ne fait pas confiance ici',
    hint: 'Il vient d’un autre opérateur, ou ses clés ont été révoquées. Procurez-vous la version de l’opérateur de cette boîte.',
  },
  METADATA_FORK: {
    text: 'Deux fichiers « {role} » différents disent être la version {version}',
    hint: 'Deux ordinateurs portables ont peut-être publié sans se connaître. Opérateurs : prenez la version publiée la plus récente, puis publiez la suivante.',
  },
  METADATA_INVALID: {
    text: 'Le fichier « {role} » est abîmé ou mal formé ({reason})',
    hint: 'Copiez de nouveau la version depuis là d’où elle vient.',
  },
  METADATA_MISMATCH: {
    text: 'Le fichier « {role} » ne va pas avec le reste de la version ({what})',
    hint: 'La version a été copiée en partie, ou des parties de deux versions ont été mélangées. Copiez-la de nouveau, entière.',
  },
  METADATA_MISSING: {
    text: 'Il manque le fichier {name} dans la version',
    hint: 'La copie n’est peut-être pas complète. Copiez de nouveau la version, entière.',
  },
  METADATA_ROLLBACK: {
    text: 'Cette version est plus ancienne qu’une autre déjà vue ({role} : {offered}, avant {trusted})',
    hint: 'Procurez-vous la version la plus récente. Une ancienne n’est jamais mise sur une plus récente.',
  },
  METADATA_TOO_LARGE: {
    text: 'Le fichier « {role} » est plus grand que permis ({maxBytes})',
    hint: 'Le fichier est abîmé ou malveillant. Procurez-vous la version de son opérateur.',
  },
  METADATA_UNSIGNED: {
    text: 'Le fichier « {role} » a {valid} des {threshold} bonnes signatures qu’il lui faut',
    hint: 'Il a changé après la signature, ou n’est pas encore signé par tous. Opérateurs : lancez « hotspot bundle status ».',
  },
  MINISIGN_INVALID: {
    text: 'La signature ou la clé minisign ne va pas ({reason})',
    hint: 'Utilisez le fichier .minisig et le fichier .pub du même opérateur, et copiez de nouveau le fichier signé.',
  },
  RECEIPT_INVALID: {
    text: 'Le rapport ne peut pas être ouvert ({reason})',
    hint: 'Il est abîmé, ou a été fait pour un autre opérateur.',
  },
  ROLE_UNKNOWN: {
    text: 'Cette version n’a pas de canal {role}',
    hint: 'Vérifiez les noms des canaux à suivre.',
  },
};
