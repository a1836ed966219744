import { useQuery } from '@tanstack/vue-query'
import { send, type Problem } from '@/api'
import type { Text } from '@/i18n'

export interface HomeCategory {
  code: string
  name: Text
  /** 1 to 4: a colour of the look; 0: none of the scheme's categories. */
  colour: number
  countedMilli: number
  minimumMilli: number
  missingMilli: number
}

export interface HomeStanding {
  year: number
  earnedMilli: number
  countedMilli: number
  requiredMilli: number
  missingMilli: number
  lastDay: string
  state: string
  /** What a credit is called under the scheme. */
  unit: { zh: string; one: string; many: string }
  categories: HomeCategory[]
}

export interface HomeNext {
  courseId: string
  itemId: string
  itemKind: 'VIDEO' | 'ARTICLE' | 'QUIZ'
  title: Text
  courseTitle: Text
  positionMs: number
  durationMs: number
  countedPercent: number
  posterUrl?: string | null
  itemIndex: number
  itemCount: number
}

export interface HomeCourse {
  courseId: string
  title: Text
  itemsDone: number
  itemCount: number
  percent: number
  secondsLeft: number
}

export interface HomeDue {
  courseId: string
  title: Text
  due: string
  itemsLeft: number
  secondsLeft: number
}

export interface HomeRecommendation {
  courseId: string
  title: Text
  category?: Text | null
  itemCount: number
  minutes: number
  creditMilli?: number | null
  posterUrl?: string | null
  reason: { code: string; args: Record<string, string> }
}

export interface Home {
  name: string
  unit?: Text | null
  standing?: HomeStanding | null
  daysLeft?: number | null
  next?: HomeNext | null
  inProgressCount: number
  inProgress: HomeCourse[]
  dueSoon?: HomeDue[] | null
  recommendations: HomeRecommendation[]
}

export function useHome() {
  return useQuery<Home, Problem>({ queryKey: ['home'], queryFn: () => send<Home>('GET', '/api/v1/home') })
}
