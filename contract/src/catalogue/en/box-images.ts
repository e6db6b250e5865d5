import type { Message } from '../../message.ts';

const tellOperator = 'Tell the operator: a release with a better one is needed.';

/** What the box says of container images that a release brought. */
export const boxImageMessages = {
  CONTAINER_APP: { text: 'The app {app} runs in a container of its own' },
  CONTAINER_IMAGE_INVALID: {
    text: 'the container image {component} cannot run on this box ({reason})',
    hint: tellOperator,
  },
  CONTAINER_IN_SERVICE: { text: 'The service {service} of the box runs this image' },
  CONTAINER_NO_ENGINE: {
    text: 'This box changes no containers, so the image is kept and not used',
  },
  CONTAINER_OF_COMMUNITY: {
    text: 'The channel {channel} is signed by a community and brings content only, so the image is not used',
  },
  CONTAINER_OTHER_IMAGE: {
    text: '{component} does not run: another image is in its place',
    hint: tellOperator,
  },
  CONTAINER_PURPOSE_UNKNOWN: {
    text: 'The release does not say what the image is for in a way that this box understands',
  },
  CONTAINER_RESTARTS: {
    text: '{component} ends again and again, so the box goes back to the one before',
    hint: tellOperator,
  },
  CONTAINER_SERVICE_UNKNOWN: {
    text: 'This box has no service {service}, so the image is kept and not used',
  },
  CONTAINER_STARTING: { text: '{component} is starting; the box waits until it is well' },
  CONTAINER_TAKEN: { text: 'Another image of the releases is already used for {name}' },
  CONTAINERS_LOST: {
    text: 'What the services of the box ran before releases changed them was damaged on the card and is lost. What they run now counts as that',
  },
  CONTAINER_UNHEALTHY: {
    text: '{component} is not well, so the box goes back to the one before',
    hint: tellOperator,
  },
  PAGE_STATUS_IMAGES: { text: 'Software in containers' },
} as const satisfies Record<string, Message>;
