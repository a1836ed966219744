/** i18n keys of the reasons the server gives. */
const KEYS: Record<string, string> = {
  HIDDEN: 'study.reasonHidden',
  TOO_FAST: 'study.reasonTooFast',
  ELSEWHERE: 'study.reasonElsewhere',
  LATE: 'study.reasonLate',
  SKIPPED: 'study.reasonSkipped',
  SCATTERED: 'study.reasonScattered',
}

export function reasonKey(reason: string | undefined): string {
  return KEYS[reason ?? ''] ?? 'study.reasonSkipped'
}
