/** An element of a page: its tag, its attributes as they read, and what stands in it. */
export interface PageElement {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (PageElement | string)[]
}

interface OpenElement {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (PageElement | string)[]
}

const TOKEN = /<!doctype html>|<\/([a-z][a-z0-9]*)\s*>|<([a-z][a-z0-9]*)((?:\s+[A-Za-z][\w-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/y
const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/** Reads HTML as strictly as XML: whatever is no tag with quoted attributes, or does not close where it should, is refused. */
export function readPage(page: string): PageElement {
  const root: OpenElement = { tag: '', attributes: new Map(), children: [] }
  const open: OpenElement[] = [root]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < page.length) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(page)
    if (match === null) throw new Error(`No tag and no text: ${page.slice(at, at + 80)}`)
    const [, closing, tag, attributes = '', empty, text] = match
    const inner = open.at(-1) ?? root
    if (text !== undefined) inner.children.push(unescape(text))
    else if (tag !== undefined) {
      const element = { tag, attributes: readAttributes(attributes), children: [] }
      inner.children.push(element)
      if (empty !== '/') open.push(element)
    } else if (closing !== undefined) {
      if (inner.tag !== closing) throw new Error(`<${inner.tag}> is closed as </${closing}>.`)
      open.pop()
    }
  }
  if (open.length !== 1) throw new Error(`Never closed: ${open.map((element) => element.tag).join(' ')}`)
  return root
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const found = Array.from(text.matchAll(/([\w-]+)="([^"]*)"/g), ([, name = '', value = '']) => [name, unescape(value)] as const)
  if (new Set(found.map(([name]) => name)).size !== found.length) throw new Error(`An attribute stands twice: ${text}`)
  return new Map(found)
}

function unescape(text: string): string {
  return text.replace(/&[^;\s]*;?/g, (sign) => {
    const plain = SIGNS[sign]
    if (plain === undefined) throw new Error(`"${sign}" is no escape that the report writes.`)
    return plain
  })
}

/** Every element within one, those of a tag if one is given, in the order of the page. */
export function elementsOf(within: PageElement, tag?: string): readonly PageElement[] {
  return within.children.flatMap((child) => {
    if (typeof child === 'string') return []
    const inner = elementsOf(child, tag)
    return tag === undefined || child.tag === tag ? [child, ...inner] : inner
  })
}

/** Elements of a class. */
export function ofClass(within: PageElement, name: string): readonly PageElement[] {
  return elementsOf(within).filter((element) => attributeOf(element, 'class').split(' ').includes(name))
}

/** An attribute; '' where there is none. */
export function attributeOf(element: PageElement, name: string): string {
  return element.attributes.get(name) ?? ''
}

/** The text of an element as it reads, blanks run together. */
export function textOf(element: PageElement): string {
  return rawText(element).replace(/\s+/g, ' ').trim()
}

function rawText({ children }: PageElement): string {
  return children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('')
}

/** The headings of a level, as they read. */
export function headingsOf(within: PageElement, level = 'h2'): readonly string[] {
  return elementsOf(within, level).map(textOf)
}

/** The lines of the first table behind a heading, each as its cells read, the heads first. */
export function tableUnder(page: PageElement, heading: string): readonly (readonly string[])[] {
  const all = elementsOf(page)
  const from = all.findIndex((element) => /^h\d$/.test(element.tag) && textOf(element).startsWith(heading))
  const table = all.slice(from + 1).find(({ tag }) => tag === 'table')
  if (from < 0 || table === undefined) throw new Error(`There is no table under "${heading}".`)
  return elementsOf(table, 'tr').map((row) => row.children.flatMap((cell) => (typeof cell === 'string' ? [] : [textOf(cell)])))
}

/** The figure with a heading. */
export function figureOf(page: PageElement, heading: string): PageElement {
  const found = elementsOf(page, 'figure').find((figure) => headingsOf(figure).includes(heading))
  if (found === undefined) throw new Error(`There is no figure "${heading}".`)
  return found
}

/** A number that an attribute holds. */
export function numberOf(element: PageElement, name: string): number {
  return Number(attributeOf(element, name))
}
