/*
 * What the element's script needs only once the program is there. The build
 * puts it into the file of the program's glue, which comes with the program.
 *
 * The mark stands for what visitors are told while the visit goes on: by
 * language, then by failure.
 */
export const notices = __NOTICES__;

/* Calls `end` when the program that this file is the glue of ends on an error. */
export const onEnd = (program, end) => addEventListener('error', ({ error, filename }) => {
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  if (filename.startsWith(program) || error.stack?.includes(import.meta.url)) end(error.message);
});

/* Why a program that came whole cannot run: WebKit tells of a policy against programs here only. */
export const refused = (error) => Object.assign(error, { kind: /Policy/.test(error.message) ? 'policy' : 'browser' });

/* Whether an attribute looks wrong: one that there is not, or not with this value. */
const looksWrong = ({ attributes }, face) => [...attributes].some(({ name, value }) => (Object.hasOwn(face, name)
  ? face[name].length && !face[name].includes(value.toLowerCase())
  : !/^(class|id|style|slot|data|aria)/.test(name)));

/* How long a visit waits for the shop's catalog. */
const PATIENCE_MILLIS = 2000;

/*
 * What some pages need besides, from modules of their own: advice where an
 * attribute looks wrong; and what a shop's catalog adds to the cards, for the
 * content that was loaded. `forOwners` gives the list that names the modules.
 *
 * Done when the catalog is, which is to ask for its pictures before the first
 * answer, or when that takes too long.
 */
export const extras = (tell, element, face, script, forOwners, root, content) => {
  const module = async (name) => (await script((await forOwners())[name])).default;
  const advise = async () => {
    // The content alone knows the regions.
    const region = content && element.region ? content.loaded.names().split('\n')[2].trim().split(' ') : [];
    if (looksWrong(element, { ...face, region })) (await module('advice'))(element.attributes, region);
  };
  const stock = async () => {
    const isStocked = content && (element.catalog || element.querySelector(':scope > script[slot=catalog]'));
    if (isStocked) await (await module('catalog'))(element, root, content.loaded);
  };
  // An error that none has foreseen is told as it is.
  const [stocked] = [stock, advise].map((work) => work().catch((error) => {
    tell({ kind: error.message, where: '', ...error });
  }));
  return Promise.race([stocked, new Promise((done) => setTimeout(done, PATIENCE_MILLIS))]);
};
