/** Lets the focus go between the cells (`data-cell`) of a table by the arrow keys, Home and End; one cell at a time stands in the order of Tab. */
export function listenInGrid(table: HTMLElement): void {
  const cells = [...table.querySelectorAll<HTMLElement>('[data-cell]')]
  cells.forEach((cell, i) => {
    cell.tabIndex = i === 0 ? 0 : -1
  })
  table.addEventListener('focusin', ({ target }) => {
    if (!cells.some((cell) => cell === target)) return
    for (const cell of cells) cell.tabIndex = cell === target ? 0 : -1
  })
  table.addEventListener('keydown', (event) => {
    moveInGrid(table, event)
  })
}

function moveInGrid(table: HTMLElement, event: KeyboardEvent): void {
  if (event.altKey) return
  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.querySelectorAll<HTMLElement>('[data-cell]')])
  const grid = rows.filter((cells) => cells.length > 0)
  const y = grid.findIndex((cells) => cells.some((cell) => cell === event.target))
  const x = grid[y]?.findIndex((cell) => cell === event.target) ?? -1
  const to = targetOf(event.key, x, y)
  if (to === undefined || y < 0) return
  const cells = grid[Math.min(grid.length - 1, Math.max(0, to.y))] ?? []
  event.preventDefault()
  cells[Math.min(cells.length - 1, Math.max(0, to.x))]?.focus()
}

function targetOf(key: string, x: number, y: number): { readonly x: number; readonly y: number } | undefined {
  const targets: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
    ArrowLeft: { x: x - 1, y },
    ArrowRight: { x: x + 1, y },
    ArrowUp: { x, y: y - 1 },
    ArrowDown: { x, y: y + 1 },
    Home: { x: 0, y },
    End: { x: Infinity, y },
  }
  return targets[key]
}
