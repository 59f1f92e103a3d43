/** Text that is HTML already: made by `html` alone, so that nothing gets into a page unescaped. */
export interface Html {
  readonly html: string
}

export type HtmlValue = string | number | Html | readonly HtmlValue[] | undefined

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A piece of HTML: what is put in is escaped, unless it is a piece itself; lists are put one after the other, undefined is nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return { html: parts.map((part, i) => part + (i < values.length ? render(values[i]) : '')).join('') }
}

function render(value: HtmlValue): string {
  if (value === undefined) return ''
  if (typeof value === 'object') return 'html' in value ? value.html : value.map(render).join('')
  return escapeHtml(String(value))
}

/** Escapes for text and for quoted attributes; characters that no page may hold become a sign that something stood there. */
function escapeHtml(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\u{fffd}').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
}
