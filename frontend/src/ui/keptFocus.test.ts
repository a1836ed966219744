import { afterEach, describe, expect, it } from 'vitest'
import { createApp, defineComponent, h, nextTick, ref, useTemplateRef, type App } from 'vue'
import { useKeptFocus } from './keptFocus'

const names = ref<string[]>([])
let app: App | undefined

const List = defineComponent({
  setup() {
    const list = useTemplateRef<HTMLElement>('list')
    useKeptFocus(list, () => names.value)
    const button = (name: string) => h('button', { id: name }, name)
    return () => [
      h('input', { id: 'elsewhere' }),
      h('ul', { ref: 'list' }, [
        names.value.map((name) => h('li', { key: name }, [h('a', { href: '#' }), button(name)])),
      ]),
    ]
  },
})

async function show(...all: string[]) {
  names.value = all
  const root = document.body.appendChild(document.createElement('div'))
  app = createApp(List)
  app.mount(root)
  await nextTick()
}

afterEach(() => {
  app?.unmount()
  document.body.replaceChildren()
})

describe('a list whose items go away', () => {
  it('hands the focus to the one that took the place', async () => {
    await show('one', 'two', 'three')
    document.getElementById('two')!.focus()
    names.value = ['one', 'three']
    await nextTick()
    expect(document.activeElement?.id).toBe('three')
  })

  it('hands it to the last one where the last has gone', async () => {
    await show('one', 'two')
    document.getElementById('two')!.focus()
    names.value = ['one']
    await nextTick()
    expect(document.activeElement?.id).toBe('one')
  })

  it('leaves it to whoever has gone on elsewhere', async () => {
    await show('one', 'two')
    document.getElementById('two')!.focus()
    document.getElementById('elsewhere')!.focus()
    names.value = ['one']
    await nextTick()
    expect(document.activeElement?.id).toBe('elsewhere')
  })

  it('does nothing where the focused one stays', async () => {
    await show('one', 'two')
    document.getElementById('one')!.focus()
    names.value = ['one']
    await nextTick()
    expect(document.activeElement?.id).toBe('one')
  })
})
