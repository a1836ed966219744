import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref, type Component } from 'vue'
import { i18n, loadMessages, setLocale } from '@/i18n'
import { XAsync, XButton, XField, XInput, XSelect, XTable } from '.'

await setLocale('en')
await loadMessages('base')
const global = { plugins: [i18n] }

describe('a field', () => {
  it('names its control, describes it and says what is wrong', () => {
    const field = mount(XField, {
      global,
      props: { label: 'Name', hint: 'As on the card', error: 'Say a name', required: true },
      slots: { default: () => h(XInput, { name: 'name' }) },
    })
    const input = field.get('input')
    expect(field.get('label').attributes('for')).toBe(input.attributes('id'))
    const described = input
      .attributes('aria-describedby')!
      .split(' ')
      .map((id) => field.get(`[id="${id}"]`).text())
    expect(described).toEqual(['As on the card', 'Say a name'])
    expect(input.attributes()).toMatchObject({ 'aria-invalid': 'true', 'aria-required': 'true' })
  })

  it('shows and hides a password', async () => {
    const input = mount(XInput, { global, props: { type: 'password', modelValue: 'secret' } })
    expect(input.get('input').attributes('type')).toBe('password')
    await input.get('button').trigger('click')
    expect(input.get('input').attributes('type')).toBe('text')
  })
})

it('a busy button takes no click and says that it is at work', async () => {
  const clicks = ref(0)
  const button = mount(XButton, {
    global,
    props: { busy: true, onClick: () => clicks.value++ },
    slots: { default: () => 'Save' },
  })
  await button.trigger('click')
  expect(clicks.value).toBe(0)
  expect(button.attributes('aria-busy')).toBe('true')
  await button.setProps({ busy: false })
  await button.trigger('click')
  expect(clicks.value).toBe(1)
})

it('a select gives back values, not texts', async () => {
  const chosen = ref<number | null>(null)
  const options = [
    { value: null, label: 'All' },
    { value: 2025, label: 'Year 2025' },
    { value: 2026, label: 'Year 2026' },
  ]
  const Host = defineComponent(
    () => () =>
      h(XSelect<number | null>, {
        options,
        modelValue: chosen.value,
        'onUpdate:modelValue': (value) => (chosen.value = value ?? null),
      }),
  )
  const host = mount(Host, { global })
  expect((host.get('select').element as HTMLSelectElement).selectedOptions[0]!.text).toBe('All')
  await host.get('select').setValue('2')
  expect(chosen.value).toBe(2026)
})

describe('what is fetched', () => {
  const query = (data: string[] | undefined, error: unknown = null) => ({
    data: ref(data),
    error: ref(error),
    refetch: () => undefined,
  })
  const show = (state: ReturnType<typeof query>) =>
    mount(XAsync as unknown as Component, {
      global,
      props: { query: state, empty: (data: string[]) => data.length === 0 },
      slots: { default: ({ data }: { data: string[] }) => data.join(), empty: () => 'none yet' },
    })

  it('is loading, failed, empty or full', async () => {
    const state = query(undefined)
    const wrapper = show(state)
    expect(wrapper.get('[role=status]').text()).toContain('Loading')
    state.error.value = { status: 500, code: 'shared.fault', detail: 'It broke' }
    await nextTick()
    expect(wrapper.get('[role=alert]').text()).toContain('shared.fault')
    state.data.value = []
    await nextTick()
    expect(wrapper.text()).toBe('none yet')
    state.data.value = ['a', 'b']
    await nextTick()
    expect(wrapper.text()).toBe('a,b')
  })
})

it('a table tells how it is sorted', async () => {
  const table = mount(XTable as unknown as Component, {
    global,
    props: {
      caption: 'Members',
      columns: [
        { key: 'name', label: 'Name', sortable: true },
        { key: 'n', label: 'Credits', align: 'end' },
      ],
      rows: [{ id: '1', name: 'Lin', n: 3 }],
      rowKey: (row: { id: string }) => row.id,
      sort: { key: 'name', descending: false },
    },
  })
  expect(table.get('th').attributes('aria-sort')).toBe('ascending')
  await table.get('th button').trigger('click')
  expect(table.emitted('update:sort')).toEqual([[{ key: 'name', descending: true }]])
  expect(table.get('tbody th').text()).toBe('Lin')
})
