// Shortens a few ways; every page works without it. Nothing here makes markup out of text.

// The language row keeps the place on the page: the anchor never reaches the server.
const keepPlace = () => {
  for (const link of document.querySelectorAll('a[data-keep-place]')) link.hash = location.hash;
};
addEventListener('hashchange', keepPlace);
keepPlace();

// Buttons that need a script are hidden in the page and shown here.
const offer = () => {
  for (const button of document.querySelectorAll('[data-print], [data-copy]')) {
    button.parentElement.hidden = 'copy' in button.dataset && !navigator.clipboard;
  }
};
addEventListener('click', async ({ target }) => {
  const button = target.closest?.('[data-print], [data-copy]');
  if (!button) return;
  if (!('copy' in button.dataset)) return print();
  await navigator.clipboard.writeText(button.dataset.copy);
  button.textContent = button.dataset.done;
  document.querySelector('[data-said]').textContent = button.dataset.done;
});
offer();

// The unit switch changes the page where it stands: the same page is fetched and its main part
// put in place of this one. The browser reads it as a document, so no text becomes markup here.
const parsed = (address) => new Promise((done, failed) => {
  const request = new XMLHttpRequest();
  request.open('GET', address);
  request.responseType = 'document';
  request.onload = () => (request.status === 200 && request.response ? done(request.response) : failed());
  request.onerror = failed;
  request.send();
});
addEventListener('click', async (event) => {
  const link = event.target.closest?.('.figures .switch a');
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  try {
    const fresh = await parsed(link.href.split('#')[0]);
    const top = link.getBoundingClientRect().top;
    const at = [...link.parentElement.children].indexOf(link);
    for (const part of ['main', '.masthead', '.foot']) {
      document.querySelector(part).replaceWith(document.adoptNode(fresh.querySelector(part)));
    }
    history.replaceState(null, '', link.href);
    keepPlace();
    offer();
    const same = document.querySelectorAll('.figures .switch a')[at];
    same.focus({ preventScroll: true });
    scrollBy(0, same.getBoundingClientRect().top - top);
  } catch {
    location.assign(link.href);
  }
});
