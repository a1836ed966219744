import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, useApiQuery, type Schema } from '@/api'
import { localText, useFormat } from '@/i18n'

export type Estimate = Schema<'EstimateController.CourseEstimate'>

/** What courses would give me in credits, by course id. */
export function useEstimates(courseIds: Ref<string[]>) {
  const asked = computed(() => courseIds.value.slice(0, 100))
  const query = useApiQuery(
    () => ['credit-estimates', asked.value],
    ({ signal }) => api.GET('/api/v1/credit/estimates', { params: { query: { courseIds: asked.value } }, signal }),
    { enabled: computed(() => asked.value.length > 0), staleTime: 60_000 },
  )
  return computed(() => new Map(query.data.value?.map((each) => [each.courseId, each]) ?? []))
}

/** An estimate in the scheme's own word for a credit: "2.8 学时 · 安全与急救"; the category alone where there is none. */
export function useEstimateWords() {
  const { t, locale } = useI18n()
  const { credits } = useFormat()
  return ({ creditMilli, categoryName, unit, given }: Estimate) => {
    if (given)
      return t('catalogue.given', { unit: locale.value === 'en' ? unit.many : unit.zh, name: localText(categoryName) })
    if (creditMilli === 0) return localText(categoryName)
    const word = locale.value === 'en' ? (creditMilli === 1000 ? unit.one : unit.many) : unit.zh
    return t('catalogue.creditsIn', { n: credits(creditMilli), unit: word, name: localText(categoryName) })
  }
}
