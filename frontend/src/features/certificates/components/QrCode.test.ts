import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import QrCode from './QrCode.vue'

describe('QrCode', () => {
  it('is a picture with a name and as many modules as its content needs', () => {
    const short = mount(QrCode, { props: { value: 'XF1.a', label: 'Code' } })
    const long = mount(QrCode, { props: { value: 'x'.repeat(200), label: 'Code' } })
    expect(short.attributes('aria-label')).toBe('Code')
    expect(short.attributes('viewBox')).toBe('0 0 27 27')
    expect(long.find('path').attributes('d')!.length).toBeGreaterThan(short.find('path').attributes('d')!.length)
  })
})
