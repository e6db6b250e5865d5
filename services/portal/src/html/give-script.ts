/**
 * Sends a release in pieces that go on where the link was cut, with tus-js-client (client-script.ts).
 * Without it the form sends the whole file at once. Words stand in the page; refusals come from the box
 * as text. A piece is small enough that a wrong file is refused soon, and that a lost link loses little.
 */
const source = `
(() => {
  const form = document.getElementById('give');
  if (!form || !window.tus || !tus.isSupported) return;
  const { uploads, given } = form.dataset;
  const { lang } = document.documentElement;
  const panel = document.getElementById('sending');
  const said = panel.querySelector('[role=status]');
  const far = panel.querySelector('[data-far]');
  const bar = panel.querySelector('progress');
  const percents = new Intl.NumberFormat(lang, { style: 'percent' });
  const endpoint = location.origin + uploads;
  const again = [0, 1000, 2000, 4000, 8000, 15000, 15000, 30000, 30000, 60000, 60000, 60000];
  const longestSilence = 30000;
  let upload;
  let heard = 0;
  const say = (name, text) => {
    const words = text || panel.dataset[name];
    if (said.textContent !== words) said.textContent = words;
  };
  const show = (sending) => {
    form.hidden = sending;
    bar.hidden = far.hidden = panel.querySelector('button').hidden = !sending;
    panel.hidden = false;
  };
  const end = (name, text) => {
    upload = undefined;
    show(false);
    say(name, text);
  };
  const send = (file, pin) => {
    const mine = upload = new tus.Upload(file, {
      endpoint,
      chunkSize: 8 * 1024 * 1024,
      retryDelays: again,
      metadata: { pin },
      headers: { 'Accept-Language': lang },
      removeFingerprintOnSuccess: true,
      onShouldRetry: ({ originalResponse: response }) => {
        const retries = !response || [409, 500, 502, 503, 504].includes(response.getStatus());
        if (retries) say('waiting');
        return retries;
      },
      onProgress: (sent, total) => {
        heard = Date.now();
        say('sending');
        bar.max = total;
        bar.value = sent;
        far.textContent = percents.format(Math.floor(100 * sent / total) / 100);
      },
      onSuccess: () => {
        upload = undefined;
        location.assign(given);
      },
      onError: ({ originalResponse: response }) => end('cut', response && response.getBody()),
    });
    heard = Date.now();
    show(true);
    say('sending');
    mine.findPreviousUploads().then(([before]) => {
      if (before) mine.resumeFromPreviousUpload(before);
      if (upload === mine) mine.start();
    });
  };
  form.addEventListener('submit', (event) => {
    const file = form.elements.namedItem('file').files[0];
    if (!file) return;
    event.preventDefault();
    if (!upload) send(file, form.elements.namedItem('pin').value);
  });
  panel.querySelector('button').addEventListener('click', () => {
    const stopped = upload;
    if (!stopped) return;
    end('stopped');
    stopped.abort(true).catch(() => undefined);
  });
  setInterval(() => {
    if (!upload || Date.now() - heard < longestSilence) return;
    heard = Date.now();
    say('waiting');
    upload.abort().then(() => upload && upload.start());
  }, 5000);
})();
`;

/** The script without its indent. */
export const giveScript = source.replaceAll(/\n\s*/g, '\n').trim();
