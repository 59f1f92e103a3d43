/**
 * How DuckDB keeps a text in a vector (`duckdb_string_t` of its C interface): 16 bytes, of which the first four are the
 * number of its bytes. Up to twelve bytes follow in place, the rest of them zero; of a longer text four bytes, then where
 * all of it is.
 */
export const TEXT_BYTES = 16

/** How many bytes of UTF-8 a text may have to be kept in place. */
export const INLINE_BYTES = 12
