import type { InThisLanguage } from '../catalogue.ts';
import type { trustMessages } from '../en/trust.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const trustWords: InThisLanguage<typeof trustMessages> = {
  JSON_INVALID: {
    text: 'O arquivo não está bem formado ({reason})',
    hint: 'Copie-o de novo de onde veio.',
  },
  JSON_NOT_CANONICAL: {
    text: 'O arquivo mudou no caminho: não está escrito do único modo como deve estar',
    hint: 'Copie-o de novo de onde veio. Um editor ou conversor pode tê-lo gravado de novo.',
  },
  KEY_INVALID: {
    text: 'Isto não é uma chave que se possa usar aqui',
    hint: 'Confira se a chave toda foi copiada: 64 letras e números.',
  },
  KEY_FILE_INVALID: {
    text: 'O arquivo de chave está danificado ou não é um arquivo de chave ({reason})',
    hint: 'Pegue-o da sua cópia de segurança. Não edite arquivos de chave.',
  },
  KEY_PASSPHRASE_WRONG: {
    text: 'A frase-senha não abre esta chave',
    hint: 'Tente de novo; confira o layout do teclado e o Caps Lock. Se estiver certa, o arquivo de chave pode estar danificado: tente a cópia de segurança.',
  },
  METADATA_EXPIRED: {
    text: 'A assinatura "{role}" venceu em {expires}',
    hint: 'Consiga uma versão mais nova. Operadores: assinem a versão de novo.',
  },
  METADATA_FOREIGN: {
    text: 'O arquivo "{role}" está assinado com chaves em que aqui não se confia',
    hint: 'É de outro operador, ou as chaves foram revogadas. Consiga a versão do operador desta caixa.',
  },
  METADATA_FORK: {
    text: 'Dois arquivos "{role}" diferentes dizem ser a versão {version}',
    hint: 'Dois notebooks podem ter publicado sem saber um do outro. Operadores: peguem a versão publicada mais recente e depois publiquem a seguinte.',
  },
  METADATA_INVALID: {
    text: 'O arquivo "{role}" está danificado ou mal formado ({reason})',
    hint: 'Copie a versão de novo de onde veio.',
  },
  METADATA_MISMATCH: {
    text: 'O arquivo "{role}" não combina com o resto da versão ({what})',
    hint: 'A versão foi copiada em parte, ou partes de duas versões foram misturadas. Copie de novo, inteira.',
  },
  METADATA_MISSING: {
    text: 'Falta o arquivo {name} na versão',
    hint: 'A cópia pode não estar completa. Copie a versão de novo, inteira.',
  },
  METADATA_ROLLBACK: {
    text: 'Esta versão é mais velha que uma vista antes ({role}: {offered}, antes {trusted})',
    hint: 'Consiga a versão mais recente. Nunca se põe uma velha sobre uma nova.',
  },
  METADATA_TOO_LARGE: {
    text: 'O arquivo "{role}" é maior do que pode ser ({maxBytes})',
    hint: 'O arquivo está danificado ou é malicioso. Consiga a versão do seu operador.',
  },
  METADATA_UNSIGNED: {
    text: 'O arquivo "{role}" tem {valid} das {threshold} assinaturas boas de que precisa',
    hint: 'Mudou depois de assinado, ou ainda não foi assinado por todos. Operadores: usem "hotspot bundle status".',
  },
  MINISIGN_INVALID: {
    text: 'A assinatura ou a chave do minisign não combina ({reason})',
    hint: 'Use o arquivo .minisig e o arquivo .pub do mesmo operador, e copie de novo o arquivo assinado.',
  },
  RECEIPT_INVALID: {
    text: 'O relatório não pode ser aberto ({reason})',
    hint: 'Está danificado, ou foi feito para outro operador.',
  },
  ROLE_UNKNOWN: {
    text: 'Esta versão não tem um canal {role}',
    hint: 'Confira os nomes dos canais a seguir.',
  },
};
