import type { InThisLanguage } from '../catalogue.ts';
import type { correctionMessages } from '../en/corrections.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const correctionWords: InThisLanguage<typeof correctionMessages> = {
  PAGE_CORRECT: { text: 'Ajudar com este idioma' },
  PAGE_CORRECT_WHY: {
    text: 'Uma máquina traduziu estas páginas. Se você fala bem o idioma, escolha uma frase que esteja errada e escreva uma melhor.',
  },
  PAGE_CORRECT_REVIEWED: { text: 'Pessoas já conferiram este idioma. Escolha outro abaixo.' },
  PAGE_CORRECT_TOLD: {
    text: 'O que você escreve fica nesta caixa. Se os relatórios estiverem ligados, o operador da caixa também recebe. Ninguém vê quem escreveu.',
  },
  PAGE_CORRECT_IN_ENGLISH: { text: 'Em inglês' },
  PAGE_CORRECT_NOW: { text: 'Agora' },
  PAGE_CORRECT_BETTER: { text: 'Melhor' },
  PAGE_CORRECT_PLACES: {
    text: 'Deixe como estão as palavras entre chaves: a caixa põe algo no lugar delas.',
  },
  PAGE_CORRECT_SEND: { text: 'Enviar' },
  PAGE_CORRECT_SENT: {
    text: 'Obrigado. A pessoa responsável por esta caixa já pode ler. Ninguém vê quem escreveu.',
  },
  PAGE_CORRECT_OTHERS: { text: 'Outras frases' },
  PAGE_CORRECTIONS: { text: 'Palavras melhores de visitantes' },
  PAGE_CORRECTIONS_LEAD: { text: 'O que os visitantes escreveram no lugar das traduções' },
  PAGE_CORRECTIONS_NONE: { text: 'Ninguém enviou nenhuma.' },
  PAGE_CORRECTIONS_DELETE: { text: 'Apagar' },
  PAGE_STEWARD_DONE_CORRECTION: { text: 'Apagada.' },
  CORRECTION_EMPTY: {
    text: 'Não há nada de novo nela',
    hint: 'Escreva a frase inteira como deve ser.',
  },
  CORRECTION_LONG: { text: 'A frase é longa demais', hint: 'Escreva-a mais curta.' },
  CORRECTION_UNFIT: {
    text: 'Esta frase não pode ser usada',
    hint: 'Deixe como está tudo o que vai entre chaves, e não use sinais estranhos.',
  },
  CORRECTIONS_FULL: {
    text: 'A caixa não guarda mais por enquanto',
    hint: 'A pessoa responsável pode apagar algumas. Volte outro dia.',
  },
  CORRECTIONS_MANY: { text: 'Você já enviou muitas', hint: 'Volte daqui a uma hora.' },
};
