// The first script of a shop's page: notes all that leaves the element, by
// whatever way. `window.diary` holds one line each, its kind first.
(() => {
  const lines = [];
  // The browser's own, and what WebDriver leaves for itself.
  const drivers = /^(cdc_|ret_nodes$|se_)/;
  const known = { globals: new Set(Object.keys(window)), has: (name) => known.globals.has(name) || drivers.test(name) };
  const text = (value) => {
    if (typeof value === 'string') return value;
    if (value instanceof Error) return value.message;
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };
  const note = (kind, ...said) => lines.push([kind, ...said.map(text)].join(' '));
  const watch = (object, name, kind) => {
    const real = object?.[name];
    if (!real) return;
    object[name] = function watched(...given) {
      note(kind, ...given);
      return Reflect.apply(real, this, given);
    };
  };
  const watchMaking = (name) => {
    const Real = window[name];
    if (!Real) return;
    window[name] = new Proxy(Real, {
      construct(target, given) {
        note(name, ...given);
        return Reflect.construct(target, given);
      },
    });
  };
  const send = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function watched(event) {
    note('event', event.type, event.detail ?? event.data ?? null);
    return Reflect.apply(send, this, [event]);
  };
  for (const name of ['pushState', 'replaceState']) watch(history, name, 'history');
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'dir']) watch(console, name, 'console');
  for (const name of ['setItem', 'removeItem']) watch(Storage.prototype, name, 'storage');
  watch(window, 'fetch', 'fetch');
  watch(window, 'open', 'open');
  watch(window, 'postMessage', 'message');
  watch(window, 'reportError', 'error');
  watch(navigator, 'sendBeacon', 'beacon');
  watch(XMLHttpRequest.prototype, 'open', 'XMLHttpRequest');
  watch(window.BroadcastChannel?.prototype, 'postMessage', 'BroadcastChannel');
  watch(indexedDB, 'open', 'indexedDB');
  watch(window.caches, 'open', 'caches');
  for (const name of ['WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'Notification', 'Image']) watchMaking(name);
  addEventListener('error', ({ message, error }) => note('error', message ?? '', error ?? ''), true);
  addEventListener('unhandledrejection', ({ reason }) => note('rejection', reason));
  // Whatever the page's own document becomes: attributes, titles, new elements.
  new MutationObserver((changes) => {
    for (const { type, target, attributeName, addedNodes } of changes) {
      if (type === 'attributes') note('attribute', target.localName, attributeName, target.getAttribute(attributeName));
      if (type === 'characterData') note('text', target.data);
      for (const added of addedNodes) note('added', added.outerHTML ?? added.data);
    }
  }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  addEventListener('DOMContentLoaded', () => { lines.length = 0; });
  const kept = () => ({
    address: location.href,
    title: document.title,
    name: window.name,
    cookies: document.cookie,
    localStorage: text({ ...localStorage }),
    sessionStorage: text({ ...sessionStorage }),
    entry: text(history.state),
    globals: Object.keys(window).filter((name) => !known.has(name)).join(' '),
  });
  window.diary = { take: () => [...lines.splice(0), ...Object.entries(kept()).map(([kind, what]) => `now ${kind} ${what}`)] };
})();
