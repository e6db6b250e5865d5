import type { Message } from '../../message.ts';

const again = 'Save the image again: docker save NAME:TAG -o FILE.tar';

/** What the laptop finds wrong with container images. */
export const imageMessages = {
  IMAGE_COMPRESSION_UNKNOWN: {
    text: '{path}: layer {layer} is packed with zstd, which Node {node} cannot unpack',
    hint: 'Use Node 22.15 or newer for this command, or save the image with docker save, which packs nothing.',
  },
  IMAGE_DAMAGED: { text: '{path} ends too early, or is damaged', hint: again },
  IMAGE_INVALID: {
    text: '{path} is no container image that can be read ({reason})',
    hint: again,
  },
  IMAGE_LABEL_FOREIGN: {
    text: '{path} has the label {label}, by which others know what is theirs',
    hint: 'Boxes run no app with it: build the image without labels of balena or of Compose.',
  },
  IMAGE_LAYER_DAMAGED: {
    text: '{path}: layer {layer} is not what the image says',
    hint: `${again}. If the file named here lies in .hotspot/images, remove that folder: it is made again.`,
  },
  IMAGE_LAYER_MISSING: {
    text: '{path} lacks layer {layer}',
    hint: 'Save the image on the computer that built or pulled it, so that all layers are there.',
  },
  IMAGE_PLATFORM_REFUSED: {
    text: '{path} is for {platform}; boxes run linux/amd64 and linux/arm64',
    hint: 'Build or pull it for the processor of your boxes: docker pull --platform linux/arm64 NAME:TAG',
  },
  IMAGE_PURPOSE_UNCLEAR: {
    text: '{path}: it is not clear what "{component}" is for',
    hint: 'Under install of that component in hotspot.yaml, write service: NAME for a service of the box that it replaces, or app: NAME and ports: "8081" for an app beside them, and not both.',
  },
  IMAGE_SEVERAL: {
    text: '{path} holds several images',
    hint: 'Save one image, for one processor, in each file, and add them one by one.',
  },
} as const satisfies Record<string, Message>;
