import channels from './strings/channels'
import courses from './strings/courses'
import editor from './strings/editor'
import imports from './strings/imports'
import review from './strings/review'

export default {
  zh: { ...courses.zh, ...editor.zh, ...review.zh, ...imports.zh, ...channels.zh },
  en: { ...courses.en, ...editor.en, ...review.en, ...imports.en, ...channels.en },
}
