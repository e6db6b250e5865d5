import type { InThisLanguage } from '../catalogue.ts';
import type { boxImageMessages } from '../en/box-images.ts';

/** Portuguese. Machine-made, reviewed by nobody (languages.ts). */
export const boxImageWords: InThisLanguage<typeof boxImageMessages> = {
  CONTAINER_APP: { text: 'O aplicativo {app} funciona em um contêiner próprio' },
  CONTAINER_IMAGE_INVALID: {
    text: 'A imagem de contêiner {component} não pode funcionar nesta caixa ({reason})',
    hint: 'Avise o operador: é preciso uma versão com uma imagem melhor.',
  },
  CONTAINER_IN_SERVICE: { text: 'O serviço {service} da caixa usa esta imagem' },
  CONTAINER_NO_ENGINE: {
    text: 'Esta caixa não troca contêineres, por isso a imagem fica guardada e não é usada',
  },
  CONTAINER_OF_COMMUNITY: {
    text: 'O canal {channel} é assinado por uma comunidade e só traz conteúdo, por isso a imagem não é usada',
  },
  CONTAINER_OTHER_IMAGE: {
    text: '{component} não funciona: há outra imagem no lugar',
    hint: 'Avise o operador: é preciso uma versão com uma imagem melhor.',
  },
  CONTAINER_PURPOSE_UNKNOWN: {
    text: 'A versão não diz para que serve a imagem de um jeito que esta caixa entenda',
  },
  CONTAINER_RESTARTS: {
    text: '{component} para repetidas vezes, por isso a caixa volta à imagem de antes',
    hint: 'Avise o operador: é preciso uma versão com uma imagem melhor.',
  },
  CONTAINER_SERVICE_UNKNOWN: {
    text: 'Esta caixa não tem o serviço {service}, por isso a imagem fica guardada e não é usada',
  },
  CONTAINER_STARTING: { text: '{component} está iniciando; a caixa espera até funcionar bem' },
  CONTAINER_TAKEN: { text: 'Já é usada outra imagem das versões para {name}' },
  CONTAINERS_LOST: {
    text: 'A anotação do que os serviços da caixa usavam antes de as versões os trocarem se danificou no cartão e se perdeu. O que usam agora conta como o de antes',
  },
  CONTAINER_UNHEALTHY: {
    text: '{component} não funciona bem, por isso a caixa volta à imagem de antes',
    hint: 'Avise o operador: é preciso uma versão com uma imagem melhor.',
  },
  PAGE_STATUS_IMAGES: { text: 'Programas em contêineres' },
};
