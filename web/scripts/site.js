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
    complete();
    const same = document.querySelectorAll('.figures .switch a')[at];
    same.focus({ preventScroll: true });
    scrollBy(0, same.getBoundingClientRect().top - top);
  } catch {
    location.assign(link.href);
  }
});

// While something is typed into a search box, titles and topics that begin so are offered below it:
// a combobox after the ARIA practices, so the focus stays in the box. Without this, the box searches
// as it is.
const completing = (input) => {
  const list = document.createElement('ul');
  list.id = `${input.id}-list`;
  list.className = 'completions';
  list.role = 'listbox';
  list.hidden = true;
  list.setAttribute('aria-label', input.placeholder || input.labels[0].textContent);
  const said = document.createElement('span');
  said.className = 'unseen';
  said.role = 'status';
  input.after(list, said);
  for (const [name, value] of Object.entries({
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id,
  })) input.setAttribute(name, value);
  let wait;
  let asked = 0;
  let chosen = -1;
  const choose = (at) => {
    chosen = at;
    [...list.children].forEach((option, place) => option.setAttribute('aria-selected', place === at));
    const option = list.children[at];
    if (!option) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };
  const show = (shown) => {
    list.hidden = !shown;
    input.setAttribute('aria-expanded', shown);
    said.textContent = shown ? `${input.dataset.found} ${list.children.length}` : '';
    choose(-1);
  };
  // An answer that is still on its way must not open the list again.
  const close = () => {
    clearTimeout(wait);
    asked += 1;
    show(false);
  };
  const ask = async () => {
    if (input.value.trim().length < 2) return close();
    const turn = ++asked;
    const query = new URLSearchParams({ q: input.value, lang: input.dataset.complete });
    const response = await fetch(`/api/v1/suggest?${query}`).catch(() => null);
    if (turn !== asked) return;
    if (!response?.ok) return close();
    const [, texts, kinds, addresses] = await response.json();
    if (turn !== asked) return;
    list.replaceChildren(...texts.map((text, at) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${at}`;
      option.role = 'option';
      option.dataset.address = addresses[at];
      const kind = document.createElement('span');
      kind.className = 'quiet';
      kind.textContent = kinds[at];
      option.append(text, ' ', kind);
      return option;
    }));
    show(texts.length > 0);
  };
  const go = (option) => {
    close();
    const address = new URL(option.dataset.address);
    const { units } = input.form.elements;
    if (units) address.searchParams.set('units', units.value);
    location.assign(address);
  };
  input.addEventListener('input', () => {
    // What was chosen among the completions of other words is no choice any more.
    choose(-1);
    clearTimeout(wait);
    wait = setTimeout(ask, 120);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const count = list.children.length;
    if (list.hidden) {
      if (event.key === 'ArrowDown') ask();
      return;
    }
    if (event.key === 'ArrowDown') choose((chosen + 1) % count);
    else if (event.key === 'ArrowUp') choose(chosen > 0 ? chosen - 1 : count - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen >= 0) go(list.children[chosen]);
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', close);
  input.form.addEventListener('submit', close);
  // A press keeps the focus in the box; the choice is made on release, which can still be moved away.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target.closest('[role=option]');
    if (option) go(option);
  });
};
const complete = () => document.querySelectorAll('input[data-complete]').forEach(completing);
complete();
