import { html, type Html, type HtmlValue } from '../html.ts'

/**
 * A table.
 *
 * @param heads column heads; those behind `#` hold numbers
 */
export function writeTable(heads: readonly string[], rows: readonly (readonly HtmlValue[])[]): Html {
  const isNumber = heads.map((head) => head.startsWith('#'))
  const cell = (value: HtmlValue, i: number): Html =>
    isNumber[i] === true ? html`<td class="number">${value}</td>` : html`<td>${value}</td>`
  return html`<table class="plain">
    <thead>
      <tr>
        ${heads.map((head, i) => (isNumber[i] === true ? html`<th scope="col" class="number">${head.slice(1)}</th>` : html`<th scope="col">${head}</th>`))}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map(cell)}
          </tr>`,
      )}
    </tbody>
  </table>`
}

/** Where a row stands. */
export function sayPlace({ file, line }: { readonly file: string; readonly line?: number | undefined }): Html {
  return html`<bdi>${file}</bdi>${line === undefined ? '' : ` line ${String(line)}`}`
}
