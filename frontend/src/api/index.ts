export { download } from './download'
export { useDraft, type DraftKind, type DraftState } from './draft'
export { api, newKey, unwrap, type Answer } from './client'
export { Problem, asProblem, toProblem, type FieldProblem } from './problem'
export { queryClient, useApiMutation, useApiQuery } from './query'
export { send } from './send'
export { fetchApi, plugTransport, type TransportHooks } from './transport'
export { upload } from './upload'
export { useVersioned, type Versioned, type VersionedKind, type VersionedState } from './versioned'
export type { components, operations, paths } from './schema'

import type { components } from './schema'

/** A schema of the API by name: `Schema<'CourseView'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name]
