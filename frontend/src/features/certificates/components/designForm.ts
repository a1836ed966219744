import { reactive } from 'vue'
import type { Choice } from '@/ui'
import type { DesignBody, DesignView } from '../composables/designs'

/** A design while it is edited: what pickers hold beside what is sent. */
export interface DesignForm {
  unit: Choice | null
  titleZh: string
  titleEn: string
  bodyZh: string
  bodyEn: string
  signatoryZh: string
  signatoryEn: string
  months: string
  look: DesignBody['look']
  kind: DesignBody['earning']['kind']
  course: Choice | null
  category: string
  credits: string
  automatic: boolean
  fromYear: string
  version?: number
}

export function emptyForm(): DesignForm {
  return reactive({
    unit: null,
    titleZh: '结业证书',
    titleEn: 'Certificate of Completion',
    bodyZh: '{name}于 {year} 年度完成学习任务，取得 {credits}，特发此证。',
    bodyEn: '{name} completed the study of {year} with {credits}.',
    signatoryZh: '',
    signatoryEn: '',
    months: '',
    look: 'VERMILION',
    kind: 'REQUIREMENT',
    course: null,
    category: '',
    credits: '1',
    automatic: true,
    fromYear: String(new Date().getFullYear()),
  })
}

export function fillForm(form: DesignForm, design: DesignView, name: (text: DesignView['title']) => string): void {
  Object.assign(form, {
    unit: { value: design.unitId, label: name(design.unitName) },
    titleZh: design.title.zh,
    titleEn: design.title.en,
    bodyZh: design.body.zh,
    bodyEn: design.body.en,
    signatoryZh: design.signatory.zh,
    signatoryEn: design.signatory.en,
    months: design.months ? String(design.months) : '',
    look: design.look,
    kind: design.earning.kind,
    course: design.earning.courseId ? { value: design.earning.courseId, label: name(design.earningName) } : null,
    category: design.earning.category ?? '',
    credits: String(design.earning.milli / 1000 || 1),
    automatic: design.automatic,
    fromYear: String(design.fromYear),
    version: design.version,
  })
}

export function toBody(form: DesignForm): DesignBody {
  return {
    unitId: form.unit?.value ?? '',
    title: { zh: form.titleZh, en: form.titleEn },
    body: { zh: form.bodyZh, en: form.bodyEn },
    signatory: { zh: form.signatoryZh, en: form.signatoryEn },
    months: Number(form.months) || undefined,
    look: form.look,
    earning: {
      kind: form.kind,
      courseId: form.kind === 'COURSE' ? form.course?.value : undefined,
      category: form.kind === 'CATEGORY' ? form.category : undefined,
      milli: form.kind === 'CATEGORY' ? Math.round(Number(form.credits) * 1000) || 0 : 0,
    },
    automatic: form.automatic,
    fromYear: Number(form.fromYear) || 0,
    version: form.version,
  }
}
