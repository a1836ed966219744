import { useQuery } from '@tanstack/vue-query'
import { send, type Problem } from '@/api'
import type { Text } from '@/i18n'

export interface HomeCategory {
  code: string
  name: Text
  countedMilli: number
  requiredMilli: number
  state: string
}

export interface HomeStanding {
  year: number
  earnedMilli: number
  countedMilli: number
  requiredMilli: number
  missingMilli: number
  daysLeft: number
  deadline: string
  state: string
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
  next?: HomeNext | null
  inProgressCount: number
  inProgress: HomeCourse[]
  dueSoon?: HomeDue[] | null
  recommendations: HomeRecommendation[]
}

export function useHome() {
  return useQuery<Home, Problem>({ queryKey: ['home'], queryFn: () => send<Home>('GET', '/api/v1/home') })
}
