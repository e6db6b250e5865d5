import type { InThisLanguage } from '../catalogue.ts';
import type { helpMessages } from '../en/help-questions.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const helpWords: InThisLanguage<typeof helpMessages> = {
  PAGE_HELP_NO_INTERNET: { text: 'Meu celular diz que não há Internet' },
  PAGE_HELP_NO_INTERNET_ANSWER: {
    text: 'É verdade, e está tudo bem: tudo aqui vem da caixa. Escolha "continuar conectado".',
  },
  PAGE_HELP_PAGE: { text: 'Uma página não abre' },
  PAGE_HELP_PAGE_ANSWER: {
    text: 'Veja se o seu celular ainda está neste Wi-Fi. Desligue os dados móveis e a VPN. Depois digite este endereço, inteiro:',
  },
  PAGE_HELP_FULL: { text: 'Meu celular não tem mais espaço' },
  PAGE_HELP_FULL_ANSWER: {
    text: 'Abra "Arquivos" ou "Downloads" no celular e apague o que não precisa. O arquivo de um aplicativo pode sair quando ele já está instalado. Livros e filmes também abrem aqui sem guardá-los.',
  },
  PAGE_HELP_FREE: { text: 'Custa alguma coisa?' },
  PAGE_HELP_FREE_ANSWER: {
    text: 'Não. Tudo o que há aqui é grátis, e o que vem desta caixa não gasta dados móveis.',
  },
  PAGE_HELP_WHO_SEES: { text: 'Quem vê o que eu faço?' },
  PAGE_HELP_WHO_SEES_ANSWER: {
    text: 'Este site não pede nenhum nome. Pode contar quantas vezes algo é aberto, mas não por quem. A conexão não é secreta: alguém por perto que saiba como pode ver o que você abre. Não digite senhas aqui.',
  },
  PAGE_HELP_WHO: { text: 'Quem pode me ajudar?' },
  PAGE_HELP_WHO_ANSWER: {
    text: 'Pergunte à pessoa responsável: quem cuida desta caixa. Diga o que você fez e o que a página diz.',
  },
};
