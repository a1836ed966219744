import { defineAsyncComponent, type Component } from 'vue'

/** What the stage brings: the picture for everyone, the studio for presenters, the recording afterwards. */
type StageModule = Partial<Record<'LivePlayer' | 'LiveStudio' | 'LiveRecording', Component>>

const modules = import.meta.glob<StageModule>('../../stage/index.ts')
const load = Object.values(modules)[0]

/** A part of the stage, where this build has one. */
function part(name: keyof StageModule): Component | undefined {
  return load && defineAsyncComponent(async () => (await load())[name] ?? { render: () => null })
}

export const LivePlayer = part('LivePlayer')
export const LiveStudio = part('LiveStudio')
export const LiveRecording = part('LiveRecording')
