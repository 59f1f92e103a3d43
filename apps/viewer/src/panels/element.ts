/** What an element may hold; `undefined` and `false` hold nothing, which lets parts be left out in place. */
export type Child = Node | string | undefined | false

type Listener = (event: Event) => void

/** Attributes by name; `true` sets one without a value, `undefined` and `false` leave it out; names beginning with `on` are listeners. */
export type Properties = Readonly<Record<string, string | number | boolean | undefined | Listener>>

/** Makes an HTML element. Text is text: nothing is ever read as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  fill(made, properties, children)
  return made
}

/** Makes an SVG element. */
export function svgElement<K extends keyof SVGElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag)
  fill(made, properties, children)
  return made
}

function fill(made: Element, properties: Properties, children: readonly Child[]): void {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') made.addEventListener(name.replace(/^on/, ''), value)
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(...children.filter((child) => child !== undefined && child !== false))
}
