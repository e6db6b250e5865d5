import type { InThisLanguage } from '../catalogue.ts';
import type { screenMessages } from '../en/screen.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const screenWords: InThisLanguage<typeof screenMessages> = {
  PAGE_SCREEN_JOIN: { text: 'Entre no Wi-Fi' },
  PAGE_SCREEN_SCAN: { text: 'Aponte a câmera do celular para o quadrado.' },
  PAGE_SCREEN_QR: { text: 'Quadrado que leva um celular ao Wi-Fi {name}' },
  PAGE_SCREEN_PASSWORD: { text: 'Senha' },
  PAGE_SCREEN_ASK: { text: 'Pergunte a senha.' },
  PAGE_SCREEN_OPEN: { text: 'Depois abra' },
  PAGE_SCREEN_FIRST_PIN: {
    text: 'PIN para a pessoa responsável',
    hint: 'Anote-o. Ele aparece aqui até ser usado pela primeira vez.',
  },
  PAGE_SCREEN_CODE: {
    text: 'Código para a pessoa responsável',
    hint: 'Digite-o na página da pessoa responsável. Não o diga a mais ninguém.',
  },
  SCREEN_BOX_AWAY: {
    text: 'A caixa ainda não está pronta',
    hint: 'Espere. Esta tela continua sozinha. Se nada acontecer em 10 minutos, tire a caixa da tomada e ligue-a de novo.',
  },
};
