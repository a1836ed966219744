import type { Schema } from '@/api'
import type { Rules } from '../composables/draft'

export type Requirement = Rules['requirements'][number]
export type Term = Requirement['terms'][number]
export type ConversionRule = Rules['conversions'][number]
export type Conversion = ConversionRule['conversion']
export type Cap = Rules['caps'][number]
export type EvidenceRule = Rules['evidence'][number]
export type Presence = Schema<'Presence'>

/** What a rule of each kind says before anyone has changed it. */
export function freshTerm(kind: string, category: string): Term {
  switch (kind) {
    case 'MIN':
      return { kind: 'MIN', category, milli: 1000 } as Term
    case 'MAX':
      return { kind: 'MAX', category, milli: 10_000 } as Term
    case 'RATIO':
      return { kind: 'RATIO', category, parts: 2, whole: 3, of: 'REQUIRED' } as Term
    case 'MIN_PER_SUBPERIOD':
      return { kind: 'MIN_PER_SUBPERIOD', milli: 1000 } as Term
    case 'SIDE':
      return { kind: 'SIDE', fromMonth: 0, months: 12, category, milli: 1000 } as Term
    default:
      return { kind: 'TOTAL', milli: 12_000 } as Term
  }
}

export function freshConversion(kind: string): Conversion {
  switch (kind) {
    case 'BANDS':
      return {
        kind: 'BANDS',
        bands: [
          { fromSeconds: 1800, inclusive: true, creditMilli: 500 },
          { fromSeconds: 3600, inclusive: true, creditMilli: 1000 },
        ],
      } as Conversion
    case 'DAY':
      return { kind: 'DAY', fullMilli: 8000, halfMilli: 4000 } as Conversion
    case 'FLAT':
      return { kind: 'FLAT', creditMilli: { passed: 1000 } } as Conversion
    case 'RANK':
      return { kind: 'RANK', lines: [{ key: 'paper', creditMilli: [3000, 1000] }] } as Conversion
    case 'FORMULA':
      return {
        kind: 'FORMULA',
        wordsPerMinute: 180,
        milliMinutesPerQuestion: 1850,
        minutesPerCredit: 50,
      } as Conversion
    case 'DESIGNATED':
      return { kind: 'DESIGNATED' } as Conversion
    case 'MULTIPLE':
      return { kind: 'MULTIPLE', base: freshConversion('RATIO'), factorMilli: 2000 } as Conversion
    default:
      return { kind: 'RATIO', secondsPerCredit: 2700 } as Conversion
  }
}

export function freshRule(method: string): ConversionRule {
  return {
    method,
    participation: 'LEARNER',
    category: null,
    counted: method === 'SELF_STUDY' || method === 'NANO' ? 'MEDIA' : 'WALL',
    conversion: freshConversion('RATIO'),
    rounding: { mode: 'DOWN', stepMilli: 100, minimumMilli: 0 },
    itemCapMilli: null,
  } as ConversionRule
}

export function freshCap(kind: string, category: string): Cap {
  switch (kind) {
    case 'METHOD':
      return { kind: 'METHOD', method: 'IN_PERSON', maximumMilli: 10_000 } as Cap
    case 'DAY':
      return { kind: 'DAY', method: null, maximumMilli: 8000 } as Cap
    case 'PERIOD':
      return { kind: 'PERIOD', maximumMilli: 100_000 } as Cap
    case 'CYCLE':
      return { kind: 'CYCLE', years: 3, category: null, maximumMilli: 100_000 } as Cap
    default:
      return { kind: 'CATEGORY', category, maximumMilli: 10_000 } as Cap
  }
}

export function freshPresence(): Presence {
  return {
    modality: 'TAP',
    frequency: { kind: 'EVERY_MINUTES', minutes: 20 },
    random: true,
    windowSeconds: 60,
    missed: { kind: 'PRORATE' },
  } as Presence
}

export function freshEvidence(method: string): EvidenceRule {
  return { method, completionPercent: 100, oneStream: true, presence: null, assessment: null } as EvidenceRule
}

/** The name an audience has when versions are compared. */
export const audienceKey = (audience: Requirement['audience']): string =>
  [audience.unitId, audience.post, audience.industry, audience.joinedFrom, audience.joinedBefore]
    .map((part) => part ?? '')
    .join('/')
