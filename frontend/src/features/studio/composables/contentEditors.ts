import { defineAsyncComponent, type Component } from 'vue'

type Door = Record<string, Component>
const doors = import.meta.glob<Door>(['../../asset/index.ts', '../../assessment/index.ts'])

/** What videos and quizzes are edited with, loaded when an item of the kind is opened. */
const from = (feature: string, name: string) =>
  defineAsyncComponent(async () => (await doors[`../../${feature}/index.ts`]!())[name]!)

export const AssetPicker = from('asset', 'AssetPicker')
export const QuizEditor = from('assessment', 'QuizEditor')
