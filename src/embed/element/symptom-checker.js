/*
 * <symptom-checker>: this file is all that a page pays for until a visitor
 * comes near. It leaves the static first screen where it is, fetches the
 * program when it is wanted, and puts it in that screen's place at the first
 * Continue. What goes wrong becomes one sentence for the visitor, inside the
 * element, and one for the owner, in the console; no answer is in either.
 *
 * The build puts what it built in the place of the mark below. A file there is
 * {name, integrity}; its name is relative to this script:
 *   glue, program, first, style  the program, and the sheets of both screens
 *   packs                        by folder, then by language
 *   words                        by language, two lists by failure, for visitors:
 *                                where trying again can help, and the others
 *   owner                        the list of what owners are told: by failure, and
 *                                under `advice` and `catalog` the modules that know
 *                                attributes and a shop's catalog
 *   face                         the attributes, by name with the values that there are
 */
const BUILT = __BUILT__;
const FACE = BUILT.face;
const NAME = 'symptom-checker';
const LONGEST_MILLIS = 30000;

const make = (name, properties) => Object.assign(document.createElement(name), properties);
const address = (name) => new URL(name, import.meta.url).href;

/* What went wrong: a failure that has a sentence in `words`, and where. */
const failure = (kind, where = '') => Object.assign(new Error(kind), { kind, where });

/* What an attribute says; a value that it cannot have counts as the default, the first. */
const option = (element, name) => {
  const value = element.getAttribute(name) ?? '';
  return FACE[name][Math.max(FACE[name].indexOf(value.toLowerCase()), 0)] ?? value;
};

/* What is there in the language asked for, else in one that begins alike, else in the first. */
const pick = (byLanguage, wanted) => {
  const primary = (language) => language.toLowerCase().split('-')[0];
  const languages = Object.keys(byLanguage);
  return byLanguage[languages.find((language) => language.toLowerCase() === wanted.toLowerCase())
    ?? languages.find((language) => primary(language) === primary(wanted)) ?? languages[0]];
};

/* Each thing is made once a page, however many elements ask for it; a failed one anew. */
const made = new Map();
const once = (key, make) => {
  if (!made.has(key)) {
    const making = make();
    made.set(key, making);
    // A late one must not take away what was made in its place.
    making.catch(() => made.get(key) === making && made.delete(key));
  }
  return made.get(key);
};

/*
 * After a failure nothing may come from the cache that failed. What is given up
 * is ended as well: a browser lets no second request for it pass.
 */
let attempt = 0;
let giveUp = new AbortController();
const get = (url, integrity = '') => fetch(url, {
  integrity, cache: attempt ? 'reload' : 'default', signal: giveUp.signal,
}).catch((error) => {
  throw error.name === 'AbortError' ? failure('timeout', url) : error;
});
/* What failed, unless it is known: then it is thrown on. */
const unlessKnown = (error) => {
  if (error?.kind) throw error;
};

/* A browser does not say why it refused a file: the policy, or look at it once more. */
let violation;
const inspect = async (url, types) => {
  // The event of a violation comes in a task of its own, after the refusal.
  await new Promise((done) => setTimeout(done, 50));
  if (violation) throw failure('policy', violation);
  const response = await get(url).catch(async (error) => {
    unlessKnown(error);
    if (url.startsWith('file:')) throw failure('file', url);
    // A server that answers, but not to this page.
    const answer = await fetch(url, { mode: 'no-cors' }).catch(unlessKnown);
    throw answer?.type === 'opaque'
      ? failure('cross-origin', `${url} Access-Control-Allow-Origin`) : failure('network', url);
  });
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok) throw failure('missing', `${url} ${response.status}`);
  if (types && !types.test(type)) throw failure('wrong-type', `${url} ${type}`);
  return response.arrayBuffer().catch(() => { throw failure('cut-short', url); });
};

const file = async ({ name, integrity }, types) => {
  const url = address(name);
  const response = await get(url, integrity).catch(unlessKnown);
  if (response?.ok) return response;
  await inspect(url, types);
  throw failure('altered', url);
};

const sheet = (part) => once(part.name, async () => {
  const made = new CSSStyleSheet();
  made.replaceSync(await (await file(part, /css/)).text());
  return made;
});

/* Where Trusted Types are enforced, this policy makes addresses of our own files, and nobody else has it. */
const ours = { createScriptURL: address };
let policy;
const trusted = (name) => {
  policy ??= window.trustedTypes?.createPolicy(NAME, ours) ?? ours;
  return policy.createScriptURL(name);
};

