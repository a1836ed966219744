import { watch, type Ref } from 'vue'
import { api } from '@/api'
import type { Slides } from './useSlides'

/** Tells which slide is on the air, for the chapters of the recording. A mark that is lost costs a chapter, not the class. */
export function useSlideMarks(classId: () => string, slides: Slides, onAir: Ref<boolean>) {
  watch([slides.shown, onAir] as const, ([page, on]) => {
    if (!on || page === 0) return
    void api
      .POST('/api/v1/live-classes/{id}/slides', {
        params: { path: { id: classId() } },
        body: { page, title: slides.title.value },
      })
      .catch(() => undefined)
  })
}
