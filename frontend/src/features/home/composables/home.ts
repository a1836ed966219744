import { api, useApiQuery, type Schema } from '@/api'

export type HomeStanding = Schema<'Standing'>
export type HomeCategory = Schema<'CategoryStanding'>
export type HomeNext = Schema<'HomeView.Next'>
export type HomeCourse = Schema<'HomeView.CourseInProgress'>
export type HomeRecommendation = Schema<'HomeView.Recommended'>
export type HomeDue = Schema<'HomeView.Due'>

export function useHome() {
  return useApiQuery(['home'], ({ signal }) => api.GET('/api/v1/home', { signal }))
}