/*
 * Every browser holds a created script to its integrity (WebKit 2.50 does not
 * a modulepreload); `import()` then finds it among the page's modules. There a
 * failed address stays failed, so each attempt has its own.
 */
const script = (part) => once(part.name, async () => {
  const name = part.name + (attempt ? `?${attempt}` : '');
  const url = address(name);
  const tag = make('script', { type: 'module', crossOrigin: '', integrity: part.integrity });
  try {
    await new Promise((onload, onerror) => {
      Object.assign(tag, { onload, onerror });
      tag.src = trusted(name);
      document.head.append(tag);
    });
    return await import(url);
  } catch {
    await inspect(url, /javascript/);
    throw failure('altered', url);
  } finally {
    tag.remove();
  }
});

const module = async () => {
  const response = await file(BUILT.program, /wasm/);
  if (/^application\/wasm/.test(response.headers.get('content-type'))) return response;
  // The bytes are ours: the visitor gets the visit, the owner the remedy.
  tell(failure('wrong-type', response.url));
  return response.arrayBuffer();
};

const program = () => once(NAME, async () => {
  if (!window.WebAssembly || !document.adoptedStyleSheets) throw failure('browser');
  const [exports, module_or_path] = await Promise.all([script(BUILT.glue), module(), sheet(BUILT.style)]);
  try {
    await exports.default({ module_or_path });
  } catch (error) {
    await inspect(address(BUILT.program.name));
    throw exports.refused(error);
  }
  exports.onEnd(address(BUILT.program.name), end);
  return exports;
});

/* The file of a folder for a language: the build's own, or as its list says. */
const packFile = async (folder, language, hash) => {
  for (const known in BUILT.packs) if (address(`${known}/`) === folder) return pick(BUILT.packs[known], language);
  const name = `${folder}pack.json`;
  try {
    // Browsers pass over what is no hash: the first, which no file has, keeps such a list out.
    const list = await file({ name, integrity: hash && `sha256-${'A'.repeat(43)}= ${hash}` });
    const part = pick((await list.json()).languages, language);
    if (part.name) return part;
  } catch (error) {
    unlessKnown(error);
  }
  throw failure('not-a-pack', name);
};

/* One decoded pack for each address. */
const pack = (folder, language, hash) => once(`${folder} ${language} ${hash}`, async () => {
  const { name, integrity } = await packFile(folder, language, hash);
  const url = new URL(name, folder).href;
  let refused;
  const bytes = get(url, integrity)
    .then((response) => (response.ok ? response.arrayBuffer() : Promise.reject()))
    .catch((error) => {
      unlessKnown(error);
      refused = true;
      return inspect(url);
    });
  const [exports, buffer] = await Promise.all([program(), bytes]);
  let loaded;
  try {
    loaded = exports.load(new Uint8Array(buffer));
  } catch (kind) {
    throw failure(kind.big ? kind : 'panic', url);
  }
  // Refused bytes are decoded for one thing only: to say what is wrong with them.
  if (refused) throw failure('altered', url);
  return { exports, loaded };
});

const forOwners = () => once(BUILT.owner.name, async () => (await file(BUILT.owner)).json());

/* Tells the owner; each thing once. */
const tell = ({ kind, where }) => once(kind + where, async () => {
  const remedies = await forOwners().catch(() => ({}));
  console.error(`${NAME}: ${remedies[kind] ?? kind} (${where})`);
});

let count = 0;
/* Those that are in the page; and who sees that one comes near. */
const elements = new Set();
let near;
/* Takes note that the program has ended. */
let end;

class SymptomChecker extends HTMLElement {
  static observedAttributes = Object.keys(FACE);

  // A browser without internals knows no declarative root either.
  #root = this.attachInternals?.().shadowRoot;
  /* The static first screen, or an empty place where the page brought none. */
  #first;
  #bare;
  /* Where failures are told; and the live region, there before its text. */
  #notice;
  #status;
  /* What its entries in history and storage are called. */
  #name;
  #preparing;
  /* The visit is to be shown as soon as it can be; Continue was pressed. */
  #wanted;
  #pressed;
  #place;
  #visit;
  /* The visit as it was when the element was taken out of the page. */
  #kept;
  /* After a failure only a press tries again. */
  #failed;

