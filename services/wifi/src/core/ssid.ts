/** Most bytes of the name of a Wi-Fi (IEEE 802.11). */
export const mostSsidBytes = 32;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Whether a Wi-Fi may be called so: 1 to 32 bytes that people can read. */
export const isSsid = (name: string): boolean =>
  name !== '' && bytesOf(name) <= mostSsidBytes && !/[\p{Cc}\p{Cs}]/u.test(name);

/** The beginning of a text that fits, without half a character at its end. */
const beginningOf = (text: string): string => {
  let name = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (bytesOf(name + segment) > mostSsidBytes) break;
    name += segment;
  }
  return name.trim();
};

/**
 * The name of a Wi-Fi that nobody named.
 *
 * @param communityName "" where the community has none
 * @param mac of an interface of the box, so that several boxes in one place differ; "" where it has none
 */
export const defaultSsid = (communityName: string, mac: string): string => {
  const name = beginningOf(communityName.replace(/\p{Cc}+/gu, ' ').trim());
  if (isSsid(name)) return name;
  const ending = mac.replaceAll(':', '').slice(-4).toUpperCase();
  return ending === '' ? 'Hotspot' : `Hotspot-${ending}`;
};
