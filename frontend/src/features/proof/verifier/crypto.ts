import { hashes, verifyAsync } from '@noble/ed25519'
import { hmac as plainHmac } from '@noble/hashes/hmac.js'
import { sha256 as plainSha256, sha512 } from '@noble/hashes/sha2.js'
import type { Bytes } from './bytes'

/** The browser's own cryptography where the page is allowed it (https, a file), else the same in plain script. */
const own = (): SubtleCrypto | undefined => globalThis.crypto?.subtle

export async function sha256(bytes: Bytes): Promise<Bytes> {
  const subtle = own()
  return subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : new Uint8Array(plainSha256(bytes))
}

/** HMAC-SHA256. */
export const hmac = (key: Bytes, message: Bytes): Bytes => new Uint8Array(plainHmac(plainSha256, key, message))

/** Ed25519. Browsers that don't know it yet throw, whatever the signature. */
export async function signedBy(publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  const subtle = own()
  if (subtle) {
    try {
      const key = await subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
      return await subtle.verify('Ed25519', key, signature, message)
    } catch {
      // falls through: not known here, or no key at all, which the plain script tells
    }
  }
  hashes.sha512 = sha512
  hashes.sha512Async = (bytes) => Promise.resolve(sha512(bytes))
  return verifyAsync(signature, message, publicKey).catch(() => false)
}
