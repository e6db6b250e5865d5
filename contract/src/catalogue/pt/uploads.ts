import type { InThisLanguage } from '../catalogue.ts';
import type { uploadMessages } from '../en/uploads.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const uploadWords: InThisLanguage<typeof uploadMessages> = {
  PAGE_GIVE: { text: 'Dar uma versão a esta caixa' },
  PAGE_GIVE_LEAD: {
    text: 'Escolha neste celular ou computador um arquivo cujo nome termine em ".hotspot". A caixa só o aceita se o operador dela o assinou. A pessoa responsável pela caixa conhece o PIN.',
  },
  PAGE_GIVE_FILE: { text: 'Arquivo' },
  PAGE_GIVE_SEND: { text: 'Enviar' },
  PAGE_GIVE_STOP: { text: 'Parar' },
  PAGE_GIVE_STAY: {
    text: 'Deixe esta página aberta até tudo ser enviado. Depois de um corte, escolha de novo o mesmo arquivo: ele continua de onde estava.',
  },
  PAGE_GIVE_PLAIN: {
    text: 'Este navegador está com os scripts desligados: depois de um corte é preciso enviar o arquivo desde o início.',
  },
  PAGE_GIVE_SENDING: { text: 'Enviando o arquivo para a caixa' },
  PAGE_GIVE_WAITING: {
    text: 'A caixa não responde. Fique no Wi-Fi dela: o envio continua sozinho.',
  },
  PAGE_GIVE_CUT: {
    text: 'O arquivo não chegou inteiro à caixa',
    hint: 'Escolha o mesmo arquivo e envie-o de novo.',
  },
  PAGE_GIVE_STOPPED: { text: 'Parado. A caixa não guarda nada do arquivo.' },
  PAGE_GIVE_ARRIVED: {
    text: 'O arquivo está aqui inteiro',
    hint: 'A caixa o verifica agora. Já pode desligar o celular ou sair do Wi-Fi.',
  },
  PAGE_GIVE_ANOTHER: { text: 'Dar outro arquivo' },
  UPLOAD_NOT_A_RELEASE: {
    text: 'Este arquivo não é uma versão',
    hint: 'Escolha o arquivo cujo nome termina em ".hotspot". A caixa não guarda nada deste.',
  },
  UPLOAD_NO_ROOM: {
    text: 'Não há espaço para este arquivo: são precisos {neededBytes}, há {freeBytes} livres',
    hint: 'Traga-o em um pendrive: assim a caixa só precisa de espaço para o que é novo.',
  },
  UPLOAD_BUSY: {
    text: 'Outro arquivo já está sendo enviado para esta caixa',
    hint: 'Espere até ele chegar. Se quem o envia foi embora, tente de novo daqui a um minuto.',
  },
  UPLOAD_IN_USE: {
    text: 'A caixa ainda copia do arquivo que recebeu antes',
    hint: 'Espere até a página de estado dizer que terminou, e então envie este.',
  },
  UPLOAD_GONE: { text: 'A caixa já não tem este arquivo', hint: 'Envie-o desde o início.' },
  UPLOAD_TOO_LONG: {
    text: 'Chegou mais do que o arquivo devia ter',
    hint: 'O arquivo mudou enquanto era enviado. Envie-o de novo.',
  },
  UPLOAD_WRITE_FAILED: {
    text: 'A caixa não conseguiu gravar o arquivo ({reason})',
    hint: 'Tente de novo, ou traga o arquivo em um pendrive. Se continuar, o cartão de memória pode estar falhando.',
  },
};
