import { computed, inject, provide, useId, type ComputedRef, type InjectionKey } from 'vue'

/** What a field tells the control inside it. */
export interface FieldContext {
  id: string
  describedBy: ComputedRef<string | undefined>
  invalid: ComputedRef<boolean>
  required: ComputedRef<boolean>
}

const KEY: InjectionKey<FieldContext> = Symbol('field')

export function provideField(field: FieldContext): void {
  provide(KEY, field)
}

/** The attributes a control takes from the field around it; without one it stands by itself. */
export function useField() {
  const field = inject(KEY, null)
  const own = useId()
  return {
    id: field?.id ?? own,
    attributes: computed(() => ({
      id: field?.id ?? own,
      'aria-describedby': field?.describedBy.value,
      'aria-invalid': field?.invalid.value || undefined,
      'aria-required': field?.required.value || undefined,
    })),
  }
}
