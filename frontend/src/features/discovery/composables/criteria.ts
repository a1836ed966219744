import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { Schema } from '@/api'

/** What is looked for; what is left out means any. */
export interface Criteria {
  q: string
  channel?: string
  category?: string
  industry?: string
  language?: 'zh' | 'en'
  kind?: 'VIDEO' | 'ARTICLE' | 'QUIZ' | 'LIVE'
  length?: Schema<'Length'>
  credits?: Schema<'Criteria.Credits'>
  here?: true
  sort?: Schema<'Criteria.Sort'>
  exact?: true
}

export const FILTERS = [
  'channel',
  'category',
  'industry',
  'language',
  'kind',
  'length',
  'credits',
  'here',
] as const satisfies readonly (keyof Criteria)[]

const LONGEST = 200
const LANGUAGES = ['zh', 'en'] as const
export const KINDS = ['VIDEO', 'ARTICLE', 'QUIZ', 'LIVE'] as const
export const LENGTHS = ['SHORT', 'MEDIUM', 'LONG'] as const
export const CREDITS = ['SOME', 'ONE', 'MORE'] as const
export const SORTS = ['RELEVANCE', 'NEWEST', 'SHORTEST', 'CREDITS'] as const

/** Reads what an address asks for; what nobody could have chosen is left out. */
export function readCriteria(query: LocationQuery): Criteria {
  const text = (name: string) => {
    const value = query[name]
    return typeof value === 'string' && value ? value : undefined
  }
  const one = <V extends string>(name: string, of: readonly V[]) => of.find((value) => value === text(name))
  const industry = text('industry')
  return {
    q: (text('q') ?? '').slice(0, LONGEST),
    channel: text('channel')?.slice(0, 40),
    category: text('category')?.slice(0, 40),
    industry: industry && /^[A-T][0-9]{0,4}$/.test(industry) ? industry : undefined,
    language: one('language', LANGUAGES),
    kind: one('kind', KINDS),
    length: one('length', LENGTHS),
    credits: one('credits', CREDITS),
    here: text('here') === '1' ? true : undefined,
    sort: one('sort', SORTS),
    exact: text('exact') === '1' ? true : undefined,
  }
}

/** The same as an address has it. */
export function queryOf(criteria: Criteria): LocationQueryRaw {
  const { q, here, exact, sort, ...rest } = criteria
  return {
    q: q || undefined,
    ...rest,
    here: here ? '1' : undefined,
    sort: sort === 'RELEVANCE' ? undefined : sort,
    exact: exact ? '1' : undefined,
  }
}

/** Whether anything is narrowed. */
export const narrowed = (criteria: Criteria) => FILTERS.some((name) => criteria[name])
