/** How alike two partitions are, by definition: over every pair of nodes, and every pair of labels. */
export function comparePartitionsSlowly(
  a: readonly number[],
  b: readonly number[],
): { readonly nmi: number; readonly ari: number; readonly vi: number } {
  const n = a.length
  const share = (holds: (node: number) => boolean): number => a.filter((_, node) => holds(node)).length / n
  const labelsA = [...new Set(a)]
  const labelsB = [...new Set(b)]
  const entropy = (shares: readonly number[]): number => -shares.reduce((sum, p) => sum + p * Math.log(p), 0)
  const entropyA = entropy(labelsA.map((label) => share((node) => a[node] === label)))
  const entropyB = entropy(labelsB.map((label) => share((node) => b[node] === label)))
  const joint = labelsA.flatMap((x) => labelsB.map((y) => share((node) => a[node] === x && b[node] === y))).filter((p) => p > 0)
  const mutual = entropyA + entropyB - entropy(joint)
  // Rand by pairs, adjusted by what chance gives
  let [both, inA, inB, pairs] = [0, 0, 0, 0]
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const [sameA, sameB] = [a[i] === a[j], b[i] === b[j]]
      pairs++
      if (sameA) inA++
      if (sameB) inB++
      if (sameA && sameB) both++
    }
  }
  const expected = pairs > 0 ? (inA * inB) / pairs : 0
  const most = (inA + inB) / 2
  return {
    nmi: entropyA + entropyB > 0 ? (2 * mutual) / (entropyA + entropyB) : 1,
    ari: most === expected ? 1 : (both - expected) / (most - expected),
    vi: entropyA + entropyB - 2 * mutual,
  }
}
