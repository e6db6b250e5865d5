/**
 * Copies an address at a tap. Over plain HTTP browsers have no clipboard for scripts, but most still copy
 * what is selected. Where neither works, the button stays hidden: the text can be selected by hand.
 */
const source = `
(() => {
  const canCopy = navigator.clipboard || document.queryCommandSupported?.('copy');
  if (!canCopy) return;
  const select = (field) => {
    const range = document.createRange();
    range.selectNodeContents(field);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };
  for (const button of document.querySelectorAll('[data-copies]')) {
    const field = document.getElementById(button.dataset.copies);
    const said = document.getElementById(button.dataset.copies + '-said');
    button.hidden = false;
    button.addEventListener('click', async () => {
      let done;
      try {
        await navigator.clipboard.writeText(field.textContent);
        done = true;
      } catch {
        select(field);
        done = document.execCommand('copy');
      }
      if (done) said.textContent = said.dataset.done;
    });
  }
})();
`;

/** The script without its indent. */
export const copyScript = source.replaceAll(/\n\s*/g, '\n').trim();
