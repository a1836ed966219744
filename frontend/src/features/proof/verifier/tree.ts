import { joined, same, type Bytes } from './bytes'
import { sha256 } from './crypto'

/** RFC 9162, 2.1.1: leaves and inner nodes are told apart by a first byte. */
export const leafHash = (leaf: Bytes): Promise<Bytes> => sha256(joined(Uint8Array.of(0), leaf))
export const nodeHash = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(joined(Uint8Array.of(1), left, right))

/** Whether a leaf is at `index` of the tree of that size and root (RFC 9162, 2.1.3.2). */
export async function includes(leaf: Bytes, index: number, size: number, path: Bytes[], root: Bytes): Promise<boolean> {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false
  let fn = BigInt(index)
  let sn = BigInt(size) - 1n
  let hash = leaf
  for (const step of path) {
    if (sn === 0n) return false
    if ((fn & 1n) === 1n || fn === sn) {
      hash = await nodeHash(step, hash)
      while ((fn & 1n) === 0n && fn !== 0n) {
        fn >>= 1n
        sn >>= 1n
      }
    } else {
      hash = await nodeHash(hash, step)
    }
    fn >>= 1n
    sn >>= 1n
  }
  return sn === 0n && same(hash, root)
}
