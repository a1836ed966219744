import { ref, toRefs, reactive } from 'vue'
import { api, queryClient, unwrap, useVersioned, type Schema } from '@/api'

/** The Markdown of an article item, which saves itself. A save that came too late keeps both texts. */
export function useArticleDraft(itemId: string, courseId: string, readonly: () => boolean) {
  const seconds = ref(0)
  const path = { path: { itemId } }

  function kept(found: Schema<'ArticleController.ArticleDraftView'>) {
    seconds.value = found.estimatedSeconds
    return { text: { zh: found.markdown.zh ?? '', en: found.markdown.en ?? '' }, version: found.version }
  }

  const draft = useVersioned<{ zh: string; en: string }>({
    read: async () => kept(await unwrap(api.GET('/api/v1/studio/items/{itemId}/article', { params: path }))),
    write: async (body, version) =>
      kept(
        await unwrap(
          api.PUT('/api/v1/studio/items/{itemId}/article', {
            params: { ...path, header: { 'If-Match': `"${version}"` } },
            body,
          }),
        ),
      ),
    changed: 'catalogue.article-changed',
    readonly,
    saved: () => void queryClient.invalidateQueries({ queryKey: ['studio', courseId] }),
  })

  return reactive({ ...toRefs(draft), resolve: draft.resolve, load: draft.load, seconds })
}
