const MOST_BYTES = 256000;
const LONGEST_FETCH_MILLIS = 30000;

/* The text of a response, given up as soon as it is too large. */
const limited = async (response, stop) => {
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > MOST_BYTES) {
      stop.abort();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
};

/*
 * The catalog that the attribute names, or else the one within the element: its
 * text, what its addresses are relative to, and where it stands; or the problem.
 */
export const fetchCatalog = async (host) => {
  const address = host.getAttribute('catalog');
  if (!address) {
    const text = host.querySelector(':scope > script[slot=catalog]').textContent;
    const problem = new Blob([text]).size > MOST_BYTES ? ['too-large'] : undefined;
    return { text, base: document.baseURI, where: document.baseURI, problem };
  }
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), LONGEST_FETCH_MILLIS);
  try {
    const url = new URL(address, document.baseURI).href;
    const response = await fetch(url, { signal: stop.signal });
    if (!response.ok) return { where: url, problem: ['status', { value: response.status }] };
    const text = await limited(response, stop);
    return { text, base: response.url, where: url, problem: text === undefined ? ['too-large'] : undefined };
  } catch {
    return { where: address, problem: ['unreachable'] };
  } finally {
    clearTimeout(late);
  }
};
