import { FileQuestion } from '@lucide/vue'
import type { FeatureRoutes } from '@/shell'

export default {
  routes: [
    {
      path: '/quiz/:attemptId',
      name: 'quiz',
      component: () => import('./pages/QuizPage.vue'),
      props: true,
      meta: { area: 'member', title: 'assessment.quiz', layout: 'bleed' },
    },
    {
      path: '/quiz/:attemptId/result',
      name: 'quiz-result',
      component: () => import('./pages/QuizResultPage.vue'),
      props: true,
      meta: { area: 'member', title: 'assessment.result' },
    },
    {
      path: '/studio/courses/:courseId/quizzes/:itemId',
      name: 'studio-quiz',
      component: () => import('./insights/QuizInsightsPage.vue'),
      props: true,
      meta: { area: 'studio', title: 'studio.insights.title', roles: ['TRAINER', 'ADMINISTRATOR'] },
    },
    {
      path: '/studio/questions',
      name: 'studio-questions',
      component: () => import('./bank/QuestionsPage.vue'),
      meta: { area: 'studio', title: 'assessment.bank.title', roles: ['TRAINER', 'ADMINISTRATOR'] },
    },
  ],
  nav: [
    {
      area: 'studio',
      to: '/studio/questions',
      label: 'assessment.bank.title',
      icon: FileQuestion,
      order: 25,
      roles: ['TRAINER', 'ADMINISTRATOR'],
    },
  ],
} satisfies FeatureRoutes
