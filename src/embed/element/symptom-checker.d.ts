// Types of <symptom-checker>, for editors and TypeScript.

/** What `symptom-checker:product-open` tells. */
export interface ProductOpenDetail {
  /** The product's id in the pack. */
  readonly productId: string;
}

/** What `symptom-checker:add-to-cart` tells. */
export interface AddToCartDetail {
  /** The product's id in the pack. */
  readonly productId: string;
  /** How many: what the catalog says, else 1. */
  readonly quantity: number;
  /** Tell the visitor what becomes of it: done when the promise is kept; refused, with the error's message, when it is broken. It counts as prevented. */
  readonly respond: (outcome: Promise<unknown>) => void;
}

/** The element. `lang` is every element's. */
export interface SymptomCheckerElement extends HTMLElement {
  /** The folder of the content that is shown. Default: the pack that came with the script. Since 0.1.0. */
  get pack(): string;
  set pack(value: string | null | undefined);
  /** The hash of `pack.json` in a folder that did not come with the script; `pack.json` holds the hashes of its packs. Default: none: such a folder is believed. Since 0.1.0. */
  get packIntegrity(): string;
  set packIntegrity(value: string | null | undefined);
  /** The shop's list of products and topics, as JSON; or put it inside the element, in the slot `catalog`. Default: none. Since 0.1.0. */
  get catalog(): string;
  set catalog(value: string | null | undefined);
  /** The country, such as `gb`, whose telephone numbers are shown: a name of `content/regions.toml`, in capitals or not. Default: unknown. Since 0.1.0. */
  get region(): string;
  set region(value: string | null | undefined);
  /** Light or dark; `auto` follows the page's own `color-scheme`. Default: auto. Since 0.1.0. */
  get theme(): "auto" | "light" | "dark";
  set theme(value: "auto" | "light" | "dark" | null | undefined);
  /** When the program is fetched: near the screen, at the first touch, or at once. With the bare two tags there is nothing to touch, and `intent` means `visible`. Default: visible. Since 0.1.0. */
  get load(): "visible" | "intent" | "eager";
  set load(value: "visible" | "intent" | "eager" | null | undefined);
  /** Whether the tab keeps the answers for a reload, for 30 minutes at most. Default: none. Since 0.1.0. */
  get storage(): "none" | "session";
  set storage(value: "none" | "session" | null | undefined);
  /** Whether each step is an entry of the browser's history; `none` is for pages whose own router must not be disturbed. Default: steps. Since 0.1.0. */
  get history(): "steps" | "none";
  set history(value: "steps" | "none" | null | undefined);
  /** The level of the heading of each screen. The static first screen has the level that the snippet was made with. Default: 2. Since 0.1.0. */
  get headingLevel(): "2" | "3" | "4";
  set headingLevel(value: "2" | "3" | "4" | null | undefined);
  /** What becomes of products that the catalog does not list. Default: hide. Since 0.1.0. */
  get unlisted(): "hide" | "show";
  set unlisted(value: "hide" | "show" | null | undefined);
}

interface SymptomCheckerEventMap {
  /** When the first answer was given. Since 0.1.0. */
  "symptom-checker:start": CustomEvent<null>;
  /** When another screen is shown. Since 0.1.0. */
  "symptom-checker:step": CustomEvent<null>;
  /** When the visit has ended, in whatever way. Since 0.1.0. */
  "symptom-checker:complete": CustomEvent<null>;
  /** When the visitor follows a link to a product of the catalog. Since 0.1.0. */
  "symptom-checker:product-open": CustomEvent<ProductOpenDetail>;
  /** When the visitor wants a product in the basket. Since 0.1.0. */
  "symptom-checker:add-to-cart": CustomEvent<AddToCartDetail>;
}

declare global {
  interface HTMLElementTagNameMap {
    "symptom-checker": SymptomCheckerElement;
  }
  interface HTMLElementEventMap extends SymptomCheckerEventMap {}
  interface DocumentEventMap extends SymptomCheckerEventMap {}
  interface WindowEventMap extends SymptomCheckerEventMap {}
}