  connectedCallback() {
    if (this.#visit) return;
    if (document.readyState === 'loading' && !this.#root?.querySelector('[data-continue]')) {
      // The first screen is still on its way from the parser.
      addEventListener('DOMContentLoaded', () => this.isConnected && this.connectedCallback());
      return;
    }
    if (!this.#first) this.#begin();
    elements.add(this);
    this.#await();
    if (this.#isStored() || this.#kept || this.#wanted) this.#show();
  }

  disconnectedCallback() {
    // A move takes the element out and puts it in again in one go.
    queueMicrotask(() => {
      if (this.isConnected || !this.#first) return;
      near.unobserve(this);
      elements.delete(this);
      this.#leave();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#first || before === now) return;
    const isBegun = this.#visit || this.#preparing;
    if (isBegun) this.#extend();
    if (name === 'load') this.#await();
    // The sheets see to `theme`.
    else if (name !== 'theme') {
      this.#leave();
      // Answers belong to their content.
      if (name === 'pack' || name === 'lang') this.#kept = this.#pressed = undefined;
      this.#isStored();
      if (this.#wanted) this.#show();
      else if (isBegun) this.#prepare();
    }
  }

  /* What concerns every element of the page. */
  static #watch() {
    end = (message) => {
      // All visits share the one program.
      made.clear();
      for (const element of elements) {
        if (element.#visit) element.#fail(failure('panic', message));
        else if (element.#preparing) {
          // What it has is of the program that ended.
          element.#leave();
          element.#prepare();
        }
      }
    };
    near = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) target.#prepare();
    }, { rootMargin: '100%' });
    addEventListener('popstate', () => {
      for (const element of elements) element.#visit?.arrive();
    });
    addEventListener('securitypolicyviolation', ({ blockedURI, sourceFile, effectiveDirective, disposition }) => {
      // A page's own icon and pictures can lie where we do, and a policy that is only tried
      // blocks nothing: neither is why we fail.
      const isOurs = `${blockedURI} ${sourceFile}`.includes(address('.'));
      if (isOurs && disposition !== 'report' && !/^img/.test(effectiveDirective)) violation = effectiveDirective;
    });
  }

  #begin() {
    if (!near) SymptomChecker.#watch();
    // Properties that the page set before this script was there hide ours.
    for (const property in { ...this }) {
      const value = this[property];
      delete this[property];
      this[property] = value;
    }
    count += 1;
    this.#name = `${this.#folder.split('/').at(-2)}:${this.id || count}`;
    this.#root ??= this.attachShadow({ mode: 'open' });
    this.#first = this.#root.querySelector('[data-first]');
    if (!this.#first) {
      this.#bare = true;
      this.#first = make('div');
      this.#first.append(make('slot'));
      this.#root.append(this.#first);
      // Out of sight yet: what stands below has moved before it is seen.
      this.#reserve(this.#first);
    }
    this.#notice = make('div', { className: 'checker notice', part: 'notice' });
    this.#status = make('div', { className: 'status' });
    this.#status.setAttribute('role', 'status');
    this.#root.append(this.#notice, this.#status);
    for (const touch of ['pointerdown', 'focusin']) this.addEventListener(touch, () => this.#prepare());
    this.#first.addEventListener('click', ({ target }) => {
      if (!target.closest('[data-continue]')) return;
      this.#pressed = true;
      this.#show();
    });
    this.#first.addEventListener('change', ({ target }) => {
      if (!target.checked) return;
      for (const other of this.#first.querySelectorAll('input')) {
        // "None of these" stands alone.
        if (other !== target && [other, target].some((input) => 'exclusive' in input.dataset)) other.checked = false;
      }
    });
  }

