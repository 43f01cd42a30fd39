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

// While something is typed into a search box, titles and topics that begin so are offered below it:
// a combobox after the ARIA practices. Without this, the box searches as it is.
const completing = (input) => {
  const list = document.createElement('ul');
  list.id = `${input.id}-list`;
  list.className = 'completions';
  list.role = 'listbox';
  list.hidden = true;
  list.setAttribute('aria-label', input.placeholder || input.labels[0].textContent);
  input.after(list);
  for (const [name, value] of Object.entries({
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id,
  })) input.setAttribute(name, value);
  let asked = 0;
  let chosen = -1;
  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (at) => {
    const options = [...list.children];
    chosen = (at + options.length) % options.length;
    options.forEach((option, place) => option.setAttribute('aria-selected', place === chosen));
    input.setAttribute('aria-activedescendant', options[chosen].id);
    options[chosen].scrollIntoView({ block: 'nearest' });
  };
  const offer = async () => {
    const turn = ++asked;
    if (input.value.trim().length < 2) return close();
    const query = new URLSearchParams({ q: input.value, lang: input.dataset.complete });
    const response = await fetch(`/api/v1/suggest?${query}`).catch(() => null);
    if (turn !== asked || !response?.ok) return;
    const [, texts, kinds, addresses] = await response.json();
    list.replaceChildren(...texts.map((text, at) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${at}`;
      option.role = 'option';
      option.dataset.address = addresses[at];
      option.setAttribute('aria-selected', 'false');
      const kind = document.createElement('span');
      kind.className = 'quiet';
      kind.textContent = kinds[at];
      option.append(text, ' ', kind);
      return option;
    }));
    chosen = -1;
    list.hidden = !texts.length || document.activeElement !== input;
    input.setAttribute('aria-expanded', String(!list.hidden));
    input.removeAttribute('aria-activedescendant');
  };
  let wait;
  input.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(offer, 120);
  });
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen >= 0) location.assign(list.children[chosen].dataset.address);
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', () => setTimeout(close, 150));
  list.addEventListener('mousedown', (event) => {
    const option = event.target.closest('[data-address]');
    if (option) location.assign(option.dataset.address);
  });
};
for (const input of document.querySelectorAll('input[data-complete]')) completing(input);
