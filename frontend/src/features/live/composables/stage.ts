import { defineAsyncComponent } from 'vue'

/** What the stage brings: the picture for everyone, the studio for presenters, the recording afterwards. */
const load = () => import('../stage')

export const LivePlayer = defineAsyncComponent(async () => (await load()).LivePlayer)
export const LiveStudio = defineAsyncComponent(async () => (await load()).LiveStudio)
export const LiveRecording = defineAsyncComponent(async () => (await load()).LiveRecording)
