/* An element with attributes, without those that are empty, and what is in it: words are only ever words. */
export const node = (name, attributes, ...within) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
  made.append(...within);
  return made;
};

/* Sends an event of the element; says whether the page took it upon itself. */
export const send = (host, name, detail, cancelable = false) => !host.dispatchEvent(
  new CustomEvent(`symptom-checker:${name}`, { bubbles: true, composed: true, cancelable, detail }),
);

/* Whether a click means "elsewhere": a new tab, a new window, a download. */
export const leadsElsewhere = ({ button, altKey, ctrlKey, metaKey, shiftKey }) => (
  button > 0 || altKey || ctrlKey || metaKey || shiftKey
);
