// What the browser must do itself: column widths, closing menus, the reconnect dialog, filling a demonstration account.
(() => {
  const dialog = () => document.getElementById('components-reconnect-modal');

  document.addEventListener('components-reconnect-state-changed', event => {
    const box = dialog();
    if (!box) return;
    if (event.detail.state === 'hide') box.close();
    else if (!box.open) box.showModal();
  }, true);

  document.addEventListener('click', async event => {
    const target = event.target;
    for (const open of document.querySelectorAll('details.menu[open]')) if (!open.contains(target)) open.open = false;

    target.closest('details.menu a')?.closest('details.menu').removeAttribute('open');

    const action = target.closest('[data-do]')?.dataset.do;
    if (action === 'reload') changping.reload();
    if (action === 'retry') {
      try { if (!await Blazor.reconnect()) changping.reload(); } catch { /* still away: the dialog stays */ }
    }
    if (action === 'resume') { try { if (!await Blazor.resumeCircuit()) changping.reload(); } catch { changping.reload(); } }
    if (action === 'print') window.print();

    const demo = target.closest('[data-user]');
    if (demo) {
      document.querySelector('[name="Input.UserName"]').value = demo.dataset.user;
      document.querySelector('[name="Input.Password"]').value = demo.dataset.password;
      document.querySelector('.sign form button').focus();
    }
  });

  const searchBox = () => document.querySelector('.top .search input');

  document.addEventListener('submit', event => {
    if (event.target !== searchBox()?.form || !window.Blazor) return;
    event.preventDefault();
    const sought = searchBox().value.trim();
    if (sought) Blazor.navigateTo(`/search?q=${encodeURIComponent(sought)}`);
  });

  // Ctrl+K from anywhere; arrows go through what was found.
  document.addEventListener('keydown', event => {
    if (!event.key || event.isComposing) return;
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !document.querySelector('.mud-dialog') && searchBox()) {
      event.preventDefault();
      searchBox().select();
      searchBox().focus();
    }
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.ctrlKey || event.altKey || event.shiftKey || event.metaKey) return;
    const stops = [searchBox(), ...document.querySelectorAll('.hits li a')], focused = document.activeElement;
    if (stops.length < 2 || !(stops.includes(focused) || focused.matches('body, main, main h1'))) return;
    event.preventDefault();
    const at = Math.max(0, stops.indexOf(focused)) + (event.key === 'ArrowDown' ? 1 : -1);
    stops[Math.max(0, Math.min(stops.length - 1, at))].focus();
  });

  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    for (const open of document.querySelectorAll('details.menu[open]')) { open.open = false; open.querySelector('summary').focus(); }
  });

  // Escape in an open calendar closes that, not the dialog around it; the field closes it on Enter.
  let closing = false;
  const escape = event => {
    if (event.key !== 'Escape') return;
    const open = event.type === 'keydown' && document.querySelector('.calendar.mud-popover-open');
    if (!open && !closing) return;
    event.stopImmediatePropagation();
    closing = event.type === 'keydown';
    if (open) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  };
  addEventListener('keydown', escape, true);
  addEventListener('keyup', escape, true);

  const widthsOf = table => JSON.parse(localStorage.getItem(`${table.dataset.list}.widths`) ?? '{}');
  const setWidth = (table, key, width) => {
    const column = table.querySelector(`col[data-key="${CSS.escape(key)}"]`);
    if (!column) return;
    column.style.width = `${width}px`;
    table.style.minWidth = `${[...table.querySelectorAll('col')].reduce((sum, each) => sum + (parseFloat(each.style.width) || 120), 0)}px`;
  };

  document.addEventListener('pointerdown', event => {
    const grip = event.target.closest?.('.grip');
    if (!grip) return;
    event.preventDefault();
    const table = grip.closest('table'), head = grip.closest('th'), key = grip.dataset.key;
    const start = event.clientX, from = head.offsetWidth;
    let width = from;
    const move = next => { width = Math.max(48, from + next.clientX - start); setWidth(table, key, width); };
    const stop = () => {
      removeEventListener('pointermove', move);
      localStorage.setItem(`${table.dataset.list}.widths`, JSON.stringify({ ...widthsOf(table), [key]: width }));
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', stop, { once: true });
  });

  // A list shows one page; on paper stand all its rows. They are fetched only when something is printed, and before the browser looks at the page, which waits for nothing.
  addEventListener('beforeprint', () => {
    for (const place of document.querySelectorAll('[data-print-from]')) {
      const request = new XMLHttpRequest();
      request.open('GET', place.dataset.printFrom, false);
      try { request.send(); } catch { continue; /* offline: the page that is shown is printed */ }
      const table = request.status === 200 && new DOMParser().parseFromString(request.responseText, 'text/html').querySelector('.printed-lines');
      if (table) place.replaceChildren(document.importNode(table, true));
    }
  });
  addEventListener('afterprint', () => { for (const place of document.querySelectorAll('[data-print-from]')) place.replaceChildren(); });

  window.changping = {
    reload: () => location.reload(),
    focusWay: () => [...document.querySelectorAll('.mud-dialog-actions')].at(-1)?.querySelector('button:enabled')?.focus(),
    focusIn: id => document.getElementById(id)?.querySelector('input:enabled')?.focus(),
    // Never away from somebody who types already: the page may be slow to say where the focus goes.
    focusFirst: ids => {
      const fields = ids.map(id => document.getElementById(id)).filter(Boolean);
      if (fields.some(field => field.contains(document.activeElement))) return;
      const first = fields.sort((one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1)[0];
      (first?.matches('input, textarea') ? first : first?.querySelector('input:enabled'))?.focus();
    },
    asShown: ids => ids.map(id => document.getElementById(id)).filter(Boolean)
      .sort((one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1).map(field => field.id),
    // By a link, which leaves no page: nobody is asked about what is typed.
    download: address => Object.assign(document.createElement('a'), { href: address, download: '' }).click(),
    toAnchor: () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView(),
    restoreWidths: id => {
      const table = document.querySelector(`table[data-list="${CSS.escape(id)}"]`);
      if (table) for (const [key, width] of Object.entries(widthsOf(table))) setWidth(table, key, width);
    },
  };
})();
