type NumberArray = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array

function isNumberArray(value: object): value is NumberArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView)
}

/** The same value with its typed arrays in memory that threads share, so that each of them is copied once and not for every thread. */
export function shareArrays<Value>(value: Value): Value {
  return share(value) as Value
}

function share(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isNumberArray(value)) return shareArray(value)
  if (Array.isArray(value)) return value.map(share)
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, share(inner)]))
}

function shareArray(array: NumberArray): NumberArray {
  if (array.buffer instanceof SharedArrayBuffer) return array
  const Kind = array.constructor as new (buffer: SharedArrayBuffer) => NumberArray
  const shared = new Kind(new SharedArrayBuffer(array.byteLength))
  shared.set(array)
  return shared
}
