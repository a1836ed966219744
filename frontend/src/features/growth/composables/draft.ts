import type { Ref } from 'vue'
import { useDraft as useSavedDraft, type DraftKind } from '@/api'
import { beginAchievement, keep, writeAchievement, type Achievement, type Content, type Kind } from './growth'

const blank = (kind: Kind): Content => ({
  kind,
  title: '',
  organization: '',
  level: null,
  firstDay: null,
  lastDay: null,
  number: '',
})

/** An emptied field of a day is no day. */
const whole = (content: Content): Content => ({
  ...content,
  firstDay: content.firstDay || null,
  lastDay: content.lastDay || null,
})

const achievement = (kind: Kind): DraftKind<Content, Achievement> => ({
  shelf: (id) => `xuefen.achievement.${id ?? kind}`,
  blank: () => blank(kind),
  begins: () => true,
  begin: (content) => beginAchievement(whole(content)),
  write: (id, content) => writeAchievement(id, whole(content)),
  keep,
})

/** An achievement as it is being written. */
export const useDraft = (id: Ref<string | undefined>, kind: Kind, began: (fresh: Achievement) => void) =>
  useSavedDraft(id, achievement(kind), began)
