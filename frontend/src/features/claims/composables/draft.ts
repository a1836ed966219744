import type { Ref } from 'vue'
import { useDraft as useSavedDraft, type DraftKind } from '@/api'
import { beginClaim, keepClaim, writeClaim, type Claim, type ClaimContent } from './claims'

const CLAIM: DraftKind<ClaimContent, Claim> = {
  shelf: (id) => `xuefen.claim.${id ?? 'new'}`,
  blank: () => ({ title: '' }),
  begins: ({ title, firstDay, amountMilli }) => !!title || !!firstDay || amountMilli != null,
  begin: beginClaim,
  write: writeClaim,
  keep: keepClaim,
}

/** A claim as it is being written. */
export const useDraft = (id: Ref<string | undefined>, began: (claim: Claim) => void) => useSavedDraft(id, CLAIM, began)
