/**
 * The portal's only script, and an enhancement: the status is on the page already, this keeps it
 * current. Without it the page renews itself by `<meta http-equiv="refresh">`. The server sends ready
 * markup, so that there is one way in which a status is drawn; only the parts that changed are
 * replaced, so that a screen reader hears what is new and nothing twice.
 */
const source = `
(() => {
  const live = document.getElementById('live');
  if (!live || !window.EventSource) return;
  const { events, generation, reload } = live.dataset;
  const source = new EventSource(events);
  source.addEventListener('status', (event) => {
    const update = JSON.parse(event.data);
    if (reload !== undefined && update.generation !== generation) {
      source.close();
      location.reload();
      return;
    }
    const fresh = document.createElement('div');
    fresh.innerHTML = update.markup;
    for (const part of fresh.querySelectorAll('[data-part]')) {
      const shown = live.querySelector('[data-part=' + part.dataset.part + ']');
      if (shown && shown.innerHTML !== part.innerHTML) shown.innerHTML = part.innerHTML;
    }
  });
})();
`;

/** The script without its indent. */
export const liveScript = source.replaceAll(/\n\s*/g, '\n').trim();