  get #folder() {
    const folder = this.getAttribute('pack');
    if (!folder) return address(`${Object.keys(BUILT.packs)[0]}/`);
    return new URL(folder.replace(/\/?$/, '/'), document.baseURI).href;
  }

  get #language() {
    return this.closest('[lang]')?.lang || document.documentElement.lang;
  }

  /* What the tab keeps of the visit; where it may not keep it, an entry of before is taken away. */
  #isStored(isEnded) {
    const key = `${NAME}:${this.#name}`;
    try {
      if (isEnded || option(this, 'storage') === 'none') sessionStorage.removeItem(key);
      return sessionStorage.getItem(key);
    } catch {
      // Storage is blocked.
    }
  }

  /* Waits for what `load` names. Where nothing is to be seen yet, nothing can be touched. */
  #await() {
    const load = option(this, 'load');
    if (load === 'eager') this.#prepare();
    else if (load === 'intent' && !this.#bare) near.unobserve(this);
    else near.observe(this);
  }

  /* Shows the visit as soon as it can be shown. */
  #show() {
    this.#wanted = true;
    this.#failed = false;
    // What comes late must not move what stands below: the press makes the room.
    this.#reserve(this.#first);
    this.#say('loading', true);
    setTimeout(() => this.#visit || this.#failed || this.#say('loading'), 500);
    this.#prepare();
  }

  #reserve(place) {
    place.style.minHeight = `max(100svh, ${this.offsetHeight}px)`;
  }

  /* What only some pages need: a shop's catalog, for which the visit waits a little, and advice on attributes. */
  #extend(content) {
    return program().then((exports) => exports.extras(tell, this, FACE, script, forOwners, this.#root, content))
      .catch(tell).then(() => content);
  }

  /* Fetches what is missing; mounts it if the visitor waits for it. */
  async #prepare() {
    if (this.#visit || this.#failed) return;
    this.#preparing ??= Promise.race([
      Promise.all([
        pack(this.#folder, this.#language, option(this, 'pack-integrity')).then((content) => this.#extend(content)),
        sheet(BUILT.style),
        this.#bare && sheet(BUILT.first),
      ]),
      new Promise((_, reject) => setTimeout(() => reject(failure('timeout', this.#folder)), LONGEST_MILLIS)),
    ]);
    const preparing = this.#preparing;
    try {
      const [parts, style] = await preparing;
      // The page's own link to the first sheet may have been refused.
      const isStyled = this.#visit || getComputedStyle(this.#first).containerType === 'inline-size';
      const sheets = isStyled ? [style] : [await sheet(BUILT.first), style];
      if (preparing === this.#preparing && !this.#visit && (this.#wanted || this.#bare)) this.#mount(parts, sheets);
    } catch (error) {
      if (preparing === this.#preparing) this.#fail(error);
    }
  }

  #mount({ exports, loaded }, sheets) {
    this.#root.adoptedStyleSheets = sheets;
    const chosen = [...this.#first.querySelectorAll(':checked')].map(({ value }) => value);
    const place = make('div');
    const guide = this.#folder.startsWith(address('.')) ? address('guide.html') : undefined;
    this.#reserve(place);
    this.#first.replaceWith(place);
    this.#place = place;
    this.#visit = exports.mount(place, this, loaded, this.#name, guide, this.#kept, this.#pressed ? chosen : undefined);
    this.#kept = this.#pressed = undefined;
    const notice = this.#visit.notice();
    this.#say(notice, false, pick(exports.notices, this.#language)[notice]);
    if (notice) tell(failure(notice));
    setTimeout(() => {
      // The visit has said where it is by now: the notice is heard before that.
      this.#status.prepend(this.#notice.textContent, ' ');
      // The step that this mounting may be is not yet the visitor's own.
      this.addEventListener(`${NAME}:step`, () => {
        this.#notice.replaceChildren();
        place.style.minHeight = '';
      }, { once: true });
    });
  }

  /* Takes the visit out, and puts the first screen back. */
  #leave() {
    if (this.#visit) {
      this.#kept = this.#visit.destroy();
      this.#place.replaceWith(this.#first);
    }
    this.#visit = this.#preparing = undefined;
  }

  #fail(error) {
    const { kind = 'panic', where = error.message } = error;
    this.#preparing = undefined;
    if (kind === 'timeout') {
      made.clear();
      giveUp.abort();
      giveUp = new AbortController();
    }
    if (kind === 'panic') {
      // Its answers may be what ended the program.
      this.#visit = this.#wanted = this.#pressed = this.#kept = undefined;
      this.#place?.replaceWith(this.#first);
      this.#isStored(true);
    }
    this.#first.style.minHeight = '';
    tell({ kind, where });
    attempt += 1;
    this.#failed = true;
    this.#say(kind);
  }

  /* Tells it; or, unseen and unheard, only makes room for it. */
  #say(kind, isRoom, late) {
    const [again, others] = pick(BUILT.words, this.#language);
    const words = again[kind] ?? others[kind] ?? late;
    this.#status.textContent = isRoom ? '' : words;
    this.#notice.style.visibility = isRoom ? 'hidden' : '';
    this.#notice.replaceChildren();
    if (!kind) return;
    this.#notice.append(make('p', { textContent: words }));
    if (!again[kind]) return;
    this.#notice.append(make('button', {
      type: 'button',
      className: 'go',
      part: 'go',
      textContent: others['try-again'],
      onclick: () => {
        this.#say('loading');
        this.#failed = false;
        this.#prepare().then(() => this.#failed || this.#visit || this.#say());
      },
    }));
  }
}

for (const name in FACE) {
  const property = name.replace(/-(.)/, (_, letter) => letter.toUpperCase());
  // `lang` is every element's.
  if (!(property in SymptomChecker.prototype)) {
    Object.defineProperty(SymptomChecker.prototype, property, {
      get() { return option(this, name); },
      set(value) {
        if (value == null) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }
}

/* The first copy of this script serves all. */
if (!customElements.get(NAME)) customElements.define(NAME, SymptomChecker);
