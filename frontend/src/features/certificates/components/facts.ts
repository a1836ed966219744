import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { localText, useFormat, type Text } from '@/i18n'

interface Dated {
  number: string
  credits: Text
  achievedOn: string
  issuedOn: string
  expiresOn?: string | null
}

/** What stands at the foot of a certificate. */
export function useFacts(certificate: () => Dated) {
  const { t } = useI18n()
  const format = useFormat()
  return computed(() => {
    const { number, credits, achievedOn, issuedOn, expiresOn } = certificate()
    return [
      { label: t('certificates.achieved'), value: format.date(achievedOn) },
      { label: t('certificates.issuedOn'), value: format.date(issuedOn) },
      {
        label: t('certificates.until'),
        value: expiresOn ? format.date(expiresOn) : t('certificates.forEver'),
      },
      { label: t('certificates.number'), value: number },
      { label: t('certificates.credits'), value: localText(credits) },
    ]
  })
}
