/**
 * The assignment of rows to columns with the greatest sum of gains (Kuhn 1955, in the form of shortest augmenting paths
 * by Jonker and Volgenant). Needs at least as many columns as rows.
 *
 * @param gains row by row, any finite numbers
 * @returns for each row its column; an empty list for no rows
 */
export function assign(gains: readonly (readonly number[])[]): readonly number[] {
  const rows = gains.length
  const columns = gains[0]?.length ?? 0
  if (columns < rows) throw new RangeError(`${rows} rows need as many columns, got ${columns}.`)
  // potentials of rows and columns, the row of each column (0 is none), and the column before it on a path
  const u = new Float64Array(rows + 1)
  const v = new Float64Array(columns + 1)
  const rowOf = new Int32Array(columns + 1)
  const before = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    // a shortest path from the new row to a column that is free
    const least = new Float64Array(columns + 1).fill(Infinity)
    const done = new Uint8Array(columns + 1)
    rowOf[0] = row
    let at = 0
    while (at === 0 || rowOf[at] !== 0) {
      done[at] = 1
      const from = rowOf[at] ?? 0
      let next = 0
      let step = Infinity
      for (let column = 1; column <= columns; column++) {
        if (done[column] === 1) continue
        const cost = -(gains[from - 1]?.[column - 1] ?? 0) - (u[from] ?? 0) - (v[column] ?? 0)
        if (cost < (least[column] ?? 0)) {
          least[column] = cost
          before[column] = at
        }
        if ((least[column] ?? 0) < step) {
          step = least[column] ?? 0
          next = column
        }
      }
      // potentials move so that the path found costs nothing
      for (let column = 0; column <= columns; column++) {
        if (done[column] === 1) {
          const seated = rowOf[column] ?? 0
          u[seated] = (u[seated] ?? 0) + step
          v[column] = (v[column] ?? 0) - step
        } else {
          least[column] = (least[column] ?? 0) - step
        }
      }
      at = next
    }
    // every column of the path takes the row of the one before it
    while (at !== 0) {
      const previous = before[at] ?? 0
      rowOf[at] = rowOf[previous] ?? 0
      at = previous
    }
  }
  const columnOf = new Array<number>(rows).fill(-1)
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column] ?? 0
    if (row > 0) columnOf[row - 1] = column - 1
  }
  return columnOf
}
