/**
 * A piece of work that can be done anywhere: a pure function with a name under which a worker finds it.
 * All three of its values must survive structured cloning.
 */
export interface Task<Shared, Piece, Result> {
  readonly name: string
  /** @param shared what all pieces read and none writes */
  readonly run: (shared: Shared, piece: Piece) => Result
}

/** Someone who does pieces of work, here or side by side: what comes out is the same. */
export interface WorkPool {
  /**
   * Does every piece of a task; the results stand in the order of the pieces. The first fault of a piece is thrown.
   *
   * @param steps about how many elementary steps all pieces take together, from which the pool judges whether sharing them out is worth it
   */
  readonly run: <Shared, Piece, Result>(
    task: Task<Shared, Piece, Result>,
    shared: Shared,
    pieces: readonly Piece[],
    steps: number,
  ) => Promise<readonly Result[]>
}

/** Does every piece here, one after the other. */
export const workHere: WorkPool = {
  run: (task, shared, pieces) =>
    new Promise((resolve) => {
      resolve(pieces.map((piece) => task.run(shared, piece)))
    }),
}
