// @vitest-environment node
import { readFileSync } from 'node:fs'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import jsigs from 'jsonld-signatures'
import { describe, expect, it } from 'vitest'

/** What the server issues is verified by an implementation of other people's. The files are the server's golden ones. */
const resources = new URL('../../../../backend/src/', import.meta.url)
const read = (path: string) => JSON.parse(readFileSync(new URL(path, resources), 'utf8')) as Record<string, unknown>

const CONTEXTS: Record<string, string> = {
  'https://www.w3.org/ns/credentials/v2': 'credentials-v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': 'ob-3.0.3',
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json': 'clr-2.0',
}

async function documentLoader(url: string) {
  const context = CONTEXTS[url]
  if (context) return { documentUrl: url, document: read(`main/resources/contexts/${context}.json`) }
  if (!url.startsWith('did:key:')) throw new Error(`nothing else is needed: ${url}`)
  const [did, fragment] = url.split('#') as [string, string?]
  const multikey = did.slice('did:key:'.length)
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${did}#${multikey}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: multikey,
  }
  const controller = {
    '@context': 'https://www.w3.org/ns/did/v1',
    id: did,
    assertionMethod: [method.id],
    verificationMethod: [method],
  }
  return { documentUrl: url, document: fragment ? method : controller }
}

async function verified(document: unknown): Promise<boolean> {
  const suite = new DataIntegrityProof({ cryptosuite })
  const purpose = new jsigs.purposes.AssertionProofPurpose()
  const result = await jsigs.verify(document, { suite, purpose, documentLoader })
  return result.verified
}

describe('credentials of the server', () => {
  it.each(['badge', 'record'])('%s.json is right to others', async (name) => {
    const document = read(`test/resources/credential/${name}.json`)
    expect(await verified(document)).toBe(true)
    expect(await verified({ ...document, name: 'another' })).toBe(false)
  })
})
