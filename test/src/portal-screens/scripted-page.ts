/**
 * A page of the content with scripts: it keeps data, and can be told to try what a page of the content
 * must not be able to do (bundled-page.ts).
 */
export const scriptedPage = (title: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<title>${title}</title>
<h1>${title}</h1>
<p id="visits"></p>
<script>
  const count = Number(localStorage.getItem('visits') ?? 0) + 1;
  localStorage.setItem('visits', String(count));
  const opening = indexedDB.open('kept', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('notes');
  opening.onsuccess = () => {
    const store = opening.result.transaction('notes', 'readwrite').objectStore('notes');
    store.put('a note', 'first').onsuccess = () => {
      store.get('first').onsuccess = (event) => {
        document.getElementById('visits').textContent =
          'Visits: ' + count + ', kept: ' + event.target.result;
      };
    };
  };
</script>
</html>
`;
