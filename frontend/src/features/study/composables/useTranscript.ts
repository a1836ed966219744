import { computed, ref, watch } from 'vue'
import type { Schema } from '@/api'
import { i18n } from '@/i18n'
import { cueAt, parseVtt, type Cue } from './transcript'

/** Captions of a video in one language at a time: the reader's, or the first there is. */
export function useTranscript(captions: () => Schema<'Caption'>[], position: () => number) {
  const shown = ref(true)
  const chosen = ref<string>()
  const cues = ref<Cue[]>([])
  const languages = computed(() => captions().map((caption) => caption.language))
  const language = computed(() => {
    const wanted = chosen.value ?? i18n.global.locale.value
    return languages.value.find((tag) => wanted.startsWith(tag) || tag.startsWith(wanted)) ?? languages.value[0]
  })

  watch(
    () => captions().find((caption) => caption.language === language.value)?.url,
    async (url) => {
      if (!url) {
        cues.value = []
        return
      }
      const text = await fetch(url).then(
        (answer) => (answer.ok ? answer.text() : ''),
        () => '',
      )
      cues.value = parseVtt(text)
    },
    { immediate: true },
  )

  const current = computed(() => cueAt(cues.value, position()))
  const line = computed(() => {
    const cue = cues.value[current.value]
    return shown.value && cue && position() < cue.to ? cue.text : ''
  })

  return {
    cues,
    current,
    line,
    languages,
    language,
    /** Language of the captions over the picture; none when they are off. */
    shown: computed(() => (shown.value ? language.value : undefined)),
    show(tag: string | undefined) {
      shown.value = tag !== undefined
      if (tag) chosen.value = tag
    },
    toggle: () => (shown.value = !shown.value),
  }
}
