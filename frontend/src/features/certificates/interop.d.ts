/** Test-only libraries that bring no types. */
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: unknown })
  }
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: unknown
}
declare module 'jsonld-signatures' {
  const jsigs: {
    purposes: { AssertionProofPurpose: new () => unknown }
    verify(
      document: unknown,
      options: { suite: unknown; purpose: unknown; documentLoader: unknown },
    ): Promise<{ verified: boolean }>
  }
  export default jsigs
}
