// What is typed is kept in this tab until it is saved or given up: the line may drop, the server may start anew. Loaded after app.js and before Blazor starts.
(() => {
  const prefix = 'form:';
  const read = key => JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null');
  const write = (key, form) => sessionStorage.setItem(prefix + key, JSON.stringify(form));
  const keys = () => Object.keys(sessionStorage).filter(name => name.startsWith(prefix)).map(name => name.slice(prefix.length));
  const now = () => new Date().toTimeString().slice(0, 5);
  const scopeOf = element => element.closest?.('[data-form]')?.dataset.form;

  // Fields that were typed in, with the moment: what was typed while the line was dying is sent again.
  const typed = new Map();
  // By form, what was typed since this page came: that stands in its field already and is not put in again.
  const here = new Map();
  let lost = 0, leaving = false;

  const keep = (key, field, text) => {
    const form = read(key) ?? {};
    form.texts = { ...form.texts, [field]: text };
    form.at = now();
    write(key, form);
  };

  document.addEventListener('input', event => {
    const field = event.target.dataset?.keptAs, key = scopeOf(event.target);
    if (!field || !key) return;
    if (event.isTrusted) typed.set(event.target, Date.now());
    here.set(key, (here.get(key) ?? new Set()).add(field));
    keep(key, field, event.target.value);
  }, true);

  const unsaved = () => document.querySelector('[data-unsaved]')
    || [...document.querySelectorAll('[data-form]')].some(scope => Object.keys(read(scope.dataset.form)?.texts ?? {}).length > 0);

  addEventListener('beforeunload', event => { if (!leaving && unsaved()) event.preventDefault(); });

  const reload = () => { leaving = true; location.reload(); };

  // Longer than a dead line goes unnoticed.
  const margin = 15000;
  const sendAgain = () => {
    for (const [element, moment] of typed) {
      if (!element.isConnected) typed.delete(element);
      else if (moment > lost - margin) {
        element.dispatchEvent(new Event('input', { bubbles: true }));
        element.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }
  };

  // What stands in the forms of this page, to be selected and copied.
  const copyable = () => [...document.querySelectorAll('[data-form]')].flatMap(scope => Object.values(read(scope.dataset.form)?.texts ?? {})).filter(Boolean).join('\n');

  document.addEventListener('components-reconnect-state-changed', event => {
    const state = event.detail.state;
    if (state === 'show') {
      lost = Date.now();
      const text = copyable(), place = document.querySelector('#components-reconnect-modal .kept');
      place.hidden = !text;
      place.querySelector('pre').textContent = text;
    }
    if (state === 'hide') { sendAgain(); lost = 0; }
    if (state === 'rejected' || state === 'resume-failed') reload();
  }, true);

  document.addEventListener('submit', event => {
    if (event.target.id !== 'sign-out') return;
    if (unsaved() && !confirm('本页填写的内容尚未保存，退出后不再保留。确定退出吗？')) {
      event.preventDefault();
      return;
    }

    leaving = true;
    for (const key of keys()) sessionStorage.removeItem(prefix + key);
  });

  // Escape in a dialog presses its way out, which asks first; an open choice or calendar closes before that.
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.isComposing && document.activeElement.getAttribute('aria-expanded') !== 'true')
      [...document.querySelectorAll('.mud-dialog')].at(-1)?.querySelector('[data-way-out]')?.click();
  }, true);

  Object.assign(window.changping, {
    reload,
    // The sign-in has ended: nobody is asked, and what was typed stays for whoever signs in again here.
    signedOut: address => { leaving = true; location.assign(address); },
    openForm: (key, token) => {
      // Somebody else's, who signed in in this tab before.
      const user = key.split('|')[0];
      for (const other of keys()) if (other.split('|')[0] !== user) sessionStorage.removeItem(prefix + other);
      const form = { token, ...read(key) };
      write(key, form);
      return { ...form, texts: Object.fromEntries(Object.entries(form.texts ?? {}).filter(([field]) => !here.get(key)?.has(field))) };
    },
    keep,
    isTyped: key => Object.keys(read(key)?.texts ?? {}).length > 0,
    formSaved: (key, token) => { typed.clear(); here.delete(key); write(key, { token }); },
    formClosed: key => { typed.clear(); here.delete(key); sessionStorage.removeItem(prefix + key); },
  });

  // The server says every two seconds that it is there: a dead line is noticed within ten.
  Blazor.start({ circuit: { configureSignalR: hub => hub.withServerTimeout(10000) } });
})();
