import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, unwrap, useApiQuery, type Problem, type Schema } from '@/api'

export type Card = Schema<'CourseViews.CourseCard'>
export type CoursePage = Schema<'CourseViews.CoursePage'>
export type ItemKind = Schema<'ItemKind'>
export type Length = Schema<'BrowseFilter.Length'>

/** What the catalogue is narrowed to; empty means any. */
export interface Filter {
  listed: boolean
  channel?: string
  industry?: string
  category?: string
  language?: string
  length?: Length
}

const HOUR = 3_600_000

export const useChannels = () =>
  useApiQuery(['channels'], ({ signal }) => api.GET('/api/v1/channels', { signal }), { staleTime: HOUR })

export const useCategories = () =>
  useApiQuery(['course-categories'], ({ signal }) => api.GET('/api/v1/course-categories', { signal }), {
    staleTime: HOUR,
  })

/** The catalogue, page after page. */
export function useBrowse(filter: Ref<Filter>) {
  const query = useInfiniteQuery<Schema<'Page_CourseViews.CourseCard_'>, Problem>({
    queryKey: computed(() => ['courses', filter.value]),
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/courses', {
          params: { query: { ...filter.value, after: pageParam as string | undefined } },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  })
  return { ...query, cards: computed(() => query.data.value?.pages.flatMap((page) => page.items)) }
}

export const useCourse = (id: () => string, revision: () => string | undefined) =>
  useApiQuery(
    () => ['course', id(), revision() ?? 'current'],
    ({ signal }) =>
      api.GET('/api/v1/courses/{id}', {
        params: { path: { id: id() }, query: { revision: revision() } },
        signal,
      }),
  )

export const useArticle = (courseId: () => string, itemId: () => string, revision: () => string | undefined) =>
  useApiQuery(
    () => ['article', courseId(), itemId(), revision() ?? 'current'],
    ({ signal }) =>
      api.GET('/api/v1/courses/{courseId}/items/{itemId}/article', {
        params: { path: { courseId: courseId(), itemId: itemId() }, query: { revision: revision() } },
        signal,
      }),
  )
