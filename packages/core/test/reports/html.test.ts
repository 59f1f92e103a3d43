import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html } from '../../src/reports/html.ts'
import { LAW } from '../make.ts'
import { elementsOf, readPage, textOf } from './read-page.ts'

describe('html', () => {
  it.each([
    ['text', '<script>alert("x")</script>', '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;'],
    ['an ampersand before all else', '&lt;', '&amp;lt;'],
    ['a single quote', "O'Vexley", 'O&#39;Vexley'],
    ['what looks like an entity', '&#60;b&#62;', '&amp;#60;b&amp;#62;'],
    ['a number', 1234.5, '1234.5'],
    ['nought', 0, '0'],
    ['nothing', '', ''],
  ])('escapes %s', (_name, value, escaped) => {
    expect(html`<p>${value}</p>`.html).toBe(`<p>${escaped}</p>`)
  })

  it('escapes once, however deep pieces stand in pieces', () => {
    const inner = html`<b>${'<&>'}</b>`
    expect(html`<i>${html`<u>${inner}</u>`}</i>`.html).toBe('<i><u><b>&lt;&amp;&gt;</b></u></i>')
  })

  it('puts lists one after the other, lists in lists too, and escapes what stands in them', () => {
    expect(html`<p>${['<', html`<br />`, ['&', 7], []]}</p>`.html).toBe('<p>&lt;<br />&amp;7</p>')
  })

  it('puts nothing where nothing is', () => {
    expect(html`<p>${undefined}${[undefined, 'a', undefined]}</p>`.html).toBe('<p>a</p>')
  })

  it('shows that a character stood there which no page may hold, and keeps blanks and line breaks', () => {
    expect(html`${'\u0000a\u0008b\u000bc\u001bd\u007fe'}`.html).toBe('\u{fffd}a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}e')
    expect(html`${' \t\r\n'}`.html).toBe(' \t\r\n')
  })

  it('gives back any text as it was, as text and as an attribute, and makes no tag of it', () => {
    const printable = fc.string({ unit: 'grapheme-composite' }).filter((text) => !/[\u0000-\u001f\u007f]/.test(text))
    fc.assert(
      fc.property(printable, (text) => {
        const page = readPage(html`<p title="${text}">|${text}|</p>`.html)
        const [paragraph, ...others] = elementsOf(page)
        expect(others).toEqual([])
        expect(paragraph?.attributes.get('title')).toBe(text)
        expect(paragraph?.children).toEqual([`|${text}|`])
      }),
      LAW,
    )
  })

  it('leaves no sign that could end a text or a quoted attribute', () => {
    const hostile = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', ';', '/', '-', '!', 'a', '=', '`') })
    fc.assert(
      fc.property(hostile, (text) => {
        const { html: escaped } = html`${text}`
        expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/)
        expect(textOf(readPage(`<p>${escaped}</p>`))).toBe(text)
      }),
      LAW,
    )
  })
})
