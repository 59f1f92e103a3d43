// A graph and labels as files of 32-bit whole numbers, which every implementation reads and writes: order, edges, then the ends of all edges, first ends first.
import { readFileSync, writeFileSync } from 'node:fs'

export function writeNumbers(file, ...arrays) {
  writeFileSync(file, Buffer.concat(arrays.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength))))
}

export function readNumbers(file) {
  const bytes = readFileSync(file)
  return new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
}

export function writeGraph(file, { order, from, to }) {
  writeNumbers(file, Int32Array.of(order, from.length), from, to)
}

export function readGraph(file) {
  const numbers = readNumbers(file)
  const [order, edges] = numbers
  return { order, from: numbers.slice(2, 2 + edges), to: numbers.slice(2 + edges) }
}
