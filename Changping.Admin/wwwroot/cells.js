// A table that is filled in like a worksheet: Enter and the arrows go from cell to cell, a copied block is handed to the page, Ctrl+Enter saves.
(() => {
  const MOST = 20000;
  Blazor.registerCustomEventType('blockpaste', { createEventArgs: event => event.detail });

  const cellOf = target => target?.matches?.('[data-cells] input[data-row]') ? target : null;
  const stand = cell => { cell.focus(); cell.select(); };
  const columnOf = (table, column) => [...table.querySelectorAll(`input[data-column="${column}"]:enabled`)];

  const upOrDown = (cell, step, wraps) => {
    const table = cell.closest('[data-cells]'), column = columnOf(table, cell.dataset.column), at = column.indexOf(cell) + step;
    const beside = wraps && at >= column.length ? columnOf(table, +cell.dataset.column + 1)[0] : null;
    const next = column[at] ?? beside;
    if (next) stand(next);
  };

  const aside = (cell, step) => {
    const row = [...cell.closest('tr').querySelectorAll('input[data-row]:enabled')], next = row[row.indexOf(cell) + step];
    if (next) stand(next);
  };

  // Within what is typed the arrows stay the text's; at its end, or where all of it is marked, they leave the cell.
  const isAtEdge = (cell, step) => {
    const { selectionStart: start, selectionEnd: end, value } = cell;
    if (start === 0 && end === value.length) return true;
    return start === end && (step > 0 ? end === value.length : start === 0);
  };

  document.addEventListener('keydown', event => {
    const cell = cellOf(event.target);
    if (!cell || event.isComposing || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      const save = document.querySelector('[data-cells-save] button:enabled');
      if (!save) return;

      // Leaving the cell tells what stands in it; who saves goes on in the same place.
      save.focus();
      save.click();
      stand(cell);
      return;
    }
    if (event.ctrlKey) return;
    if (event.key === 'Enter') { event.preventDefault(); upOrDown(cell, event.shiftKey ? -1 : 1, true); }
    if (event.shiftKey) return;
    if (event.key === 'ArrowDown') { event.preventDefault(); upOrDown(cell, 1, false); }
    if (event.key === 'ArrowUp') { event.preventDefault(); upOrDown(cell, -1, false); }
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step && isAtEdge(cell, step)) { event.preventDefault(); aside(cell, step); }
  });

  document.addEventListener('paste', event => {
    const cell = cellOf(event.target), text = event.clipboardData?.getData('text/plain') ?? '';
    if (!cell || !/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
    event.preventDefault();

    // What was typed there before is told first, else the page could not write over it.
    cell.dispatchEvent(new Event('change', { bubbles: true }));
    const detail = { row: +cell.dataset.row, column: +cell.dataset.column, text: text.length > MOST ? null : text, length: text.length };
    cell.dispatchEvent(new CustomEvent('blockpaste', { bubbles: true, detail }));
  });

  window.changping.toCell = id => { const cell = document.getElementById(id); if (cell) stand(cell); };
})();
