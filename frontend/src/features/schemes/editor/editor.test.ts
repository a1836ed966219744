import { mount } from '@vue/test-utils'
import { computed, defineComponent, h, nextTick, reactive, ref } from 'vue'
import { createI18n } from 'vue-i18n'
import { describe, expect, it } from 'vitest'
import { gather } from '@/i18n/messages'
import type { DraftView, Rules } from '../composables/draft'
import CategoryAmount from './CategoryAmount.vue'
import { provideEditor } from './editor'
import PartNumber from './PartNumber.vue'

const i18n = createI18n({
  legacy: false,
  locale: 'en',
  messages: gather(import.meta.glob('/src/features/schemes/strings/*.ts', { eager: true })) as never,
})
const plugins = [i18n]

describe('a number within a sentence', () => {
  it('is typed in the reader’s unit and kept in the rules’ one', async () => {
    const part = mount(PartNumber, { props: { modelValue: 2700, scale: 60, label: 'minutes' }, global: { plugins } })
    const input = part.find('input')
    expect(input.element.value).toBe('45')
    await input.setValue('50')
    expect(part.emitted('update:modelValue')).toEqual([[3000]])
    await input.setValue('0.1')
    expect(part.emitted('update:modelValue')?.at(-1)).toEqual([6])
  })

  it('keeps what it had while nonsense is typed, and says that it is', async () => {
    const part = mount(PartNumber, { props: { modelValue: 1000, scale: 1000, label: 'credits' }, global: { plugins } })
    await part.find('input').setValue('1x')
    expect(part.emitted('update:modelValue')).toBeUndefined()
    expect(part.find('input').attributes('aria-invalid')).toBe('true')
  })

  it('is nothing when nothing is typed and nothing is allowed', async () => {
    const part = mount(PartNumber, {
      props: { modelValue: 1000, scale: 1000, label: 'most', nullable: true },
      global: { plugins },
    })
    await part.find('input').setValue('')
    expect(part.emitted('update:modelValue')).toEqual([[null]])
  })
})

describe('the least and the most of a category', () => {
  const rules = ref(
    reactive({
      categories: [{ code: 'a', name: { zh: '甲', en: 'A' }, colour: 1, parent: null }],
      requirements: [{ terms: [{ kind: 'TOTAL', milli: 6000 }] }],
      caps: [],
    }) as unknown as Rules,
  )
  const Host = defineComponent({
    setup() {
      provideEditor(
        rules,
        ref({ changes: [], problems: [], examples: [] } as unknown as DraftView),
        computed(() => []),
        computed(() => []),
      )
      return () => [h(CategoryAmount, { code: 'a', of: 'least' }), h(CategoryAmount, { code: 'a', of: 'most' })]
    },
  })

  it('are a term and a cap while there is a number, and neither when there is none', async () => {
    const host = mount(Host, { global: { plugins } })
    const [least, most] = host.findAll('input')
    await least!.setValue('2')
    await most!.setValue('4.5')
    expect(rules.value.requirements[0]!.terms).toContainEqual({ kind: 'MIN', category: 'a', milli: 2000 })
    expect(rules.value.caps).toEqual([{ kind: 'CATEGORY', category: 'a', maximumMilli: 4500 }])
    await least!.setValue('')
    await nextTick()
    expect(rules.value.requirements[0]!.terms).toHaveLength(1)
  })
})
