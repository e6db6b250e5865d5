import type { InThisLanguage } from '../catalogue.ts';
import type { bundleMessages } from '../en/bundle.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const bundleWords: InThisLanguage<typeof bundleMessages> = {
  PATH_UNSAFE: {
    text: 'o nome "{path}" não pode ser usado em todos os computadores e celulares ({reason})',
    hint: 'Mude o nome do arquivo: letras sem acento, números, hífens e pontos sempre funcionam; nada de \\ : * ? " < > |, nem ponto ou espaço no fim, nem nomes como "con" ou "nul".',
  },
  PATH_COLLISION: {
    text: '"{path}" e "{other}" seriam um só nome em computadores que não distinguem maiúsculas de minúsculas',
    hint: 'Mude o nome de um dos dois, ou remova-o.',
  },
  TOO_MANY_FOLDERS: {
    text: 'há mais de {limit} pastas em uma parte',
    hint: 'Divida-as em várias partes, ou guarde-as em um só arquivo (ZIM, PMTiles, ZIP).',
  },
  MANIFEST_INVALID: {
    text: 'a descrição da versão não é válida ({reason})',
    hint: 'Nada mudou. Peça a quem a fez que a verifique com "hotspot bundle verify" e a envie de novo.',
  },
  LIST_INVALID: {
    text: 'a lista de arquivos não é válida ({reason}, no byte {offset})',
    hint: 'Nada mudou. Peça a quem a fez que a verifique com "hotspot bundle verify" e a envie de novo.',
  },
  LIST_MISMATCH: {
    text: 'a lista de arquivos de "{component}" não é a que foi assinada ({reason})',
    hint: 'Copie o arquivo de novo, para outro pendrive se preciso, ou faça o pacote de novo.',
  },
  TOC_INVALID: {
    text: 'a tabela de um pacote não é válida ({reason}, no byte {offset}), por isso ele fica de fora',
    hint: 'Copie o arquivo de novo, para outro pendrive se preciso, ou faça o pacote de novo.',
  },
  PACK_HINT_INVALID: {
    text: 'uma anotação sobre onde estão os arquivos não é válida ({reason}, no byte {offset})',
    hint: 'Copie o arquivo de novo, para outro pendrive se preciso, ou faça o pacote de novo.',
  },
  PATCH_INVALID: {
    text: 'um remendo não é válido ({reason}, no byte {offset}), por isso fica de fora',
    hint: 'Copie o arquivo de novo, para outro pendrive se preciso, ou faça o pacote de novo.',
  },
  PATCH_HINT_INVALID: {
    text: 'uma anotação sobre remendos não é válida ({reason}, no byte {offset}), por isso eles ficam de fora',
    hint: 'Copie o arquivo de novo, para outro pendrive se preciso, ou faça o pacote de novo.',
  },
  NEWS_INVALID: {
    text: 'as novidades de um espelho não são válidas ({reason}), por isso os arquivos dele são lidos um a um',
    hint: 'Copie o arquivo de novo, para outro pendrive se preciso, ou faça o pacote de novo.',
  },
  FILE_SIZE_CHANGED: {
    text: 'um arquivo mudou enquanto era lido: eram esperados {expectedBytes}, vieram {actualBytes}',
    hint: 'Feche o programa que grava nele e tente de novo.',
  },
  NOT_A_BUNDLE: {
    text: 'isto não é um pacote do P2P Hotspot',
    hint: 'Os pacotes terminam em ".hotspot" e são feitos com "hotspot bundle create".',
  },
  BUNDLE_TRUNCATED: {
    text: 'o pacote está cortado: termina no byte {offset}, antes do seu conteúdo',
    hint: 'Copie o arquivo de novo, para outro pendrive se preciso, ou faça o pacote de novo.',
  },
  BUNDLE_DAMAGED: {
    text: 'o pacote está danificado no byte {offset}',
    hint: 'Copie o arquivo de novo, para outro pendrive se preciso, ou faça o pacote de novo.',
  },
  NAME_NOT_ALLOWED: {
    text: 'o pacote contém algo que não deve estar em um pacote: "{name}"',
    hint: 'Nada mudou. Peça a quem o fez que o verifique com "hotspot bundle verify" e o envie de novo.',
  },
  ENTRY_NOT_PLAIN: {
    text: 'a entrada "{name}" do pacote não é um arquivo simples como os dos pacotes',
    hint: 'Nada mudou. Peça a quem o fez que o verifique com "hotspot bundle verify" e o envie de novo.',
  },
  ENTRY_DUPLICATE: {
    text: 'o pacote contém "{name}" duas vezes',
    hint: 'Nada mudou. Peça a quem o fez que o verifique com "hotspot bundle verify" e o envie de novo.',
  },
  ENTRY_ORDER: {
    text: 'a entrada "{name}" do pacote não está no seu lugar',
    hint: 'Nada mudou. Peça a quem o fez que o verifique com "hotspot bundle verify" e o envie de novo.',
  },
  ENTRY_TOO_LARGE: {
    text: 'a entrada "{name}" do pacote é grande demais: {sizeBytes}, são permitidos {limitBytes}',
    hint: 'Nada mudou. Peça a quem o fez que o verifique com "hotspot bundle verify" e o envie de novo.',
  },
  ENTRY_SIZE_WRONG: {
    text: 'a entrada "{name}" não deu os {sizeBytes} que devia ter',
    hint: 'Algo a mudou enquanto o pacote era gravado. Tente de novo.',
  },
  TOO_MANY_ENTRIES: {
    text: 'o pacote tem mais de {limit} entradas',
    hint: 'Nada mudou. Peça a quem o fez que o verifique com "hotspot bundle verify" e o envie de novo.',
  },
};
